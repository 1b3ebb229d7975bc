import { cardKindNames, cardKinds, kindMeantBy } from '@throughline/journey';
import type { CardKind } from '@throughline/journey';
import type { SaidCard } from '../said/assemble.ts';
import type { Block } from './blocks.ts';
import { textOfMarkdown } from './markdown.ts';
import type { factsReader, OutlineFacts } from './readFacts.ts';
import type { StageSection } from './sections.ts';
import { englishOutline } from './words.ts';

const words = englishOutline;

/** A card as it is told, in the lane that is named where it stands. */
export interface ToldCard {
  readonly stage: number;
  readonly lane: string;
  readonly line: number;
  readonly text: string;
  readonly told: OutlineFacts | null;
}

type FactsReader = ReturnType<typeof factsReader>;

/** The cards of a stage as they stand under it; `isTimed`: its first paragraph tells when it is. */
export function cardsOf(
  { lanes }: StageSection,
  stage: number,
  { isTimed, read }: { readonly isTimed: boolean; readonly read: FactsReader },
): readonly ToldCard[] {
  return lanes.flatMap(({ blocks, title }) => {
    const own = title === null && isTimed ? blocks.slice(1) : blocks;
    const cards: Telling[] = [];
    for (const block of own.filter(({ text, what }) => what !== 'text' || text !== words.nothing)) {
      const last = cards.at(-1);
      if (last && block.what !== 'heading' && block.level > 0) tellMore(last, block, read);
      else cards.push(begun(block, stage, title));
    }
    return cards;
  });
}

interface Telling extends ToldCard {
  text: string;
  told: OutlineFacts | null;
}

/** Items are what people do, paragraphs are notes, where no lane is named. */
function begun({ line, text, what }: Block, stage: number, title: string | null): Telling {
  const lane = title ?? cardKinds[what === 'item' ? 'action' : 'note'].laneTitle;
  return { stage, lane, line, text, told: null };
}

function tellMore(card: Telling, { text }: Block, read: FactsReader): void {
  const facts = card.told === null ? read(textOfMarkdown(text)) : null;
  if (facts) card.told = facts;
  else card.text = `${card.text}\n${text}`;
}

const kindByPrefix = new Map<string, CardKind>(
  cardKindNames.map((kind) => [cardKinds[kind].refPrefix, kind]),
);

/** The kind of each lane: that of the cards of which none is told, because it is the lane's; else what its title means. */
export function kindsOf(lanes: readonly string[], cards: readonly ToldCard[]): ReadonlyMap<string, CardKind> {
  const found = new Map<string, CardKind>();
  for (const { lane, told } of cards) {
    const kind = told ? kindOfLane(told) : null;
    if (kind && !found.has(lane)) found.set(lane, kind);
  }
  return new Map(lanes.map((lane) => [lane, found.get(lane) ?? kindMeantBy(textOfMarkdown(lane)) ?? 'note']));
}

function kindOfLane({ kind, kindOfFacts, ref }: OutlineFacts): CardKind | null {
  if (kind) return null;
  const [, prefix = ''] = /^(\p{Lu}{1,2})-/u.exec(ref) ?? [];
  return kindOfFacts ?? kindByPrefix.get(prefix) ?? null;
}

/** What is told of a card, in the lane it is told of. */
export function saidCard(
  { lane, line, stage, text, told }: ToldCard,
  lanes: readonly string[],
  kinds: ReadonlyMap<string, CardKind>,
): SaidCard {
  const marked = `**${words.future}** `;
  const isFuture = text.startsWith(marked) || text === marked.trimEnd();
  const said = textOfMarkdown(isFuture ? text.slice(marked.length) : text);
  const facts = told?.facts ?? {};
  return {
    path: `line ${line}`,
    stage,
    lane: lanes.indexOf(lane),
    kind: told?.kind ?? kinds.get(lane) ?? 'note',
    ref: told?.ref ?? '',
    text: said === words.noText ? '' : said,
    facts: isFuture ? { ...facts, state: 'future' } : facts,
  };
}

/** An outline tells the order of feelings and not where in their stage they are: they are spread over it. */
export function withOffsets(cards: readonly SaidCard[]): readonly SaidCard[] {
  const counts = new Map<string, number>();
  const cellOf = ({ lane, stage }: SaidCard): string => `${lane} ${stage}`;
  const feelings = cards.filter(({ kind }) => kind === 'emotion');
  for (const card of feelings) counts.set(cellOf(card), (counts.get(cellOf(card)) ?? 0) + 1);
  const met = new Map<string, number>();
  return cards.map((card) => {
    if (card.kind !== 'emotion') return card;
    const index = met.get(cellOf(card)) ?? 0;
    met.set(cellOf(card), index + 1);
    const offset = (index + 0.5) / (counts.get(cellOf(card)) ?? 1);
    return { ...card, facts: { ...card.facts, offset } };
  });
}

/** Which card takes the place of which: told by the reference at the end of what the other is called. */
export function replacing(cards: readonly SaidCard[], told: readonly ToldCard[]): readonly SaidCard[] {
  return cards.map((card, index) => {
    const name = told[index]?.told?.replaces ?? '';
    const ref = /\(([^()]{1,24})\)$/u.exec(name)?.[1];
    return ref === undefined ? card : { ...card, facts: { ...card.facts, replaces: ref } };
  });
}
