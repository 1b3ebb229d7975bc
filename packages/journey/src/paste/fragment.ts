import type { CardFacts, OwnFacts } from '../card.ts';
import { isCardKind } from '../cardKinds.ts';
import { isLinkKind, personaSides } from '../facets.ts';
import type { Division, LinkKind, Persona, Tag } from '../facets.ts';
import type { CardId } from '../ids.ts';
import type { Lane } from '../lane.ts';
import { limits } from '../limits.ts';
import type { Stage } from '../stage.ts';
import { factsBeyondBlank, factsFrom, isId, isObject, oneOf, sentence, words } from './factShapes.ts';

/** A part of a map on its way to another place: cards, where they lay, what they name, and links among them. */
export interface Fragment {
  /** All from the first to the last that holds a card, so that gaps stay. */
  readonly stages: readonly Pick<Stage, 'id' | 'title' | 'when'>[];
  /** Those that hold a card. */
  readonly lanes: readonly Pick<Lane, 'id' | 'kind' | 'title'>[];
  /** In reading order. */
  readonly cards: readonly FragmentCard[];
  readonly links: readonly FragmentLink[];
  readonly personas: readonly Pick<Persona, 'id' | 'name' | 'about' | 'side'>[];
  readonly divisions: readonly Pick<Division, 'id' | 'name'>[];
  readonly tags: readonly Pick<Tag, 'id' | 'label'>[];
}

export interface FragmentCard {
  readonly id: CardId;
  readonly text: string;
  /** Which of the fragment's stages and lanes. */
  readonly stage: number;
  readonly lane: number;
  readonly facts: CardFacts & OwnFacts;
}

/** From one card of the fragment to another. */
interface FragmentLink {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
}

/** The version grows when an older reader would misread a newer fragment. */
const format = 'throughline-cards/1';
/** Characters: ten thousand cards of two hundred words are less. */
const longest = 16_000_000;

export function writeFragment(fragment: Fragment): string {
  const cards = fragment.cards.map(({ id, text, stage, lane, facts }) => {
    return { id, kind: facts.kind, stage, lane, text, ...factsBeyondBlank(facts) };
  });
  return JSON.stringify({ format, ...fragment, cards });
}

/** null: this is no fragment, or not one that every part of which can be placed. */
export function readFragment(text: string): Fragment | null {
  const said = text.length > longest ? null : parsed(text);
  if (!isObject(said) || said['format'] !== format) return null;
  const stages = listOf(said['stages'], stageFrom);
  const lanes = listOf(said['lanes'], laneFrom);
  const cards = listOf(said['cards'], (card) => {
    return cardFrom(card, { stages: stages?.length ?? 0, lanes: lanes?.length ?? 0 });
  });
  if (!stages || !lanes || !cards || cards.length === 0) return null;
  const links = listOf(said['links'], (link) => linkFrom(link, cards.length));
  const personas = listOf(said['personas'], personaFrom);
  const divisions = listOf(said['divisions'], divisionFrom);
  const tags = listOf(said['tags'], tagFrom);
  return links && personas && divisions && tags && { stages, lanes, cards, links, personas, divisions, tags };
}

/** Around the fragment in a comment of HTML; a comment ends with `>`, of which there is none. */
const comment = { open: `<!--${format} `, close: '-->' } as const;

export function asComment(fragment: string): string {
  const safe = fragment.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
  return comment.open + safe + comment.close;
}

/** The fragment in the HTML of a clipboard, if there is one. */
export function fragmentInHtml(html: string): string | null {
  const start = html.indexOf(comment.open);
  if (start < 0) return null;
  const end = html.indexOf(comment.close, start);
  return end < 0 ? null : html.slice(start + comment.open.length, end);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** All of a list; null: it is none, or has something else in it. */
function listOf<T>(
  value: unknown,
  read: (record: Readonly<Record<string, unknown>>) => T | null,
): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const records: T[] = [];
  for (const each of value as readonly unknown[]) {
    const record = isObject(each) ? read(each) : null;
    if (record === null) return null;
    records.push(record);
  }
  return records;
}

type Said = Readonly<Record<string, unknown>>;

function isTitle(value: unknown): value is string {
  return typeof value === 'string' && value.length <= limits.title;
}

function stageFrom({ id, title, when }: Said): Fragment['stages'][number] | null {
  return isId(id) && isTitle(title) && words(when)
    ? ({ id, title, when } as Fragment['stages'][number])
    : null;
}

function laneFrom({ id, title, kind }: Said): Fragment['lanes'][number] | null {
  return isId(id) && isTitle(title) && isCardKind(kind)
    ? ({ id, title, kind } as Fragment['lanes'][number])
    : null;
}

function cardFrom(
  said: Said,
  counts: { readonly stages: number; readonly lanes: number },
): FragmentCard | null {
  const { id, kind, text, stage, lane } = said;
  const isPlaced = isIndex(stage, counts.stages) && isIndex(lane, counts.lanes);
  if (!isPlaced || !isId(id) || typeof text !== 'string' || !isCardKind(kind)) return null;
  return { id: id as CardId, text, stage, lane, facts: factsFrom(said, kind) };
}

function linkFrom({ from, to, kind }: Said, count: number): FragmentLink | null {
  const joins = isIndex(from, count) && isIndex(to, count) && from !== to && isLinkKind(kind);
  return joins ? { from, to, kind } : null;
}

const isSide = oneOf(personaSides);

function personaFrom({ id, name, about, side }: Said): Fragment['personas'][number] | null {
  const isOne = isId(id) && words(name) && sentence(about) && isSide(side);
  return isOne ? ({ id, name, about, side } as Fragment['personas'][number]) : null;
}

function divisionFrom({ id, name }: Said): Fragment['divisions'][number] | null {
  return isId(id) && words(name) ? ({ id, name } as Fragment['divisions'][number]) : null;
}

function tagFrom({ id, label }: Said): Fragment['tags'][number] | null {
  return isId(id) && words(label) ? ({ id, label } as Fragment['tags'][number]) : null;
}

function isIndex(value: unknown, count: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
}
