import {
  addCard,
  addLane,
  addLink,
  addPersona,
  addStage,
  addTag,
  changeKind,
  changeLaneKind,
  collapseForEveryone,
  deleteCards,
  deleteLane,
  deleteStage,
  moveCards,
  moveLane,
  moveStage,
  rateSeverity,
  renameLane,
  renameStage,
  setFeeling,
  setGoal,
  setStageTime,
  setState,
  setText,
} from '@throughline/doc';
import type { Intent } from '@throughline/doc';
import type { SketchedDoc } from '@throughline/doc/testing';
import type { View } from '../../src/session/mapView.ts';
import type { Hand } from './hand.ts';

/** What every edit of the table is done to. */
export const licence = `
  persona: Maria (58, home-care nurse)
              | Notice                        | Book                       | Decide
  actions     | > opens the letter #letter    | > picks a slot #slot       |
  pain points | !2 queue #queue [rural] / ! forms #forms | !4 noise #noise |
  emotion     | ~+1 calm #calm                | ~-1.5 worried #worried     |`;

type Way = (hand: Hand) => Promise<void>;

/** Something that can be done to a map, what it means to the document, and how it is done by keys in each of its views. */
export interface Edit extends Readonly<Record<View, Way>> {
  readonly does: string;
  means(on: SketchedDoc): unknown;
}

type Ways = Omit<Edit, 'does' | 'means'>;

const everywhere = (way: Way): Ways => ({ map: way, outline: way, table: way });
const press =
  (name: string, keys: string): Way =>
  async (hand) => {
    await hand.to(name);
    await hand.press(keys);
  };
const keys = (name: string, pressed: string): Ways => everywhere(press(name, pressed));
const menu = (name: string, ...items: readonly string[]): Ways =>
  everywhere(async (hand) => {
    await hand.to(name);
    await hand.choose(...items);
  });
const details = (
  name: string,
  [role, field, typed]: readonly [Parameters<Hand['field']>[0], string, string],
): Ways =>
  everywhere(async (hand) => {
    await hand.to(name);
    await hand.field(role, field);
    await hand.press(typed);
  });

const one =
  (
    name: string,
    operation: (doc: SketchedDoc['doc'], cards: readonly ReturnType<SketchedDoc['card']>[]) => unknown,
  ) =>
  ({ card, doc }: SketchedDoc): unknown =>
    operation(doc, [card(name)]);
const placeIn = ({ lane, stage }: SketchedDoc, laneTitle: string, stageTitle: string) => ({
  lane: lane(laneTitle),
  stage: stage(stageTitle),
});

const cardEdits: readonly Edit[] = [
  {
    does: 'writes a card where there is none yet',
    means: (on) =>
      addCard(on.doc, { ...placeIn(on, 'actions', 'Decide'), kind: 'action', text: 'asks', after: 'last' }),
    map: press('picks a slot', '{ArrowRight}asks{Enter}{Enter}'),
    outline: press('Decide', '{ArrowDown}{ArrowDown}{Enter}asks{Enter}{Enter}'),
    table: press(
      'picks a slot',
      '{Control>}{Enter}{/Control}asks{Enter}{Enter}{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}',
    ),
  },
  {
    does: 'writes a card of another kind behind one',
    means: (on) =>
      addCard(on.doc, {
        ...placeIn(on, 'pain points', 'Book'),
        kind: 'quote',
        text: 'So loud',
        after: on.card('noise'),
      }),
    ...keys('noise', '{Control>}{Enter}{/Control}/q{Enter}So loud{Enter}{Enter}'),
  },
  {
    does: 'changes the text of a card',
    means: ({ card, doc }) => setText(doc, { card: card('queue') }, 'queue!'),
    ...keys('queue', '{F2}!{Enter}'),
  },
  {
    does: 'moves a card to the next stage',
    means: (on) => moveCards(on.doc, [on.card('forms')], placeIn(on, 'pain points', 'Book'), 'last'),
    ...keys('forms', '{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}'),
  },
  {
    does: 'moves a card before the one above it',
    means: (on) => moveCards(on.doc, [on.card('forms')], placeIn(on, 'pain points', 'Notice'), null),
    ...keys('forms', '{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}'),
  },
  {
    does: 'moves a card to another lane, where it is of another kind',
    means: (on) => moveCards(on.doc, [on.card('queue')], placeIn(on, 'actions', 'Notice'), 'last'),
    ...keys('queue', '{Control>}{Shift>}{ArrowUp}{/Shift}{/Control}'),
  },
  {
    does: 'deletes several cards at once',
    means: ({ card, doc }) => deleteCards(doc, [card('queue'), card('forms')]),
    ...keys('queue', '{Shift>}{ArrowDown}{/Shift}{Delete}'),
  },
  {
    does: 'rates a pain point',
    means: one('forms', (doc, cards) => rateSeverity(doc, cards, 3)),
    map: async (hand) => {
      await hand.to('forms');
      await hand.choose('Severity', '3 Serious');
    },
    outline: async (hand) => {
      await hand.to('forms');
      await hand.choose('Severity', '3 Serious');
    },
    table: press('forms', '{ArrowRight}{ArrowRight}3{Home}{ArrowRight}'),
  },
  {
    does: 'makes a card one of another kind',
    means: one('letter', (doc, cards) => changeKind(doc, cards, 'touchpoint')),
    ...menu('opens the letter', 'Kind', 'Touchpoint'),
  },
  {
    does: 'tags a card',
    means: one('noise', (doc, cards) => addTag(doc, cards, 'web')),
    ...everywhere(async (hand) => {
      await hand.to('noise');
      await hand.choose('Tags', 'Add a tag…');
      await hand.press('web{Enter}');
    }),
  },
  {
    does: 'links a card to another',
    means: ({ card, doc }) => addLink(doc, { from: card('queue'), to: card('slot'), kind: 'leads to' }),
    ...everywhere(async (hand) => {
      await hand.to('queue');
      await hand.choose('Link to…');
      await hand.press('picks{Enter}{Enter}');
    }),
  },
];

const pointEdits: readonly Edit[] = [
  {
    does: 'adds a point to the curve',
    means: (on) =>
      addCard(on.doc, {
        ...placeIn(on, 'emotion', 'Book'),
        kind: 'emotion',
        text: 'relieved',
        after: on.card('worried'),
        facts: { value: 0, offset: 0.75, state: 'current', personas: [] },
      }),
    ...keys('worried', '{Control>}{Enter}{/Control}relieved{Enter}{Enter}'),
  },
  {
    does: 'says how the person feels',
    means: ({ card, doc }) => setFeeling(doc, card('calm'), { value: 2 }),
    map: press('calm', '{Shift>}{ArrowUp}{/Shift}'),
    outline: press('calm', '{Shift>}{ArrowUp}{/Shift}'),
    table: press('calm', '{ArrowRight}5{ArrowLeft}'),
  },
];

const axisEdits: readonly Edit[] = [
  {
    does: 'adds a stage at the end and names it',
    means: ({ doc }) => addStage(doc, { title: 'Appeal', after: 'last' }),
    ...everywhere(async (hand) => {
      await hand.user.keyboard('{Control>}k{/Control}');
      await hand.user.keyboard('add stage{Enter}');
      await hand.writes('Name of stage 4');
      await hand.press('Appeal{Enter}');
    }),
  },
  {
    does: 'adds a stage behind another',
    means: ({ doc, stage }) => addStage(doc, { title: 'Wait', after: stage('Notice') }),
    ...keys('Notice', '{Control>}{Enter}{/Control}Wait{Enter}'),
  },
  {
    does: 'renames a stage',
    means: ({ doc, stage }) => renameStage(doc, stage('Notice'), 'Notice it'),
    ...keys('Notice', '{F2}{End} it{Enter}'),
  },
  {
    does: 'puts a stage behind the next',
    means: ({ doc, stage }) => moveStage(doc, stage('Notice'), stage('Book')),
    ...keys('Notice', '{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}'),
  },
  {
    does: 'deletes a stage with its cards',
    means: ({ doc, stage }) => deleteStage(doc, stage('Book')),
    ...keys('Book', '{Delete}'),
  },
  {
    does: 'adds a lane behind another',
    means: ({ doc, lane }) =>
      addLane(doc, { kind: 'painPoint', title: 'Troubles', after: lane('pain points') }),
    ...keys('pain points', '{Control>}{Enter}{/Control}{Control>}a{/Control}Troubles{Enter}'),
  },
  {
    does: 'renames a lane',
    means: ({ doc, lane }) => renameLane(doc, lane('actions'), 'What they do'),
    ...keys('actions', '{F2}{Control>}a{/Control}What they do{Enter}'),
  },
  {
    does: 'puts a lane below the next',
    means: ({ doc, lane }) => moveLane(doc, lane('actions'), lane('pain points')),
    ...keys('actions', '{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}'),
  },
  {
    does: 'collapses a lane for everyone',
    means: ({ doc, lane }) => collapseForEveryone(doc, { root: 'lanes', id: lane('actions') }, true),
    ...menu('actions', 'Collapse for everyone'),
  },
  {
    does: 'deletes a lane with its cards',
    means: ({ doc, lane }) => deleteLane(doc, lane('pain points')),
    ...keys('pain points', '{Delete}'),
  },
];

const mapEdits: readonly Edit[] = [
  {
    does: 'pastes two lines as cards',
    means: (on) => {
      const place = placeIn(on, 'pain points', 'Book');
      addCard(on.doc, { ...place, kind: 'painPoint', text: 'two', after: on.card('noise') });
      addCard(on.doc, { ...place, kind: 'painPoint', text: 'one', after: on.card('noise') });
    },
    ...everywhere(async (hand) => {
      await hand.to('noise');
      await hand.user.paste('one\ntwo');
    }),
  },
  {
    does: 'copies a card behind itself',
    means: (on) =>
      addCard(on.doc, {
        ...placeIn(on, 'pain points', 'Book'),
        kind: 'painPoint',
        text: 'noise',
        after: on.card('noise'),
        facts: { severity: 4 },
      }),
    ...keys('noise', '{Control>}d{/Control}'),
  },
  {
    does: 'says what the person wants',
    means: ({ doc }) => setGoal(doc, 'Drive on Monday'),
    ...everywhere(async (hand) => {
      await hand.reach('Say the goal');
      await hand.user.keyboard('{Enter}Drive on Monday{Enter}');
    }),
  },
  {
    does: 'adds somebody whose journey it is',
    means: ({ doc }) => addPersona(doc, { name: 'Clerk', about: '', side: 'customer' }),
    ...everywhere(async (hand) => {
      await hand.reach('Add a persona');
      await hand.user.keyboard('{Enter}Clerk{Enter}');
    }),
  },
];

/** What only the details have. They stay open: what comes after them takes longer. */
const detailEdits: readonly Edit[] = [
  {
    does: 'says that a card is of the present alone',
    means: one('slot', (doc, cards) => setState(doc, cards, 'current')),
    ...details('picks a slot', ['radio', 'Current', ' ']),
  },
  {
    does: 'says it a little better',
    means: ({ card, doc }) => setFeeling(doc, card('calm'), { value: 1.25 }),
    ...details('calm', ['textbox', 'Feeling', '{ArrowUp}{Enter}']),
  },
  {
    does: 'puts a point later in its stage',
    means: ({ card, doc }) => setFeeling(doc, card('calm'), { offset: 0.55 }),
    map: press('calm', '{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}'),
    outline: press('calm', '{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}'),
    table: details('calm', ['textbox', 'In its stage', '{ArrowUp}{Enter}']).table,
  },
  {
    does: 'says when a stage is',
    means: ({ doc, stage }) => setStageTime(doc, stage('Notice'), 'day 1'),
    ...details('Notice', ['textbox', 'When', 'day 1{Enter}']),
  },
  {
    does: 'says what a lane holds',
    means: ({ doc, lane }) => changeLaneKind(doc, lane('actions'), 'backstage'),
    ...everywhere(async (hand) => {
      await hand.to('actions');
      await hand.field('combobox', 'Kind of card');
      await hand.user.selectOptions(document.activeElement as HTMLElement, 'backstage');
    }),
  },
];

/** In this order one hand does them all, taking back each before the next. */
export const edits: readonly Edit[] = [
  ...cardEdits,
  ...pointEdits,
  ...axisEdits,
  ...mapEdits,
  ...detailEdits,
];

/** What is not in the list, because it is done in one and the same part of the page, whichever view stands beside it. */
export const sameBesideAll: Readonly<Record<string, readonly Intent[]>> = {
  'the menu of a card, and what it asks': [
    'remove tag',
    'add division',
    'assign division',
    'add channel',
    'remove channel',
  ],
  'the menu of a lane or stage that is collapsed': ['expand for everyone'],
  'the details': [
    'add to persona',
    'remove from persona',
    'mark moment',
    'set evidence',
    'set card language',
    'set reach',
    'describe quote',
    'set metric',
    'assess opportunity',
    'describe photo',
    'set replaces',
    'add future card',
    'change link',
    'remove link',
  ],
  'the list of tags': ['rename tag', 'describe tag', 'merge tags', 'delete tag'],
  'the library': ['describe persona', 'delete persona'],
  'a tombstone, the details and the bin': ['restore cards', 'restore stage', 'restore lane'],
  'the bar of the page': ['rename map', 'import', 'restore version'],
  'no part of any view yet': ['add cards', 'set language', 'describe division', 'delete division'],
};
