import { cardKinds } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import { channels, isKnownChannel } from '../channels.ts';
import type { FieldName, FieldValue } from './fields.ts';
import type { CellTitles, DifferenceLine, NamedRecord } from './story.ts';

/** The sentences of one language. Whole ones, because word order is the language's own. `who` null: nobody knows. */
export interface DifferenceWords {
  readonly record: (what: NamedRecord) => string;
  readonly cell: (cell: CellTitles) => string;
  readonly field: (field: FieldName) => string;
  /** What a field holds, as it is read; an empty text when it says nothing, null when words cannot tell. */
  readonly value: (field: FieldName, value: FieldValue) => string | null;
  readonly added: (who: string | null, what: string, cell: string | null) => string;
  readonly deleted: (who: string | null, what: string, cell: string | null) => string;
  readonly moved: (who: string | null, what: string, cells: { from: string; to: string }) => string;
  /** It changed places with others where it is; of a card, in this cell. */
  readonly reordered: (who: string | null, what: string, cell: string | null) => string;
  readonly renamed: (who: string | null, what: string, names: { before: string; after: string }) => string;
  /** What is so or not so: a moment that matters, or deleted though it is shown. */
  readonly marked: (who: string | null, what: string, as: { field: string; on: boolean }) => string;
  /** One of the two may be empty: it was said for the first time, or taken back. null: words cannot tell. */
  readonly changed: (
    who: string | null,
    what: string,
    said: { readonly field: string; readonly before: string | null; readonly after: string | null },
  ) => string;
}

/** One line of a difference in words. The same facts and the same words give the same text. */
export function differenceSentence(line: DifferenceLine, words: DifferenceWords): string {
  const { who } = line;
  const what = words.record(line.what);
  switch (line.did) {
    case 'added':
    case 'deleted':
      return words[line.did](who, what, line.cell && words.cell(line.cell));
    case 'moved': {
      const [from, to] = [words.cell(line.from), words.cell(line.to)];
      return from === to ? words.reordered(who, what, to) : words.moved(who, what, { from, to });
    }
    case 'reordered':
      return words.reordered(who, what, null);
    case 'renamed':
      return words.renamed(who, what, line);
    case 'changed': {
      const field = words.field(line.field);
      if (typeof line.after === 'boolean') return words.marked(who, what, { field, on: line.after });
      const value = (said: FieldValue): string | null => words.value(line.field, said);
      const said = { field, before: value(line.before), after: value(line.after) };
      return words.changed(who, what, said);
    }
  }
}

const fieldWords: Readonly<Record<FieldName, string>> = {
  title: 'title',
  lang: 'language',
  goal: 'goal',
  when: 'time',
  collapsed: 'collapsed for everyone',
  kept: 'deleted',
  kind: 'kind',
  ref: 'reference',
  text: 'text',
  state: 'state',
  replaces: 'replaced card',
  tags: 'tags',
  personas: 'personas',
  channels: 'channels',
  division: 'owner',
  evidence: 'evidence',
  source: 'source',
  date: 'date',
  moment: 'a moment that matters',
  prompt: 'question',
  severity: 'severity',
  reach: 'reach',
  file: 'picture',
  description: 'description',
  decorative: 'decorative',
  value: 'value',
  offset: 'place in its stage',
  speaker: 'speaker',
  consent: 'consent',
  unit: 'unit',
  better: 'better direction',
  target: 'target',
  period: 'period',
  series: 'earlier figures',
  impact: 'impact',
  effort: 'effort',
  status: 'status',
  from: 'first card',
  to: 'second card',
  name: 'name',
  about: 'description',
  side: 'side',
  colour: 'colour',
  label: 'label',
  definition: 'definition',
  synonyms: 'other words',
};

/** English; also what a program without a language of its own says. */
export const englishDifferenceWords: DifferenceWords = {
  record: recordInEnglish,
  cell: ({ lane, stage }) => `${stage || 'a stage without a name'}, ${lane || 'a lane without a name'}`,
  field: (field) => fieldWords[field],
  value: valueInEnglish,
  added: (who, what, cell) => sentence(who, 'added', cell === null ? what : `${what} in ${cell}`),
  deleted: (who, what, cell) => sentence(who, 'deleted', cell === null ? what : `${what} in ${cell}`),
  moved: (who, what, { from, to }) => sentence(who, 'moved', `${what} from ${from} to ${to}`),
  reordered: (who, what, cell) =>
    sentence(who, 'moved', `${what} to another place ${cell === null ? 'in the order' : `within ${cell}`}`),
  renamed: (who, what, { before }) =>
    before === '' ? sentence(who, 'named', what) : sentence(who, 'renamed', `${what}, which was “${before}”`),
  marked: (who, what, { field, on }) =>
    sentence(who, 'marked', `${what} as ${on ? field : `no longer ${field}`}`),
  changed: (who, what, { field, before, after }) => {
    if (before === null && after === null) return sentence(who, 'changed', `the ${field} of ${what}`);
    if (after === null) return sentence(who, 'set', `the ${field} of ${what}`);
    if (before === '') return sentence(who, 'set', `the ${field} of ${what} to ${after}`);
    if (before === null) return sentence(who, 'took away', `the ${field} of ${what}`);
    if (after === '') return sentence(who, 'took away', `the ${field} of ${what} (${before})`);
    return sentence(who, 'changed', `the ${field} of ${what} from ${before} to ${after}`);
  },
};

function sentence(who: string | null, did: string, rest: string): string {
  const begun = who === null ? did.charAt(0).toUpperCase() + did.slice(1) : `${who} ${did}`;
  return `${begun} ${rest}.`;
}

function recordInEnglish(what: NamedRecord): string {
  switch (what.of) {
    case 'map':
      return what.name === '' ? 'the map' : `the map “${shortened(what.name)}”`;
    case 'card': {
      const { word } = cardKinds[what.kind];
      return what.name === '' ? `${word} ${what.ref}` : `${word} “${shortened(what.name)}”`;
    }
    case 'link':
      return `the link “${shortened(what.from)}” ${what.kind} “${shortened(what.to)}”`;
    default:
      return what.name === '' ? `a ${what.of} without a name` : `${what.of} “${what.name}”`;
  }
}

function valueInEnglish(field: FieldName, value: FieldValue): string | null {
  if (value === null || value === '') return '';
  if (field === 'file') return null;
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.map((item) => wordFor(field, item as string | number)).join(', ');
}

const quoted: ReadonlySet<FieldName> = new Set([
  'text',
  'goal',
  'prompt',
  'description',
  'replaces',
  'from',
  'to',
] as const);

function wordFor(field: FieldName, value: string | number): string {
  if (typeof value === 'number') return String(value).replace('-', '−');
  if (field === 'kind' && Object.hasOwn(cardKinds, value)) return cardKinds[value as CardKind].word;
  if (field === 'channels' && isKnownChannel(value)) return channels[value].word;
  return quoted.has(field) ? `“${shortened(value)}”` : value;
}

const mostLetters = 80;

/** Long words as far as a line of a list has room for them. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= mostLetters) return line;
  const letters = Array.from(line.slice(0, 2 * mostLetters));
  return `${letters
    .slice(0, mostLetters - 1)
    .join('')
    .trimEnd()}…`;
}
