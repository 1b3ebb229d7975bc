import { channelMeant, limits } from '@throughline/journey';
import type { CardKind, ChannelId } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice } from '../format.ts';
import { childrenOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { namesOfNobody } from './actors.ts';

export interface Actor {
  readonly id: string;
  /** Empty: it stands for nobody in particular. */
  readonly name: string;
  readonly role: 'user' | 'provider' | 'employee';
}

/** A touchpoint of CJML: a communication point or an action. */
export interface Point {
  /** Where it is told. */
  readonly path: string;
  readonly id: string;
  readonly kind: Extract<CardKind, 'action' | 'touchpoint' | 'backstage'>;
  readonly phase: string;
  readonly text: string;
  readonly persona: string | null;
  readonly division: string | null;
  readonly channel: ChannelId | null;
  readonly rating: number | null;
  readonly experience: string;
}

export interface CjmlJourney {
  readonly title: string;
  readonly summary: string;
  readonly phases: readonly { readonly id: string; readonly title: string; readonly when: string }[];
  readonly actors: readonly Actor[];
  readonly points: readonly Point[];
}

export interface CjmlDocument {
  readonly actual: CjmlJourney | null;
  readonly planned: CjmlJourney | null;
}

/** The journeys of a document of cjml.no, or the one of the diagram generator, whose elements stand in the root. */
export function journeysIn(root: XmlElement, notices: Notice[]): CjmlDocument {
  if (childrenOf(root, 'touchpoint').length > 0) return { actual: journeyIn(root, notices), planned: null };
  const [actual, ...moreActual] = childrenOf(root, 'actualJourney');
  const [planned, ...morePlanned] = childrenOf(root, 'plannedJourney');
  const more = moreActual.length + morePlanned.length;
  if (more > 0) notices.push(notice('', 'cjml.otherJourneys', { count: more }));
  return {
    actual: actual ? journeyIn(actual, notices) : null,
    planned: planned ? journeyIn(planned, notices) : null,
  };
}

function journeyIn(journey: XmlElement, notices: Notice[]): CjmlJourney {
  const actors = actorsOf(journey);
  // The generator names actors where others refer to their ids.
  const known = new Map([
    ...actors.map((each) => [each.name, each] as const),
    ...actors.map((each) => [each.id, each] as const),
  ]);
  const [list = journey] = childrenOf(journey, 'touchpoints');
  const points = list.children.filter(({ name }) => pointName.test(name));
  const comments = points.filter((point) => textIn(point, 'comment') !== '').length;
  if (comments > 0) notices.push(notice('', 'cjml.comments', { count: comments }));
  return {
    title: textIn(journey, 'journeyTitle'),
    summary: textIn(journey, 'journeyShortSummary') || textIn(journey, 'journeyLongSummary'),
    phases: childrenOf(journey, 'journeyPhases')
      .flatMap((phases) => childrenOf(phases, 'journeyPhase'))
      .map((phase) => ({
        id: (phase.attributes.get('phaseID') ?? '').trim(),
        title: textIn(phase, 'phaseName'),
        when: textIn(phase, 'phaseDescription'),
      })),
    actors,
    points: points.map((point, index) => pointIn(point, `touchpoint ${index + 1}`, known)),
  };
}

function actorsOf(journey: XmlElement): readonly Actor[] {
  const listed = childrenOf(journey, 'actors').flatMap(({ children }) => children);
  return [...listed, ...childrenOf(journey, 'actor')].map((actor) => {
    const { attributes } = actor;
    const id = attributes.get('actorID') ?? attributes.get('actorIDref') ?? attributes.get('id') ?? '';
    const company = textIn(actor, 'companyName');
    const name = (company || textIn(actor, 'actorName') || id).slice(0, limits.field);
    const isNobody = namesOfNobody[id] === name;
    return { id, name: isNobody ? '' : name, role: roleOf(actor, company !== '') };
  });
}

/** The generator tells the role in words. */
function roleOf(actor: XmlElement, isCompany: boolean): Actor['role'] {
  const said = textIn(actor, 'actorRole').toLowerCase();
  if (actor.name === 'endUser' || /customer|user|citizen|patient|consumer/u.test(said)) return 'user';
  const isPerson = actor.name === 'serviceProvider' && !isCompany && textIn(actor, 'actorName') !== '';
  return isPerson || said.includes('employee') ? 'employee' : 'provider';
}

const pointName = /^(?:actual|planned)?(?:action|communicationpoint)$|^touchpoint$/iu;

function pointIn(point: XmlElement, path: string, actors: ReadonlyMap<string, Actor>): Point {
  const ends = [endOf(point, 'initiator', actors), endOf(point, 'receiver', actors)] as const;
  const met = ends.flatMap((end) => end?.actor ?? []);
  const nameOf = (isProvider: boolean): string | null => {
    return met.find(({ role }) => (role === 'provider') === isProvider)?.name || null;
  };
  const labels = ends.flatMap((end) => end?.label ?? []).filter((label) => label !== '');
  const id = textIn(point, 'touchpointID') || (point.attributes.get('id') ?? '');
  return {
    path,
    id,
    kind: kindOf(point, ends),
    phase: (childrenOf(point, 'belongsTo')[0]?.attributes.get('phaseIDref') ?? '').trim(),
    text: [...new Set(labels)].join('\n').slice(0, limits.cardText),
    persona: nameOf(false),
    division: nameOf(true),
    channel: channelIn(point),
    ...experienceIn(point),
  };
}

interface End {
  readonly label: string;
  readonly actor: Actor | null;
}

/** What two do together is a touchpoint; what one does is an action, or, when nothing is felt, a step of the service. */
function kindOf(point: XmlElement, [initiator, receiver]: readonly [End | null, End | null]): Point['kind'] {
  if (receiver !== null || /communication/iu.test(point.name + (point.attributes.get('type') ?? '')))
    return 'touchpoint';
  const isFelt = childrenOf(point, 'touchpointExperience').length > 0;
  return initiator?.actor && initiator.actor.role !== 'user' && !isFelt ? 'backstage' : 'action';
}

function endOf(
  point: XmlElement,
  name: 'initiator' | 'receiver',
  actors: ReadonlyMap<string, Actor>,
): End | null {
  const [end] = childrenOf(point, name);
  if (!end) return null;
  const id = childrenOf(end, 'refersTo')[0]?.attributes.get('actorIDref') ?? end.text.trim();
  const label = textIn(end, `${name}Label`) || textIn(point, `${name}Description`);
  return { label, actor: actors.get(id) ?? null };
}

function channelIn(point: XmlElement): ChannelId | null {
  const [channel] = childrenOf(point, 'channel');
  const said = channel ? textIn(channel, 'channelName') || channel.text.trim() : '';
  return said === '' ? null : channelMeant(said);
}

function experienceIn(point: XmlElement): Pick<Point, 'rating' | 'experience'> {
  const [experience] = childrenOf(point, 'touchpointExperience');
  if (!experience) return { rating: null, experience: '' };
  return { rating: ratingIn(experience), experience: textIn(experience, 'experienceDescription') };
}

function ratingIn(experience: XmlElement): number | null {
  const said = textIn(experience, 'experienceRating').trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d{1,3}(?:\.\d+)?$/u.test(said) ? Number(said) : null;
}

/** What stands in the first child of this name. */
function textIn(parent: XmlElement, name: string): string {
  return childrenOf(parent, name)[0]?.text.trim() ?? '';
}
