import { limits } from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { Notice, ReadContext, ReadResult } from '../format.ts';
import { assemble } from '../said/assemble.ts';
import type { SaidPersona } from '../said/facets.ts';
import { mergedOrder } from '../said/mergedOrder.ts';
import { blocksOf, itemsByIndent } from './blocks.ts';
import type { Block } from './blocks.ts';
import { linksIn } from './links.ts';
import { textOfMarkdown } from './markdown.ts';
import { factsReader } from './readFacts.ts';
import { sectionsOf } from './sections.ts';
import type { OutlineSections, StageSection } from './sections.ts';
import { cardsOf, kindsOf, replacing, saidCard, withOffsets } from './toldCards.ts';
import { englishOutline } from './words.ts';

const longest = 4_000_000;
/** 10,000 cards with their facts take half of these. */
const mostLines = 100_000;
const words = englishOutline;

/**
 * Reads an outline as we write it, with the facts of each card, and what people write as one: headings are stages and
 * lanes, items are cards, what stands under an item belongs to its card. Without headings the items of a list are
 * stages, and those in them cards.
 */
export function readOutline(text: string, { random }: ReadContext): ReadResult {
  if (text.length > longest)
    return { ok: false, problems: [problem('', 'file.characters', { most: longest })] };
  if (text.split(/\r\n|\n|\r/u, mostLines + 1).length > mostLines) {
    return { ok: false, problems: [problem('', 'outline.manyLines', { most: mostLines })] };
  }
  const marked = blocksOf(text);
  const blocks = marked.every(({ what }) => what === 'text') ? itemsByIndent(text) : marked;
  if (blocks.length === 0) return { ok: false, problems: [problem('', 'file.empty')] };
  const hasHeadings = blocks.filter(({ what }) => what === 'heading').length > 1;
  const sections = hasHeadings ? sectionsOf(blocks, words) : listSections(blocks);
  const many = sections.stages.length;
  if (many > limits.stages) {
    const values = { most: limits.stages, count: many };
    return { ok: false, problems: [problem('', 'map.tooManyStages', values)] };
  }
  return mapOf(sections, random);
}

/** A list without headings, each item of which is a stage. */
function listSections(blocks: readonly Block[]): OutlineSections {
  const [head] = blocks.filter(({ what }) => what === 'heading');
  const stages: { title: string; line: number; blocks: Block[] }[] = [];
  const preamble: Block[] = [];
  for (const block of blocks.filter((each) => each !== head)) {
    if (block.what === 'item' && block.level === 0)
      stages.push({ title: block.text, line: block.line, blocks: [] });
    else (stages.at(-1)?.blocks ?? preamble).push({ ...block, level: Math.max(0, block.level - 1) });
  }
  return {
    title: head?.text ?? '',
    preamble,
    people: [],
    links: [],
    divisions: [],
    curves: [],
    stages: stages.map(({ blocks: own, line, title }) => {
      return { title, line, lanes: own.length === 0 ? [] : [{ title: null, blocks: own }] };
    }),
  };
}

function mapOf(sections: OutlineSections, random: ReadContext['random']): ReadResult {
  const notices: Notice[] = [];
  const personas = sections.people.map(personaIn);
  const reader = factsReader(words, { personas: personas.map(({ name }) => name) });
  const told = sections.stages.flatMap((stage, index) => {
    return cardsOf(stage, index, { isTimed: whenOf(stage) !== '', read: reader });
  });
  const laneTitles = mergedOrder(
    [
      ...sections.stages.map(({ lanes }) => lanes.flatMap(({ title }) => title ?? [])),
      sections.curves,
      told.map(({ lane }) => lane),
    ].map((titles) => titles.slice(0, 10 * limits.lanes)),
  );
  const kinds = kindsOf(laneTitles, told);
  const cards = told.map((card) => saidCard(card, laneTitles, kinds));
  const spread = withOffsets(cards);
  return assemble(
    {
      meta: metaIn(sections, notices),
      stages: sections.stages.map((stage, index) => ({ title: titleOf(stage, index), when: whenOf(stage) })),
      lanes: laneTitles.map((title) => ({ title: textOfMarkdown(title), kind: kinds.get(title) ?? 'note' })),
      cards: replacing(spread, told),
      personas,
      divisions: sections.divisions.map(({ text }) => textOfMarkdown(text).replace(/ \(cards: \d+\)$/u, '')),
      links: linksIn(sections.links, cards, words, notices),
    },
    random,
    notices,
  );
}

function metaIn({ preamble, title }: OutlineSections, notices: Notice[]) {
  const meta = { title: textOfMarkdown(title).slice(0, limits.title), lang: '', goal: '' };
  if (meta.title === words.untitled) meta.title = '';
  for (const { line, text } of preamble) {
    const said = textOfMarkdown(text.replaceAll('\n', ' '));
    const [, lang] = /^Language: ([A-Za-z]{2,3}(?:-\w{1,8})*)$/u.exec(said) ?? [];
    const goal = said.replace(/^Goal: /u, '');
    if (lang !== undefined) meta.lang = lang;
    else if (meta.goal === '' && goal.length <= limits.sentence) meta.goal = goal;
    else notices.push(notice(`line ${line}`, 'outline.paragraph', { said: `${said.slice(0, 60)}…` }));
  }
  return meta;
}

function titleOf({ title }: StageSection, index: number): string {
  const said = textOfMarkdown(title.replaceAll('\n', ' ')).trim();
  return said === `Stage ${index + 1}` ? '' : said;
}

/** The paragraph right under a stage's heading, when lanes or nothing follow. */
function whenOf({ lanes }: StageSection): string {
  const first = lanes[0]?.title === null ? lanes[0].blocks[0] : undefined;
  if (first?.what !== 'text' || first.text === words.nothing) return '';
  const said = textOfMarkdown(first.text);
  return said.length <= limits.field ? said : '';
}

/** Behind a colon stands who it is; one in a name is escaped. */
function personaIn({ text }: Block): SaidPersona {
  const [, name = text, about = ''] = /^((?:[^\\:]|\\.|:(?! ))*): (.*)$/su.exec(text) ?? [];
  const own = name.replace(/ \(employee\)$/u, '');
  return {
    name: textOfMarkdown(own).slice(0, limits.field),
    about: textOfMarkdown(about).slice(0, limits.sentence),
    side: own === name ? 'customer' : 'employee',
  };
}
