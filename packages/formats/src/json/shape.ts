import {
  cardKindNames,
  consents,
  efforts,
  emotionRange,
  evidenceLevels,
  impacts,
  isRecordId,
  limits,
  linkKinds,
  longestPictureSide,
  mostEarlierFigures,
  opportunityStatuses,
  personaSides,
} from '@throughline/journey';
import type { CardKind } from '@throughline/journey';
import * as z from 'zod/mini';
import type { Code } from '../sentences.ts';

/**
 * What our file may look like (DESIGN: `throughline/1`). Lists are in reading order. What a record leaves out
 * gets a default; fields nobody here knows stay with their record. What is wrong is told as a `Code`.
 */
export const fileFormat = 'throughline/1';

const is = (code: Code) => ({ error: code });

const text = (most: number) => z.string(is('field.notText')).check(z.maxLength(most, is('field.long')));
const title = text(limits.title);
/** What takes a few words or a sentence. */
const words = text(limits.sentence);
const language = text(35);

const recordId = z
  .string(is('field.notText'))
  .check(
    z.regex(/^[\w:.-]{1,64}$/u, { error: 'field.notId' satisfies Code, abort: true }),
    z.refine(isRecordId, is('field.notId')),
  );
const number = z.number(is('field.notNumber'));
const within = (least: number, most: number) =>
  number.check(z.minimum(least, is('field.below')), z.maximum(most, is('field.above')));

/** One of the words this version knows, or one of a later version: the reader says that it leaves it out. */
const openWord = <Known extends string>(known: readonly Known[]) =>
  z.union([z.enum(known), text(60)], is('field.notText'));

const listOf = <T extends z.ZodMiniType>(entry: T, most: number, code: Code = 'field.many') =>
  z.array(entry, is('field.notList')).check(z.maxLength(most, is(code)));

const record = is('field.notRecord');
const created = z.optional(z.nullable(z.object({ by: text(64), at: number }, is('field.notCreated'))));
const colour = z.optional(z.literal([1, 2, 3, 4, 5, 6, 7, 8], is('field.notColour')));

const meta = z.looseObject(
  { title: z.optional(title), lang: z.optional(language), goal: z.optional(words) },
  record,
);

/** For everybody who has not chosen otherwise. */
const collapsed = z.optional(z.boolean(is('field.notYesOrNo')));

const stage = z.looseObject(
  { id: recordId, title: z.optional(title), when: z.optional(words), collapsed, created },
  record,
);

const lane = z.looseObject(
  { id: recordId, kind: z.optional(openWord(cardKindNames)), title: z.optional(title), collapsed, created },
  record,
);

const evidence = z.looseObject(
  {
    level: z.optional(z.nullable(openWord(evidenceLevels))),
    source: z.optional(words),
    date: z.optional(words),
  },
  record,
);

/** What cards of every kind have. What a kind has of its own is in `ownShapes`. */
const card = z.looseObject(
  {
    id: z.optional(recordId),
    kind: z.optional(openWord(cardKindNames)),
    stage: recordId,
    lane: recordId,
    text: z.optional(text(limits.cardText)),
    ref: z.optional(text(24)),
    state: z.optional(openWord(['both', 'current', 'future'])),
    replaces: z.optional(z.nullable(text(64))),
    tags: z.optional(listOf(title, 500)),
    personas: z.optional(listOf(text(64), 500)),
    channels: z.optional(listOf(title, 500)),
    division: z.optional(z.nullable(text(64))),
    evidence: z.optional(evidence),
    moment: z.optional(z.boolean(is('field.notYesOrNo'))),
    lang: z.optional(language),
    prompt: z.optional(text(limits.cardText)),
    created,
  },
  record,
);

const nothing = z.object({});

/** What a card has because of its kind; a field of another kind is nobody's business and stays as it came. */
export const ownShapes = {
  action: nothing,
  touchpoint: nothing,
  emotion: z.object({
    value: z.optional(within(emotionRange.least, emotionRange.most)),
    offset: z.optional(within(0, 1)),
  }),
  painPoint: z.object({
    severity: z.optional(z.nullable(z.literal([1, 2, 3, 4], is('field.notSeverity')))),
    reach: z.optional(words),
  }),
  quote: z.object({ speaker: z.optional(words), consent: z.optional(openWord(consents)) }),
  backstage: nothing,
  metric: z.object({
    value: z.optional(z.nullable(number)),
    unit: z.optional(words),
    better: z.optional(z.nullable(openWord(['higher', 'lower']))),
    target: z.optional(z.nullable(number)),
    period: z.optional(words),
    series: z.optional(listOf(number, mostEarlierFigures)),
  }),
  opportunity: z.object({
    impact: z.optional(z.nullable(openWord(impacts))),
    effort: z.optional(z.nullable(openWord(efforts))),
    status: z.optional(openWord(opportunityStatuses)),
  }),
  note: nothing,
  photo: z.object({
    file: z.optional(words),
    media: z.optional(words),
    width: z.optional(within(0, longestPictureSide)),
    height: z.optional(within(0, longestPictureSide)),
    description: z.optional(words),
    decorative: z.optional(z.boolean(is('field.notYesOrNo'))),
  }),
} as const satisfies Record<CardKind, z.ZodMiniObject>;

const link = z.looseObject(
  {
    id: z.optional(recordId),
    from: recordId,
    to: recordId,
    kind: z.optional(openWord(linkKinds)),
    created,
  },
  record,
);

const persona = z.looseObject(
  {
    id: recordId,
    name: title,
    about: z.optional(words),
    side: z.optional(openWord(personaSides)),
    colour,
    created,
  },
  record,
);

const division = z.looseObject({ id: recordId, name: title, colour, created }, record);
const tag = z.looseObject(
  {
    id: recordId,
    label: title,
    definition: z.optional(words),
    colour,
    synonyms: z.optional(listOf(title, 100)),
    created,
  },
  record,
);

/** The records of a file by the name of what they are. */
export const recordShapes = { meta, stage, lane, card, evidence, link, persona, division, tag } as const;

export const fileShape = z.looseObject(
  {
    format: z.literal(fileFormat, is('field.notFormat')),
    map: z.looseObject(
      {
        meta: z.optional(meta),
        stages: listOf(stage, limits.stages),
        lanes: listOf(lane, limits.lanes),
        cards: listOf(card, limits.cards),
        links: z.optional(listOf(link, 20_000)),
        personas: z.optional(listOf(persona, 500)),
        divisions: z.optional(listOf(division, 500)),
        tags: z.optional(listOf(tag, 2_000)),
      },
      record,
    ),
  },
  is('field.notMap'),
);

export type FileMap = z.infer<typeof fileShape>['map'];
export type FileCard = FileMap['cards'][number];
export type FileLink = NonNullable<FileMap['links']>[number];
export type OwnFields<Kind extends CardKind> = z.infer<(typeof ownShapes)[Kind]>;

const shared = fields(card);

/** Fields a record of the file has that we know; the others are `extra`. */
export const knownFields = {
  file: fields(fileShape),
  map: fields(fileShape.shape.map),
  meta: fields(meta),
  stage: fields(stage),
  lane: fields(lane),
  evidence: fields(evidence),
  link: fields(link),
  persona: fields(persona),
  division: fields(division),
  tag: fields(tag),
} as const satisfies Record<string, readonly string[]>;

const fieldsByKind = new Map<CardKind, readonly string[]>(
  cardKindNames.map((kind) => [kind, [...shared, ...fields(ownShapes[kind])]]),
);

/** Of a card of this kind. */
export function knownCardFields(kind: CardKind): readonly string[] {
  return fieldsByKind.get(kind) ?? shared;
}

function fields(shape: { readonly shape: object }): readonly string[] {
  return Object.keys(shape.shape);
}
