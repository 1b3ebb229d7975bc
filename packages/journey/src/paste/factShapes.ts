import {
  blankFacts,
  blankOwnFacts,
  consents,
  efforts,
  emotionRange,
  evidenceLevels,
  impacts,
  isSeverity,
  mostEarlierFigures,
  opportunityStatuses,
} from '../card.ts';
import type { CardFacts, OwnFacts } from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import { isRecordId } from '../ids.ts';
import { limits } from '../limits.ts';
import { soundPicture } from '../photo.ts';

/** Whether a value that came from outside may be the fact of this name. */
type Check = (value: unknown) => boolean;

type Keys<T> = T extends unknown ? keyof T : never;

/** A new fact of a card is named here before it compiles. `value` is a feeling or a figure: told apart below. */
const checks: Readonly<Record<keyof CardFacts | Exclude<Keys<OwnFacts>, 'kind'>, Check>> = {
  state: oneOf(['both', 'current', 'future']),
  replaces: orNull(isId),
  tags: setOf(isId),
  personas: setOf(isId),
  channels: setOf(isId),
  division: orNull(isId),
  evidence: (value) => {
    return (
      isObject(value) &&
      orNull(oneOf(evidenceLevels))(value['level']) &&
      sentence(value['source']) &&
      words(value['date'])
    );
  },
  moment: (value) => typeof value === 'boolean',
  lang: words,
  prompt: sentence,
  severity: orNull(isSeverity),
  reach: words,
  value: orNull(Number.isFinite),
  offset: (value) => isWithin(value, 0, 1),
  speaker: words,
  consent: oneOf(consents),
  unit: words,
  better: orNull(oneOf(['higher', 'lower'])),
  target: orNull(Number.isFinite),
  period: words,
  series: listOf(Number.isFinite, mostEarlierFigures),
  impact: orNull(oneOf(impacts)),
  effort: orNull(oneOf(efforts)),
  status: oneOf(opportunityStatuses),
  file: words,
  media: words,
  width: Number.isFinite,
  height: Number.isFinite,
  description: sentence,
  decorative: (value) => typeof value === 'boolean',
};

/** Facts of a card from outside: what is not said, or cannot be, is as on a blank card. */
export function factsFrom(said: Readonly<Record<string, unknown>>, kind: CardKind): CardFacts & OwnFacts {
  const blank = { ...blankFacts, ...blankOwnFacts(kind) };
  const facts = Object.entries(blank).map(([name, usual]: [string, unknown]) => {
    const value = Object.hasOwn(said, name) ? said[name] : usual;
    return [name, name !== 'kind' && fits(name as keyof typeof checks, value, kind) ? value : usual];
  });
  const found = Object.fromEntries(facts) as CardFacts & OwnFacts;
  return found.kind === 'photo' ? { ...found, ...soundPicture(found) } : found;
}

/** The facts of a card, apart from what it is and where it lies. */
export function factsOf(card: CardFacts & OwnFacts): CardFacts & OwnFacts {
  const blank = { ...blankFacts, ...blankOwnFacts(card.kind) };
  const said: Readonly<Record<string, unknown>> = { ...card };
  const facts = Object.entries(blank).map(([name, usual]: [string, unknown]) => [name, said[name] ?? usual]);
  return Object.fromEntries(facts) as CardFacts & OwnFacts;
}

/** What is said of a card beyond a blank one of its kind. */
export function factsBeyondBlank(card: CardFacts & OwnFacts): Record<string, unknown> {
  const blank = { ...blankFacts, ...blankOwnFacts(card.kind) };
  const said: Readonly<Record<string, unknown>> = { ...card };
  const beyond = Object.entries(blank).flatMap(([name, usual]: [string, unknown]) => {
    const value = said[name];
    return value === undefined || isSame(value, usual) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(beyond);
}

function isSame(value: unknown, usual: unknown): boolean {
  if (value === usual) return true;
  return typeof value === 'object' && value !== null && JSON.stringify(value) === JSON.stringify(usual);
}

function fits(name: keyof typeof checks, value: unknown, kind: CardKind): boolean {
  if (name === 'value' && kind === 'emotion') return isWithin(value, emotionRange.least, emotionRange.most);
  return checks[name](value);
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && isRecordId(value);
}

/** In some words. */
export function words(value: unknown): value is string {
  return typeof value === 'string' && value.length <= limits.field;
}

export function sentence(value: unknown): value is string {
  return typeof value === 'string' && value.length <= limits.sentence;
}

export function oneOf<T>(values: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => values.includes(value as T);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function listOf(check: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check);
}

/** Each once. */
function setOf(check: Check): Check {
  const list = listOf(check, 500);
  return (value) =>
    list(value) && new Set(value as readonly unknown[]).size === (value as readonly unknown[]).length;
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
