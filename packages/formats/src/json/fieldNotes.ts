import type { CardKind } from '@throughline/journey';
import type { fileShape, ownShapes, recordShapes } from './shape.ts';

type FieldsOf<Shape extends { readonly shape: object }> = Readonly<Record<keyof Shape['shape'], string>>;

const collapsed =
  'Whether it is drawn as a strip for everybody who has not chosen otherwise. Left out: false.';
const created = 'Who made it, and when: milliseconds since 1970. Nobody known: null or left out.';
const id = 'Stands for this record in the whole file.';
const kind =
  'The kind of card its empty cells create. Left out: told by the title, else note. A kind of a later version reads as a note and stays in the file.';
const colour = 'Picks one of eight categorical colours. Left out: one after the other.';

/** What the records of a file are. */
export const recordNotes: Readonly<Record<keyof typeof recordShapes, string>> = {
  meta: 'What the whole map is about.',
  stage: 'A step of the journey in time: one column.',
  lane: 'One row.',
  card: 'One thing on the map, in one cell. Which further fields it has is said by its kind.',
  evidence: 'What a card rests on.',
  link: 'What one card is to another, read from the first to the second. Two links that say the same are one.',
  persona: 'Whose journey it is; employees too.',
  division: 'A part of the organisation that can own a card.',
  tag: 'A label for cards.',
};

export const fileNotes: FieldsOf<typeof fileShape> = {
  format: 'That the file is one of these, and by which rules it is to be read.',
  map: 'The map. Its lists are in reading order.',
};

export const mapNotes: FieldsOf<(typeof fileShape)['shape']['map']> = {
  meta: recordNotes.meta,
  stages: 'The columns, from the first step of the journey to the last.',
  lanes: 'The rows, from top to bottom.',
  cards: 'The cards; those of one cell from top to bottom.',
  links: 'What cards are to each other.',
  personas: 'Whom cards can be about.',
  divisions: 'Who can own a card.',
  tags: 'Labels that cards can have.',
};

/** What every field of every record means, with its unit and what is meant when it is left out. */
export const fieldNotes: {
  readonly [Name in keyof typeof recordShapes]: FieldsOf<(typeof recordShapes)[Name]>;
} = {
  meta: {
    title: 'The name of the map.',
    lang: 'The language the map is written in, as BCP 47: en, pt-BR. Left out: nobody has said.',
    goal: 'What the person on this journey is trying to get done.',
  },
  stage: {
    id,
    title: 'What happens in it, in a few words.',
    when: 'When it happens, in people’s words: “Day −14 to −1”.',
    collapsed,
    created,
  },
  lane: { id, kind, title: 'What is in the row.', collapsed, created },
  card: {
    id: `${id} Left out: it gets one.`,
    kind: 'What it is. Left out: the kind of its lane. A kind of a later version reads as a note and stays in the file.',
    stage: 'The id of the stage it lies in.',
    lane: 'The id of the lane it lies in.',
    text: 'Plain text with **bold**, addresses and @[name](id). Of an emotion point: the name of the feeling.',
    ref: 'The short name people say: PP-07. Left out, or another’s: the next of its kind.',
    state:
      'Which version of the service it speaks of: today’s (current), the one to come (future) or both. Left out: both.',
    replaces: 'The id of the card whose place it takes in the future. Left out or null: of none.',
    tags: 'Tags, by their id in this file or by their label.',
    personas: 'The ids of those it is about. Left out: everybody.',
    channels:
      'How people and the service meet, by id: website, counter, text. Ids of other programs are kept.',
    division: 'The id of the division that owns it. Left out or null: nobody.',
    evidence: 'What it rests on.',
    moment: 'Whether it is a moment that matters: where trust is won or lost. Left out: false.',
    lang: 'The language of its text, as BCP 47. Left out: that of the map.',
    prompt: 'What a template asks here. While the text is empty, the card is only this question.',
    created,
  },
  evidence: {
    level:
      'How sure the group is, from the weakest ground to the strongest. Left out or null: nobody has said.',
    source: 'Where it comes from, in people’s words: “Interview P03, 14:20”.',
    date: 'When it was learned: an ISO date, or as much of one as is known: 2026, 2026-03.',
  },
  link: {
    id: `${id} Left out: it gets one.`,
    from: 'The id of the card it begins at.',
    to: 'The id of the card it ends at; another one.',
    kind: 'What the first is to the second. Left out: leads to. A kind of a later version reads as that and stays in the file.',
    created,
  },
  persona: {
    id,
    name: 'As people call them.',
    about: 'Who that is, in a line: “58, home-care nurse, rural county”.',
    side: 'Whether they use the service (customer) or provide it (employee). Left out: customer.',
    colour,
    created,
  },
  division: { id, name: 'As people call it.', colour, created },
  tag: {
    id,
    label: 'The word. Labels that differ in case or spaces only are one tag.',
    definition: 'When a card gets it. Left out: not said.',
    colour: 'Picks one of eight categorical colours. Left out: none.',
    synonyms: 'Other words for it: whoever writes one of them means this tag.',
    created,
  },
};

/** What cards of one kind have beside the fields of every card. */
export const ownFieldNotes: { readonly [Kind in CardKind]: FieldsOf<(typeof ownShapes)[Kind]> } = {
  action: {},
  touchpoint: {},
  emotion: {
    value: 'How the person feels, from −2 (frustrated) to 2 (delighted), in steps of any size. Left out: 0.',
    offset: 'Where in its stage the point lies, from 0 (its start) to 1 (its end). Left out: 0.5.',
  },
  painPoint: {
    severity:
      '1 minor (slows), 2 moderate (repeats work), 3 serious (needs help), 4 critical (stops the person). Left out or null: nobody has rated it.',
    reach: 'How many people it hits, in people’s words: “34 of 52 interviews”.',
  },
  quote: {
    speaker: 'Who said it, as they may be named: “P07, carer”.',
    consent:
      'What the speaker has agreed to. A withdrawn quote is left out of everything that is made for readers. Left out: notAsked.',
  },
  backstage: {},
  metric: {
    value: 'The present figure, in the unit of the card. Left out or null: not measured yet.',
    unit: '“%”, “days”, “min”, “US$”. Left out: a plain number.',
    better: 'Which direction is good. Left out or null: neither.',
    target: 'The figure to reach, in the unit of the card. Left out or null: none.',
    period: 'What the figure covers, in people’s words: “Q3 2026”.',
    series: 'The figures of earlier periods, oldest first, without the present one.',
  },
  opportunity: {
    impact: 'How much it would help. Left out or null: nobody has said.',
    effort: 'How much work it is: small, medium, large. Left out or null: nobody has said.',
    status: 'What has become of it. Left out: idea.',
  },
  note: {},
  photo: {
    file: 'The picture by its content: SHA-256 of its file in 64 lower-case hexadecimal digits. The file itself is kept elsewhere. Left out: no picture.',
    media: 'The media type of the picture: image/webp.',
    width: 'In pixels, as it is shown. Left out: not known.',
    height: 'In pixels, as it is shown. Left out: not known.',
    description: 'What can be seen, for who does not see it. Left out: nobody has said.',
    decorative: 'Whether it shows nothing that matters here and needs no description. Left out: false.',
  },
};
