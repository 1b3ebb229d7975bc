import { kindMeantBy } from '@throughline/journey';
import type { Block } from './blocks.ts';
import type { OutlineWords } from './words.ts';

/** What stands under a heading of a lane, or before the first one. */
interface LaneSection {
  /** null: before any lane is named. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/** What stands under a heading of a stage. */
export interface StageSection {
  readonly title: string;
  readonly line: number;
  readonly lanes: readonly LaneSection[];
}

/** An outline by its headings: what is said of the whole, of stages, and in lists of its own. */
export interface OutlineSections {
  readonly title: string;
  readonly preamble: readonly Block[];
  readonly people: readonly Block[];
  readonly links: readonly Block[];
  readonly divisions: readonly Block[];
  /** Titles of the lanes whose curves are told in words. */
  readonly curves: readonly string[];
  readonly stages: readonly StageSection[];
}

/** Which heading is what follows from their levels: one at the top is the title, under it stages, under those lanes. */
export function sectionsOf(blocks: readonly Block[], words: OutlineWords): OutlineSections {
  const levels = levelsOf(blocks);
  const title = levels.title ? (blocks.find(({ what }) => what === 'heading')?.text ?? '') : '';
  const start = levels.title ? blocks.findIndex(({ what }) => what === 'heading') + 1 : 0;
  const sections = splitAt(blocks.slice(start), levels.stage);
  const stages = sections.rest.map(({ blocks: own, head }) => ({
    title: head.text,
    line: head.line,
    lanes: lanesOf(own, levels.stage),
  }));
  const laneTitles = new Set(stages.flatMap(({ lanes }) => lanes.map((lane) => lane.title)));
  const ofList = (name: string) => (stage: StageSection) => stage.title === name && isList(stage);
  const isCurve = (stage: StageSection): boolean =>
    isToldCurve(stage) && (laneTitles.has(stage.title) || kindMeantBy(stage.title) === 'emotion');
  const [people, links, divisions] = [words.personas, words.links, words.divisions].map(
    (name) => stages.findLast(ofList(name)) ?? null,
  );
  const apart = new Set([people, links, divisions]);
  return {
    title,
    preamble: [...blocks.slice(0, Math.max(0, start - 1)), ...sections.before],
    people: itemsOf(people),
    links: itemsOf(links),
    divisions: itemsOf(divisions),
    curves: stages.filter(isCurve).map((stage) => stage.title),
    stages: stages.filter((stage) => !apart.has(stage) && !isCurve(stage)),
  };
}

function levelsOf(blocks: readonly Block[]): { readonly title: boolean; readonly stage: number } {
  const levels = blocks.filter(({ what }) => what === 'heading').map(({ level }) => level);
  const top = least(levels);
  const isTitle = levels[0] === top && levels.filter((level) => level === top).length === 1;
  const below = least(levels.filter((level) => level > top));
  return { title: isTitle, stage: isTitle ? below : top };
}

/** Below the least of headings when there is none. */
function least(levels: readonly number[]): number {
  return levels.reduce((found, level) => Math.min(found, level), 7);
}

interface Section {
  readonly head: Block;
  readonly blocks: Block[];
}

function splitAt(
  blocks: readonly Block[],
  level: number,
): { readonly before: readonly Block[]; readonly rest: readonly Section[] } {
  const before: Block[] = [];
  const rest: Section[] = [];
  for (const block of blocks) {
    if (block.what === 'heading' && block.level <= level) rest.push({ head: block, blocks: [] });
    else (rest.at(-1)?.blocks ?? before).push(block);
  }
  return { before, rest };
}

function lanesOf(blocks: readonly Block[], stage: number): readonly LaneSection[] {
  const lanes: { title: string | null; blocks: Block[] }[] = [{ title: null, blocks: [] }];
  const level = least(blocks.filter(({ what }) => what === 'heading').map((each) => each.level));
  for (const block of blocks) {
    const isLane = block.what === 'heading' && block.level > stage && block.level <= level;
    if (isLane) lanes.push({ title: block.text, blocks: [] });
    else lanes.at(-1)?.blocks.push(block);
  }
  return lanes.filter(({ blocks: own, title }) => title !== null || own.length > 0);
}

/** A section that holds nothing but one list. */
function isList({ lanes }: StageSection): boolean {
  const [only] = lanes;
  return lanes.length === 1 && only?.title === null && only.blocks.every(({ what }) => what === 'item');
}

function itemsOf(section: StageSection | null | undefined): readonly Block[] {
  return section?.lanes[0]?.blocks ?? [];
}

/** Nothing but sentences that tell a curve. */
function isToldCurve({ lanes }: StageSection): boolean {
  const [only] = lanes;
  if (lanes.length !== 1 || only?.title !== null) return false;
  return only.blocks.every(({ text, what }) => {
    return what === 'text' && /(?:starts|feels) .*(?:at|from|throughout)/su.test(text.slice(0, 2000));
  });
}
