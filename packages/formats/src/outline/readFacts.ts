import {
  channelNames,
  channels,
  consents,
  cardKindNames,
  efforts,
  evidenceLevels,
  impacts,
  opportunityStatuses,
  severities,
} from '@throughline/journey';
import type { CardKind, SaidFacts } from '@throughline/journey';
import type { OutlineWords } from './words.ts';

/** What stands behind a card in an outline. */
export interface OutlineFacts {
  readonly ref: string;
  /** null: that of its lane. */
  readonly kind: CardKind | null;
  /** The kind that alone has one of these facts. */
  readonly kindOfFacts: CardKind | null;
  readonly facts: SaidFacts;
  /** How the card is spoken of whose place this one takes; empty: of none. */
  readonly replaces: string;
}

type Said = Partial<Omit<OutlineFacts, 'facts' | 'ref'>> & { readonly facts?: SaidFacts };

/** Names that cards may have, so that a comma in one parts no list. */
export interface KnownNames {
  readonly personas: readonly string[];
}

/** Longer lines are text. */
const longestLine = 20_000;
/** Names of personas that are known by more than where they end. */
const mostKnown = 200;

type Reader = (part: string) => Said | null;

/** The inverse of `factsOf`: null when a line is no list of facts from its first to its last. */
export function factsReader(words: OutlineWords, known: KnownNames): (line: string) => OutlineFacts | null {
  const readers = [...fixedReaders(words), ...ownReaders(words), ...sharedReaders(words, known)];
  const read = (part: string): Said | null => {
    for (const reader of readers) {
      const said = reader(part);
      if (said) return said;
    }
    return null;
  };
  return (line) => {
    if (line.length > longestLine) return null;
    const [first = '', ...others] = line.split(words.and);
    const ref = /^[^\s·]{1,24}$/u.test(first) && read(first) === null ? first : '';
    const said = joined(ref === '' ? [first, ...others] : others, read);
    // A single word is a reference only when it looks like one of ours.
    const isWord = ref !== '' && others.length === 0 && !/^\p{L}{1,3}-\d/u.test(ref);
    return said === null || isWord || !agree(said) ? null : merged(ref, said);
  };
}

/** A separator may stand in what somebody typed: a part that says nothing belongs to the one before it. */
function joined(parts: readonly string[], read: Reader): readonly Said[] | null {
  const whole: string[] = [];
  for (const part of parts) {
    if (whole.length > 0 && read(part) === null) whole.push(`${whole.pop() ?? ''} · ${part}`);
    else whole.push(part);
  }
  const said = whole.map(read);
  const found = said.filter((each) => each !== null);
  return found.length < said.length ? null : found;
}

/** Facts of two kinds are those of no card: a figure beside a feeling would be its value. */
function agree(said: readonly Said[]): boolean {
  const kinds = said.flatMap(({ kind, kindOfFacts }) => [kind ?? [], kindOfFacts ?? []].flat());
  return new Set(kinds).size < 2;
}

function merged(ref: string, said: readonly Said[]): OutlineFacts {
  const facts: SaidFacts = Object.assign({}, ...said.map((each) => each.facts ?? {}));
  const whole: Said = Object.assign({}, ...said);
  const { kind = null, kindOfFacts = null, replaces = '' } = whole;
  return { ref, kind, kindOfFacts, facts, replaces };
}

/** Words that stand for themselves. */
function fixedReaders(words: OutlineWords): readonly Reader[] {
  const fixed: readonly (readonly [string, Said])[] = [
    ...cardKindNames.map((kind) => [words.kinds[kind], { kind }] as const),
    [words.moment, { facts: { moment: true } }],
    [words.current, { facts: { state: 'current' } }],
    [words.unrated, { kindOfFacts: 'painPoint' }],
    [words.noFigure, { kindOfFacts: 'metric' }],
    [words.undescribed, { kindOfFacts: 'photo' }],
    [words.decorative, { kindOfFacts: 'photo', facts: { decorative: true } }],
    [words.higher, { kindOfFacts: 'metric', facts: { better: 'higher' } }],
    [words.lower, { kindOfFacts: 'metric', facts: { better: 'lower' } }],
    ...consents.flatMap((consent) =>
      consent === 'withdrawn'
        ? []
        : [[words.consents[consent], { kindOfFacts: 'quote', facts: { consent } }] as const],
    ),
  ];
  const bySaid = new Map<string, Said>(fixed);
  return [(part) => bySaid.get(part) ?? null];
}

function ownReaders(words: OutlineWords): readonly Reader[] {
  const own = (kindOfFacts: CardKind, facts: SaidFacts): Said => ({ kindOfFacts, facts });
  const oneOf = <Word extends string>(
    form: string,
    named: Readonly<Record<Word, string>>,
    all: readonly Word[],
    said: (word: Word) => SaidFacts,
  ): Reader =>
    shaped(form, ({ said: text }) => {
      const word = all.find((each) => named[each] === text);
      return word === undefined ? null : own('opportunity', said(word));
    });
  return [
    shaped(words.severity, ({ number }) => {
      const severity = severities.find((each) => String(each) === number);
      return severity ? own('painPoint', { severity }) : null;
    }),
    shaped(words.reach, ({ said }) => own('painPoint', { reach: said ?? '' })),
    shaped(words.speaker, ({ said }) => own('quote', { speaker: said ?? '' })),
    shaped(words.description, ({ said }) => own('photo', { description: said ?? '' })),
    shaped(words.target, ({ number, unit }) =>
      figured(number, (target) => own('metric', { target, ...unitOf(unit) })),
    ),
    shaped(words.period, ({ said }) => own('metric', { period: said ?? '' })),
    shaped(words.earlier, ({ said = '' }) => {
      const series = said.split(words.comma).map(numberIn);
      const whole = series.filter((each) => each !== null);
      return whole.length === series.length ? own('metric', { series: whole }) : null;
    }),
    oneOf(words.impact, words.impacts, impacts, (impact) => ({ impact })),
    oneOf(words.effort, words.efforts, efforts, (effort) => ({ effort })),
    oneOf(words.status, words.statuses, opportunityStatuses, (status) => ({ status })),
    shaped(words.feeling, ({ feeling, value }) => {
      const isWord = /^[a-z ]{1,20}$/u.test(feeling ?? '');
      return isWord
        ? figured(value, (read) => (Math.abs(read) > 2 ? null : own('emotion', { value: read })))
        : null;
    }),
    shaped(words.figure, ({ number, unit }) =>
      figured(number, (value) => own('metric', { value, ...unitOf(unit) })),
    ),
  ];
}

function sharedReaders(words: OutlineWords, known: KnownNames): readonly Reader[] {
  const idOf = new Map<string, string>(channelNames.map((id) => [channels[id].word, id]));
  const listed = (said = ''): readonly string[] => said.split(words.comma).filter(Boolean);
  return [
    shaped(words.replaces, ({ said }) => ({ replaces: said ?? '' })),
    shaped(words.replacedBy, () => ({})),
    shaped(words.channels, ({ said }) => ({
      facts: { channels: listed(said).map((each) => idOf.get(each) ?? each) },
    })),
    shaped(words.about, ({ said }) => ({
      facts: { personas: namesIn(said ?? '', known.personas, words.comma) },
    })),
    shaped(words.division, ({ said }) => ({ facts: { division: said ?? '' } })),
    shaped(words.evidence, ({ said }) => ({ facts: evidenceIn(said ?? '', words) })),
    shaped(words.tags, ({ said }) => ({ facts: { tags: listed(said) } })),
    shaped(words.language, ({ said }) => ({ facts: { lang: said ?? '' } })),
  ];
}

/** Places in which people typed; in the others stand single words and numbers. */
const endless: ReadonlySet<string> = new Set(['said', 'unit']);

/** Reads what a phrase was made of, and hands over what stands in its places. */
function shaped(
  form: string,
  read: (places: Readonly<Record<string, string | undefined>>) => Said | null,
): Reader {
  const source = form.split(/\{(\w+)\}/u).map((piece, index) => {
    if (index % 2 === 1)
      return `(?<${piece}>${endless.has(piece) ? '.' : '[^()]'}${endless.has(piece) ? '*?' : '{0,40}?'})`;
    return piece.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
  });
  // A phrase that ends in a place of which nothing was said ends before it.
  const pattern = new RegExp(`^${source.join('').replace(/ (\(\?<unit>\.\*\?\))$/u, '(?: $1)?')}$`, 'su');
  return (part) => {
    const found = pattern.exec(part);
    return found ? read(found.groups ?? {}) : null;
  };
}

function numberIn(said: string): number | null {
  const plain = said.replace('−', '-').replace(/^\+/u, '');
  return /^-?(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/u.test(plain) ? Number(plain) : null;
}

function figured(said: string | undefined, read: (value: number) => Said | null): Said | null {
  const value = numberIn(said ?? '');
  return value === null || !Number.isFinite(value) ? null : read(value);
}

function unitOf(unit: string | undefined): Pick<SaidFacts, 'unit'> {
  return unit === undefined || unit === '' ? {} : { unit };
}

/** Names of a list, the longest that are known first. */
function namesIn(said: string, known: readonly string[], comma: string): readonly string[] {
  const longestFirst = known.slice(0, mostKnown).sort((a, b) => b.length - a.length);
  const names: string[] = [];
  let rest = said;
  while (rest !== '') {
    const found = longestFirst.find(
      (name) => name !== '' && (rest === name || rest.startsWith(name + comma)),
    );
    const end = found?.length ?? (rest.includes(comma) ? rest.indexOf(comma) : rest.length);
    names.push(rest.slice(0, end));
    rest = rest.slice(end + comma.length);
  }
  return names;
}

function evidenceIn(said: string, words: OutlineWords): SaidFacts {
  const parts = said.split(words.comma);
  const level = evidenceLevels.find((each) => words.levels[each] === parts[0]);
  const rest = level !== undefined || parts[0] === words.noLevel ? parts.slice(1) : parts;
  const last = rest.at(-1) ?? '';
  const isDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(last);
  const source = (isDate ? rest.slice(0, -1) : rest).join(words.comma);
  return {
    ...(level === undefined ? {} : { level }),
    ...(source === '' ? {} : { source }),
    ...(isDate ? { date: last } : {}),
  };
}
