import { cardKindNames, cardKinds } from '@throughline/journey';
import type { CardKind } from '@throughline/journey';
import * as z from 'zod/mini';
import { fieldNotes, fileNotes, mapNotes, ownFieldNotes, recordNotes } from './fieldNotes.ts';
import { fileFormat, fileShape, ownShapes, recordShapes } from './shape.ts';

type Schema = z.core.JSONSchema.JSONSchema;
type Notes = Readonly<Record<string, string>>;

/**
 * The JSON Schema of our file, made from the shapes that reading checks. Where a word may be one of a later version
 * it names the words we know and takes any; what only the whole file can tell (that ids name something) it cannot say.
 */
export function fileSchema(): Schema {
  const registry = z.registry<{ id?: string; description?: string }>();
  for (const [name, description] of Object.entries(recordNotes)) {
    registry.add(recordShapes[name as keyof typeof recordShapes], { id: name, description });
  }
  const { $defs = {}, ...file } = z.toJSONSchema(fileShape, { metadata: registry, io: 'input' });
  for (const [name, notes] of Object.entries(fieldNotes)) describe($defs[name], notes);
  describe(file, fileNotes);
  const map = file.properties?.['map'];
  if (typeof map === 'object') describe(map, mapNotes);
  const card = $defs['card'];
  if (card)
    card.allOf = cardKindNames.filter((kind) => Object.keys(ownFieldNotes[kind]).length > 0).map(ofKind);
  return {
    $id: 'urn:throughline:schema:1',
    title: `A journey map (${fileFormat})`,
    description:
      'A customer journey map of Throughline: stages as columns, lanes as rows, cards in their cells. Lists are in reading order. What is left out has a default; fields that are not described here are kept.',
    ...file,
    $defs,
  };
}

/** As it is published. */
export function fileSchemaText(): string {
  return `${JSON.stringify(fileSchema(), null, 2)}\n`;
}

/** What a card of this kind has of its own. */
function ofKind(kind: CardKind): Schema {
  const { $schema: _, additionalProperties: __, ...own } = z.toJSONSchema(ownShapes[kind], { io: 'input' });
  describe(own, ownFieldNotes[kind]);
  return {
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nobody awaits a schema
    then: { description: `A card of kind ${cardKinds[kind].word}.`, ...own },
  };
}

function describe(schema: Schema | undefined, notes: Notes): void {
  for (const [field, note] of Object.entries(notes)) {
    const property = schema?.properties?.[field];
    if (typeof property === 'object') property.description = note;
  }
}
