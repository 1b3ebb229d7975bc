import { isRecordId, limits } from '@throughline/journey';
import * as z from 'zod/mini';

/**
 * What our file may look like (DESIGN: `throughline/1`). Lists are in reading order. What a record leaves out
 * gets a default; fields nobody here knows stay with their record.
 */
export const fileFormat = 'throughline/1';

const text = (most: number) =>
  z.string({ error: 'is not text' }).check(z.maxLength(most, { error: `has more than ${most} characters` }));
const title = text(limits.title);
const recordId = z
  .string({ error: 'is not text' })
  .check(z.refine(isRecordId, { error: 'is no id: 1 to 64 letters, digits, _ - : or .' }));
const number = z.number({ error: 'is not a number' });
const created = z.nullable(z.object({ by: text(64), at: number }, { error: 'is not { "by": …, "at": … }' }));

const listOf = <T extends z.ZodMiniType>(record: T, most: number, what: string) =>
  z
    .array(record, { error: 'is not a list' })
    .check(z.maxLength(most, { error: `A map holds at most ${most.toLocaleString('en')} ${what}` }));

const record = { error: 'is not a record { … }' };

const stage = z.looseObject(
  { id: recordId, title: z.optional(title), when: z.optional(title), created: z.optional(created) },
  record,
);

const lane = z.looseObject(
  { id: recordId, kind: z.optional(text(60)), title: z.optional(title), created: z.optional(created) },
  record,
);

const card = z.looseObject(
  {
    id: z.optional(recordId),
    kind: z.optional(text(60)),
    stage: recordId,
    lane: recordId,
    text: z.optional(text(limits.cardText)),
    ref: z.optional(text(24)),
    state: z.optional(z.enum(['both', 'current', 'future'], { error: 'is not both, current or future' })),
    tags: z.optional(z.array(text(limits.title), { error: 'is not a list' })),
    personas: z.optional(z.array(recordId, { error: 'is not a list' })),
    division: z.optional(z.nullable(recordId)),
    severity: z.optional(z.nullable(z.literal([1, 2, 3, 4], { error: 'is not 1, 2, 3, 4 or null' }))),
    value: z.optional(
      number.check(z.minimum(-2, { error: 'is below −2' }), z.maximum(2, { error: 'is above 2' })),
    ),
    offset: z.optional(
      number.check(z.minimum(0, { error: 'is below 0' }), z.maximum(1, { error: 'is above 1' })),
    ),
    created: z.optional(created),
  },
  record,
);

const link = z.looseObject(
  {
    id: z.optional(recordId),
    from: recordId,
    to: recordId,
    kind: z.optional(title),
    created: z.optional(created),
  },
  record,
);
const persona = z.looseObject({ id: recordId, name: title, created: z.optional(created) }, record);
const division = z.looseObject(
  {
    id: recordId,
    name: title,
    colour: z.optional(z.literal([1, 2, 3, 4, 5, 6, 7, 8], { error: 'is not 1 to 8' })),
    created: z.optional(created),
  },
  record,
);
const tag = z.looseObject({ id: recordId, label: title, created: z.optional(created) }, record);

export const fileShape = z.looseObject(
  {
    format: z.literal(fileFormat, { error: `is not "${fileFormat}"` }),
    map: z.looseObject(
      {
        meta: z.optional(z.looseObject({ title: z.optional(title), lang: z.optional(text(35)) }, record)),
        stages: listOf(stage, limits.stages, 'stages'),
        lanes: listOf(lane, limits.lanes, 'lanes'),
        cards: listOf(card, limits.cards, 'cards'),
        links: z.optional(listOf(link, 20_000, 'links')),
        personas: z.optional(listOf(persona, 500, 'personas')),
        divisions: z.optional(listOf(division, 500, 'divisions')),
        tags: z.optional(listOf(tag, 2_000, 'tags')),
      },
      record,
    ),
  },
  { error: 'This is not a map: a map is one record { "format": …, "map": … }' },
);

export type FileMap = z.infer<typeof fileShape>['map'];
export type FileCard = FileMap['cards'][number];

/** Fields a record of the file has that we know; the others are `extra`. */
export const knownFields = {
  file: fields(fileShape),
  map: ['meta', 'stages', 'lanes', 'cards', 'links', 'personas', 'divisions', 'tags'],
  meta: ['title', 'lang'],
  stage: fields(stage),
  lane: fields(lane),
  card: fields(card),
  link: fields(link),
  persona: fields(persona),
  division: fields(division),
  tag: fields(tag),
} as const satisfies Record<string, readonly string[]>;

function fields(shape: { readonly shape: object }): readonly string[] {
  return Object.keys(shape.shape);
}
