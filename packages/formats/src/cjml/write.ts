import {
  cardKindNames,
  cardKinds,
  cardsInReadingOrder,
  channels,
  isKnownChannel,
} from '@throughline/journey';
import type { Card, Journey, ShownState } from '@throughline/journey';
import { chosenOf } from '../chosen.ts';
import { notice } from '../format.ts';
import type { Notice, WriteOptions, Written } from '../format.ts';
import type { Code } from '../sentences.ts';
import { neutralScore } from '../mermaid/read.ts';
import { tasksIn } from '../tasks.ts';
import type { FeltTask } from '../tasks.ts';
import { element, escapeXml } from '../xml/write.ts';
import { actorsOf, anybody, theService } from './actors.ts';
import type { Actors } from './actors.ts';

const carried: ReadonlySet<Card['kind']> = new Set(['action', 'touchpoint', 'backstage']);

/**
 * Writes CJML 2.0 (cjml.no): what is as an actual journey, what will be as a planned one. Stages are phases, actions
 * and backstage steps are actions of those who do them, touchpoints are communication points between who uses the
 * service and who provides it, feelings are what the step of the actual journey felt like, from 1 to 5.
 */
export function writeCjml(whole: Journey, options: WriteOptions = {}): Written<string> {
  const { leftOut, shown } = chosenOf(whole, options.cards ? { cards: options.cards } : {});
  const cards = cardsInReadingOrder(shown);
  const states = options.state ? [options.state] : statesOf(cards);
  const counts: Counts = { feelings: 0, planned: 0 };
  const journeys = states.map((state) => journeyXml(shown, state, states, counts));
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${element('CJML', { version: '2.0' }, '\n', ...journeys)}\n`;
  return { body, notCarried: [...leftOut, ...losses(shown, cards, counts)] };
}

/** Feelings that the file does not tell: of no step, and of the planned journey, which has none. */
interface Counts {
  feelings: number;
  planned: number;
}

function statesOf(cards: readonly Card[]): readonly ShownState[] {
  return cards.some(({ kind, state }) => state === 'future' && carried.has(kind))
    ? ['future', 'current']
    : ['current'];
}

const ids: Readonly<Record<ShownState, string>> = { current: 'AJ1', future: 'PJ1' };

function journeyXml(
  shown: Journey,
  state: ShownState,
  states: readonly ShownState[],
  counts: Counts,
): string {
  const { shown: journey } = chosenOf(shown, { state });
  const { goal, title } = journey.meta;
  const actors = actorsOf(journey);
  const phases = journey.stages.map(({ title: name, when }, index) => {
    const said = line('phaseName', name) + line('phaseDescription', when);
    return `${element('journeyPhase', { phaseID: `P${index + 1}` }, '\n', said)}\n`;
  });
  const points = journey.stages.flatMap((stage, index) => {
    const { left, tasks } = tasksIn(journey, stage, ({ kind }) => carried.has(kind), isFelt);
    const felt = tasks.filter(({ feeling }) => feeling !== null).length;
    if (state === 'current') counts.feelings += left.length;
    else counts.planned += felt + left.length;
    return tasks.map((task) => pointXml(task, { phase: `P${index + 1}`, state, actors }));
  });
  const isReferring = state === 'current' && states.includes('future');
  return `${element(
    state === 'current' ? 'actualJourney' : 'plannedJourney',
    {},
    '\n',
    line('journeyID', ids[state]),
    title === '' ? '' : line('journeyTitle', title),
    isReferring ? line('plannedReference', ids.future) : '',
    element('journeyPhases', {}, '\n', ...phases),
    '\n',
    goal === '' ? '' : line('journeyShortSummary', goal),
    element('actors', {}, '\n', ...actors.xml),
    '\n',
    element('touchpoints', {}, '\n', ...points),
    '\n',
  )}\n`;
}

/** A step of those who use the service is felt. */
function isFelt({ kind }: Card): boolean {
  return kind !== 'backstage';
}

interface At {
  readonly phase: string;
  readonly state: ShownState;
  readonly actors: Actors;
}

function pointXml({ feeling, task }: FeltTask, { actors, phase, state }: At): string {
  const isMeeting = task.kind === 'touchpoint';
  const provider = actors.ofDivision(task.division) ?? theService;
  const user = actors.ofPersona(task.personas[0]) ?? anybody;
  const doer = task.kind === 'backstage' ? (actors.ofEmployee(task.personas) ?? provider) : user;
  const felt = state === 'current' ? feeling : null;
  return `${element(
    `${state === 'current' ? 'actual' : 'planned'}${isMeeting ? 'CommunicationPoint' : 'Action'}`,
    {},
    '\n',
    line('touchpointID', task.ref),
    `${element('belongsTo', { phaseIDref: phase })}\n`,
    isMeeting ? meetingXml(task, user, provider) : end('initiator', doer, task.text),
    felt ? experienceXml(felt.text, felt.value) : '',
  )}\n`;
}

/** The first line of a touchpoint is what it is called where it begins, the others where it arrives. */
function meetingXml({ channels: said, text }: Card, user: string, provider: string): string {
  const [first = '', ...rest] = text.split('\n');
  const [channel] = said;
  const through = channel
    ? `${element('channel', {}, line('channelName', channelName(channel)).trimEnd())}\n`
    : '';
  return end('initiator', user, first) + end('receiver', provider, rest.join('\n')) + through;
}

function end(name: 'initiator' | 'receiver', actor: string, label: string): string {
  const said = line(`${name}Label`, label).trimEnd();
  return `${element(name, {}, element('refersTo', { actorIDref: actor }), said)}\n`;
}

function experienceXml(text: string, value: number): string {
  const rating = Math.round((value + neutralScore) * 100) / 100;
  const said = line('experienceDescription', text) + line('experienceRating', String(rating));
  return `${element('touchpointExperience', {}, said.trimEnd())}\n`;
}

function channelName(id: string): string {
  return isKnownChannel(id) ? channels[id].word : id;
}

function line(name: string, text: string): string {
  return `${element(name, {}, escapeXml(text))}\n`;
}

/** Each kind of loss once, with how often it occurs. */
function losses(journey: Journey, cards: readonly Card[], { feelings, planned }: Counts): readonly Notice[] {
  const kinds = cardKindNames
    .filter((kind) => !carried.has(kind) && kind !== 'emotion')
    .map((kind) => {
      const count = cards.filter((card) => card.kind === kind).length;
      return { code: 'cjml.lossKind' as const, count, values: { kind, word: cardKinds[kind].word } };
    });
  const steps = cards.filter(({ kind }) => carried.has(kind));
  const facts = cardLosses.map(([code, test]) => ({
    code,
    count: steps.filter((card) => test(card, journey)).length,
    values: {},
  }));
  const others = (
    [
      ['cjml.lossFeelings', feelings],
      ['cjml.lossPlannedFeelings', planned],
      ['cjml.lossLinks', journey.links.size],
      ['cjml.lossLanguage', journey.meta.lang === '' ? 0 : 1],
    ] as const
  ).map(([code, count]) => ({ code, count, values: {} }));
  return [...kinds, ...facts, ...others]
    .filter(({ count }) => count > 0)
    .map(({ code, count, values }) => notice('', code, { ...values, count }));
}

const cardLosses: readonly (readonly [Code, (card: Card, journey: Journey) => boolean])[] = [
  ['cjml.lossChannels', ({ channels: said, kind }) => said.length > (kind === 'touchpoint' ? 1 : 0)],
  ['cjml.lossPersonas', (card, journey) => card.personas.length > (hasDoer(card, journey) ? 1 : 0)],
  ['cjml.lossDivisions', (card, journey) => card.division !== null && !isProvided(card, journey)],
  ['cjml.lossTags', ({ tags }) => tags.length > 0],
  ['cjml.lossEvidence', ({ evidence }) => Object.values(evidence).some(Boolean)],
  ['cjml.lossMoments', ({ moment }) => moment],
  ['cjml.lossReplaces', ({ replaces }) => replaces !== null],
];

/** Whether one of its personas stands as the one who takes the step. */
function hasDoer({ kind, personas: own }: Card, { personas }: Journey): boolean {
  return kind !== 'backstage' || own.some((id) => personas.get(id)?.side === 'employee');
}

/** Whether its division stands as the one who provides the step. */
function isProvided(card: Card, journey: Journey): boolean {
  return card.kind === 'touchpoint' || (card.kind === 'backstage' && !hasDoer(card, journey));
}
