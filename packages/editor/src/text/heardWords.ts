import { fieldChanges, isKnownChannel, isSetField, valueCalled } from '@throughline/journey';
import type { Card, FieldChange, FieldValue, Journey } from '@throughline/journey';
import { spokenValue } from '../session/feelings.ts';
import { channelWord } from './cardWords.ts';
import type { Words } from './words.ts';

/** One card at two moments, and the maps that know what its tags and owner are called. */
export interface CardMoments {
  readonly was: Card;
  readonly is: Card;
  readonly before: Journey;
  readonly after: Journey;
}

/** What somebody changed on a card, with what it is now: "Tomás changed severity to 3." */
export interface HeardOfCard {
  /** All but its text, at most two sentences; empty: nothing. */
  readonly facts: string;
  /** Its text; empty: it is as it was. */
  readonly text: string;
}

/** So many changes are said one by one; of more it is said that there are some. */
const mostSaid = 2;

export function heardOfCard(moments: CardMoments, name: string, words: Words): HeardOfCard {
  const changes = fieldChanges('card', moments.was, moments.is).filter(({ field }) => !unsaid.has(field));
  const said = (each: FieldChange): readonly string[] => sentencesOf(each, moments, { name, words });
  const text = changes.filter(({ field }) => field === 'text').flatMap(said);
  const facts = changes.filter(({ field }) => field !== 'text').flatMap(said);
  const isTooMuch = facts.length > mostSaid;
  return {
    facts: isTooMuch ? words('said.cardChanged', { name }) : facts.join(' '),
    text: text.join(' '),
  };
}

/** What no person says: a reference is given, and a question ends when it is answered. */
const unsaid: ReadonlySet<string> = new Set(['ref', 'prompt']);

interface Speaker {
  readonly name: string;
  readonly words: Words;
}

function sentencesOf(
  { after, before, field }: FieldChange,
  moments: CardMoments,
  { name, words }: Speaker,
): readonly string[] {
  if (field === 'moment') return [words('heard.moment', { name, on: String(after) })];
  const spoken = fieldOf(field, moments.is);
  const said = { name, field: words('heard.field', { field: spoken }) };
  const called = (value: FieldValue, journey: Journey): readonly string[] =>
    listed(valueCalled(field, value, journey)).map((each) => wordOf(spoken, each, words));
  const now = called(after, moments.after);
  if (isSetField(field)) {
    const then = called(before, moments.before);
    const put = now.filter((value) => !then.includes(value));
    const taken = then.filter((value) => !now.includes(value));
    return [
      ...put.map((value) => words('heard.put', { ...said, value })),
      ...taken.map((value) => words('heard.taken', { ...said, value })),
    ];
  }
  if (now.length === 0) return [words('heard.cleared', said)];
  const isSilent = field === 'file' || typeof after === 'boolean';
  return [isSilent ? words('heard.changed', said) : words('heard.set', { ...said, value: now.join(', ') })];
}

/** The value of a point is how somebody feels; that of a metric is a figure. */
function fieldOf(field: string, { kind }: Card): string {
  return field === 'value' && kind === 'emotion' ? 'feeling' : field;
}

function listed(value: FieldValue): readonly (string | number)[] {
  if (Array.isArray(value)) return value as readonly (string | number)[];
  return value === null || value === '' || typeof value === 'boolean' ? [] : [value as string | number];
}

const quoted: ReadonlySet<string> = new Set(['text', 'description', 'replaces']);

function wordOf(field: string, value: string | number, words: Words): string {
  if (typeof value === 'number') return field === 'feeling' ? spokenValue(words, value) : String(value);
  if (field === 'kind') return words(`kind.${value as Card['kind']}`);
  if (field === 'channels') return isKnownChannel(value) ? channelWord(value, words) : value;
  if (quoted.has(field)) return words('heard.quoted', { text: shortened(value) });
  return chosen.has(field) ? words('heard.value', { value }) : value;
}

/** Fields with values to choose from, which have words of their own. */
const chosen: ReadonlySet<string> = new Set(['state', 'evidence', 'consent', 'better', 'impact', 'status']);

/** So much is listened to. */
const mostLetters = 140;

function shortened(text: string): string {
  const letters = Array.from(
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 2 * mostLetters),
  );
  return letters.length <= mostLetters ? letters.join('') : `${letters.slice(0, mostLetters).join('')}…`;
}
