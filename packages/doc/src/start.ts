import { limits, normaliseLabel } from '@throughline/journey';
import type {
  Binned,
  Card,
  Division,
  Journey,
  Lane,
  Link,
  Persona,
  RecordBase,
  Stage,
  Tag,
} from '@throughline/journey';
import * as Y from 'yjs';
import { factFields, ownFields, setFields } from './cardFields.ts';
import type { FieldsByKey } from './cardFields.ts';
import { changeOutsideUndo } from './change.ts';
import { workings } from './journeyDoc.ts';
import type { JourneyDoc } from './journeyDoc.ts';
import type { Stamp } from './life.ts';
import { done, refused } from './outcome.ts';
import type { Done } from './outcome.ts';
import * as schema from './schema.ts';
import type { RecordRoot } from './schema.ts';
import type { Writer } from './writer.ts';
import { newText } from './sharedText.ts';

/**
 * Fills an empty document with a journey: a new map, an import, a template. One transaction that undo does not
 * cover. Refused when anything is there already, because content written twice is content doubled.
 */
export function startJourney(doc: JourneyDoc, content: Journey): Done {
  const { roots } = doc[workings];
  if (schema.mapRoots.some((root) => root !== 'authors' && roots[root].size > 0)) return refused('not empty');
  const { stages, lanes, cards } = content;
  const tooMany = stages.length > limits.stages || lanes.length > limits.lanes || cards.size > limits.cards;
  if (tooMany) return refused('limit');
  changeOutsideUndo(doc, (writer) => {
    writeMeta(writer, content);
    writeAll(writer, 'stages', stages, stageFields);
    writeAll(writer, 'lanes', lanes, laneFields);
    writeAll(writer, 'cards', cards.values(), cardFields);
    writeAll(writer, 'links', [...content.links.values(), ...content.bin.links.values()], linkFields);
    writeAll(writer, 'personas', content.personas.values(), personaFields);
    writeAll(writer, 'divisions', content.divisions.values(), divisionFields);
    writeBin(writer, content.bin);
  });
  return done;
}

function writeMeta({ roots, stamp }: Writer, { meta, tags }: Journey): void {
  for (const [key, value] of Object.entries(meta.extra ?? {})) roots.meta.set(key, value);
  roots.meta.set(schema.metaKey.title, meta.title);
  roots.meta.set(schema.metaKey.lang, meta.lang);
  if (meta.goal !== '') roots.meta.set(schema.metaKey.goal, meta.goal);
  for (const tag of tags.values()) {
    for (const [key, value] of Object.entries(tag.extra ?? {}))
      roots.tags.set(schema.flatKey(tag.id, key), value);
    for (const [key, value] of Object.entries(tagFields(tag)))
      if (value !== undefined) roots.tags.set(schema.flatKey(tag.id, key), value);
    roots.tags.set(schema.flatKey(tag.id, schema.tagKey.created), createdOf(tag, stamp));
  }
}

function writeAll<T extends RecordBase & { readonly id: string }>(
  { roots, stamp }: Writer,
  root: RecordRoot,
  records: Iterable<T>,
  fieldsOf: (record: T) => FieldsByKey,
): void {
  for (const record of records) roots[root].set(record.id, shared(record, fieldsOf(record), stamp));
}

function writeBin({ roots, stamp }: Writer, bin: Journey['bin']): void {
  const write = <T extends RecordBase & { readonly id: string }>(
    root: RecordRoot,
    { record, deleted }: Binned<T>,
    fieldsOf: (record: T) => FieldsByKey,
  ): void => {
    const gone = { over: '', by: deleted.by, at: deleted.at };
    const fields = { ...fieldsOf(record), [schema.recordKey.deleted]: gone };
    roots[root].set(record.id, shared(record, fields, stamp));
  };
  for (const stage of bin.stages) write('stages', stage, stageFields);
  for (const lane of bin.lanes) write('lanes', lane, laneFields);
  for (const card of bin.cards.values()) write('cards', card, cardFields);
}

function shared(record: RecordBase, fields: FieldsByKey, stamp: Stamp): Y.Map<unknown> {
  const map = new Y.Map<unknown>();
  for (const [key, value] of [...Object.entries(record.extra ?? {}), ...Object.entries(fields)]) {
    if (value !== undefined) map.set(key, value);
  }
  map.set(schema.recordKey.created, createdOf(record, stamp));
  return map;
}

function createdOf(record: RecordBase, { by, at }: Stamp): NonNullable<RecordBase['created']> {
  return record.created ?? { by, at };
}

function stageFields({ collapsed, title, order, when }: Stage): FieldsByKey {
  const { stageKey } = schema;
  return {
    [stageKey.title]: newText(title),
    [stageKey.order]: order,
    [stageKey.when]: when,
    [stageKey.collapsed]: collapsed || undefined,
  };
}

function laneFields({ collapsed, kind, title, order, extra }: Lane): FieldsByKey {
  const { laneKey } = schema;
  return {
    [laneKey.kind]: extra?.[laneKey.kind] ?? kind,
    [laneKey.title]: newText(title),
    [laneKey.order]: order,
    [laneKey.collapsed]: collapsed || undefined,
  };
}

function cardFields(card: Card): FieldsByKey {
  const { cardKey } = schema;
  const { stage, lane, order } = card.place;
  return {
    [cardKey.kind]: card.extra?.[cardKey.kind] ?? card.kind,
    [cardKey.text]: newText(card.text),
    [cardKey.place]: { stage, lane, order },
    [cardKey.ref]: card.ref,
    ...factFields(card),
    ...ownFields(card),
    ...setFields(card, 0),
  };
}

function linkFields({ from, to, kind, extra }: Link): FieldsByKey {
  const { linkKey } = schema;
  return { [linkKey.from]: from, [linkKey.to]: to, [linkKey.kind]: extra?.[linkKey.kind] ?? kind };
}

function personaFields({ name, about, side, colour, extra }: Persona): FieldsByKey {
  const { personaKey } = schema;
  return {
    [personaKey.name]: name,
    [personaKey.about]: about || undefined,
    [personaKey.side]: extra?.[personaKey.side] ?? side,
    [personaKey.colour]: colour,
  };
}

function divisionFields({ name, colour }: Division): FieldsByKey {
  return { [schema.divisionKey.name]: name, [schema.divisionKey.colour]: colour };
}

function tagFields({ colour, definition, label, synonyms }: Tag): FieldsByKey {
  const { derived, tagKey } = schema;
  const others = synonyms.map((word): [string, string] => [derived.synonym + normaliseLabel(word), word]);
  return {
    [tagKey.label]: label,
    [tagKey.definition]: definition || undefined,
    [tagKey.colour]: colour ?? undefined,
    ...Object.fromEntries(others),
  };
}
