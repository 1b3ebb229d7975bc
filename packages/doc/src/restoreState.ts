import type { DivisionId, Journey, PersonaId, TagId } from '@throughline/journey';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { changeTexts } from './change.ts';
import { workings } from './journeyDoc.ts';
import type { JourneyDoc } from './journeyDoc.ts';
import { deletedAlong, isBinned, isPlainObject, isTouchedKey } from './life.ts';
import type { SharedRecord } from './life.ts';
import { keepInUse } from './operations/facets.ts';
import { smallestEdit } from './operations/smallestEdit.ts';
import { done, refused } from './outcome.ts';
import type { Done } from './outcome.ts';
import type { TextHolder } from './replay.ts';
import { recordIn } from './roots.ts';
import type { Roots } from './roots.ts';
import {
  cardKey,
  derived,
  flatKey,
  linkKey,
  metaKey,
  recordKey,
  splitFlatKey,
  tagKey,
  textKey,
} from './schema.ts';
import type { FlatRoot, RecordRoot } from './schema.ts';
import type { Writer } from './writer.ts';

/** What cards name comes before the cards, so that they find it. */
const recordRoots = ['personas', 'divisions', 'stages', 'lanes', 'cards', 'links'] as const;

/** A state of the map to go back to. */
export interface PastState {
  readonly roots: Roots;
  readonly journey: Journey;
}

/** What has to be written to one record: first what it says, then whether it is deleted. */
interface Step {
  readonly root: RecordRoot;
  readonly id: string;
  readonly fields: readonly (readonly [key: string, value: unknown])[];
  /** What is to stand in its text; null: what stands there. */
  readonly text: { readonly shared: Y.Text; readonly says: string } | null;
  readonly goes: boolean;
  /** The stage or lane that takes it along to the bin. */
  readonly along: string | null;
}

interface FlatStep {
  readonly root: FlatRoot;
  readonly key: string;
  readonly value: unknown;
}

/**
 * Makes a document say what another state of it said, record by record and field by field: what is the same is not
 * written, so that others may be at work on it. Fields that this code does not know go back too.
 */
export function restoreState(doc: JourneyDoc, was: PastState): Done {
  const { roots } = doc[workings];
  const flat = [...flatSteps('meta', roots, was.roots), ...flatSteps('tags', roots, was.roots)];
  const steps = recordRoots.flatMap((root) => stepsOf(root, roots, was));
  if (flat.length === 0 && steps.length === 0) return refused('nothing');
  const written = steps.filter(({ text }) => text !== null);
  const holders = written.flatMap(({ root, id }) => (hasText(root) ? { root, id } : []));
  const texts = written.flatMap(({ text }) => text?.shared ?? []);
  changeTexts(doc, { intent: 'restore version', texts, holders, run: {} }, (writer) => {
    for (const { root, key, value } of flat) writer.setFlat(root, key, value);
    for (const step of steps) take(step, doc, writer);
  });
  return done;
}

function take({ root, id, fields, text, goes, along }: Step, doc: JourneyDoc, writer: Writer): void {
  if (!goes || fields.length > 0 || text) writer.restore(root, id);
  for (const [key, value] of fields) writer.set(root, id, key, value);
  if (root === 'cards' && !goes) keepNamed(fields, { doc, writer });
  if (text) rewrite(root, id, text, writer);
  if (goes) writer.remove(root, id, along);
}

function rewrite(
  root: RecordRoot,
  id: string,
  { shared, says }: NonNullable<Step['text']>,
  writer: Writer,
): void {
  const { at, remove, insert } = smallestEdit(shared.toString(), says);
  if (remove > 0) shared.delete(at, remove);
  if (insert !== '') shared.insert(at, insert);
  const record = recordIn(writer.roots, root, id);
  if (record) writer.touch(record);
}

/** What a card names again outlives a delete and an undo, elsewhere, that have not seen this; what was gone stays so. */
function keepNamed(fields: Step['fields'], { doc, writer }: { doc: JourneyDoc; writer: Writer }): void {
  const said = fields.filter(([, value]) => value !== undefined);
  const members = (prefix: string): readonly string[] =>
    said.flatMap(([key]) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  const division = said.find(([key]) => key === cardKey.division)?.[1];
  keepInUse(writer, doc.journey, {
    tags: members(derived.tag) as TagId[],
    personas: members(derived.persona).filter((id) => isThere(writer.roots, 'personas', id)) as PersonaId[],
    division: isThere(writer.roots, 'divisions', division) ? (division as DivisionId) : null,
  });
}

/** One record as it is and as it was; null: it was not made yet. */
interface Compared {
  readonly now: SharedRecord;
  readonly before: SharedRecord | null;
}

function stepsOf(root: RecordRoot, roots: Roots, was: PastState): readonly Step[] {
  const kept = new Set<string>(keptIn(root, was.journey));
  return [...roots[root].keys()].flatMap((id): readonly Step[] => {
    const [now, before] = [recordIn(roots, root, id), recordIn(was.roots, root, id)];
    if (!now) return [];
    const goes = before === null || isBinned(before);
    const wasSeen = before !== null && (!goes || kept.has(id));
    const said = wasSeen ? whatItSaid(root, now, before) : nothingElse;
    const isSo = said.fields.length === 0 && said.text === null && isBinned(now) === goes;
    if (isSo || waits(root, { now, before }, was.roots)) return [];
    const along = goes ? takenAlongBy(root, { now, before }, was.roots) : null;
    return [{ root, id, ...said, goes, along }];
  });
}

const nothingElse = { fields: [], text: null } as const;

function whatItSaid(
  root: RecordRoot,
  now: SharedRecord,
  before: SharedRecord,
): Pick<Step, 'fields' | 'text'> {
  return { fields: fieldsBack(now, before), text: textBack(root, now, before) };
}

/** Deleted, and yet on the map for the cards in them. */
function keptIn(root: RecordRoot, journey: Journey): readonly string[] {
  if (root !== 'stages' && root !== 'lanes') return [];
  const all: readonly { readonly id: string; readonly kept: boolean }[] = journey[root];
  return all.flatMap(({ id, kept }) => (kept ? [id] : []));
}

/** A newer link of a card that goes to the bin, or lies there: it is not seen without it and comes back with it. */
function waits(root: RecordRoot, { now, before }: Compared, was: Roots): boolean {
  return root === 'links' && before === null && !joinsCardsOf(was, now);
}

/** Whether both ends of a link were on the map. */
function joinsCardsOf(was: Roots, link: SharedRecord): boolean {
  return [linkKey.from, linkKey.to].every((key) => isThere(was, 'cards', link.get(key)));
}

/** The stage or lane that is deleted with this record, and with which it comes back. */
function takenAlongBy(root: RecordRoot, { now, before }: Compared, was: Roots): string | null {
  if (before) return deletedAlong(before);
  const place = root === 'cards' ? now.get(cardKey.place) : null;
  if (!isPlainObject(place)) return null;
  const { stage, lane } = place;
  if (typeof stage === 'string' && !isThere(was, 'stages', stage)) return stage;
  return typeof lane === 'string' && !isThere(was, 'lanes', lane) ? lane : null;
}

/** Whether these roots have this record, and not in the bin. */
function isThere(roots: Roots, root: RecordRoot, id: unknown): boolean {
  const record = typeof id === 'string' ? recordIn(roots, root, id) : null;
  return record !== null && !isBinned(record);
}

/** Fields that say something else than they did; undefined: the field was not there. */
function fieldsBack(now: SharedRecord, before: SharedRecord): Step['fields'] {
  const keys = new Set([...now.keys(), ...before.keys()]);
  return [...keys].flatMap((key) => {
    const [is, said] = [now.get(key), asPlain(before.get(key))];
    const isPlain = !(is instanceof Y.AbstractType || said instanceof Y.AbstractType);
    return isPlain && !isOfLife(key) && !equalityDeep(is, said) ? [[key, said] as const] : [];
  });
}

/** Another program may have put plain words where a shared text was. */
function asPlain(value: unknown): unknown {
  return value instanceof Y.Text ? value.toString() : value;
}

function isOfLife(key: string): boolean {
  return key === recordKey.created || key === recordKey.deleted || isTouchedKey(key);
}

function textBack(root: RecordRoot, now: SharedRecord, before: SharedRecord): Step['text'] {
  if (!hasText(root)) return null;
  const [shared, said] = [now.get(textKey[root]), asPlain(before.get(textKey[root]))];
  const says = typeof said === 'string' ? said : '';
  return shared instanceof Y.Text && shared.toString() !== says ? { shared, says } : null;
}

function hasText(root: RecordRoot): root is TextHolder['root'] {
  return Object.hasOwn(textKey, root);
}

function flatSteps(root: FlatRoot, roots: Roots, was: Roots): readonly FlatStep[] {
  const keys = new Set([
    ...[...roots[root].keys()].filter((key) => isOfThen(root, key, was)),
    ...was[root].keys(),
  ]);
  keys.delete(metaKey.schemaVersion);
  return [...keys].flatMap((key) => {
    const [is, said] = [roots[root].get(key), was[root].get(key)];
    return equalityDeep(is, said) ? [] : [{ root, key, value: said }];
  });
}

/** Newer tags stay as they are; of one that was there, what has been said since goes: also that it became another. */
function isOfThen(root: FlatRoot, key: string, was: Roots): boolean {
  const tag = root === 'tags' ? splitFlatKey(key)?.[0] : undefined;
  return tag === undefined || was.tags.has(flatKey(tag, tagKey.label));
}
