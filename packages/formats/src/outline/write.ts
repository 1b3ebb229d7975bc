import { cardsIn, cardsInReadingOrder, curveStory, curveSummary, curvesOf } from '@throughline/journey';
import type { Card, Journey, Lane, Stage } from '@throughline/journey';
import type { Written } from '../format.ts';
import { forReaders } from '../shown.ts';
import { factsOf, nameOf, said } from './facts.ts';
import { cardLines, markdownVoice, plain } from './markdown.ts';
import { englishOutline, phrase } from './words.ts';
import type { OutlineWords, Voice } from './words.ts';

/**
 * Writes the map to be read from top to bottom, as Markdown: who and what for, each curve of feelings as a
 * paragraph, then stage by stage and lane by lane every card with its facts in words, at last links and owners.
 */
export function writeOutline(whole: Journey, inWords: OutlineWords = englishOutline): Written<string> {
  const words = markdownVoice(inWords);
  const { shown: journey, leftOut } = forReaders(whole);
  const { goal, lang, title } = journey.meta;
  const blocks = [
    `# ${plain(title) || words.untitled}`,
    ...said(words.goal, goal, words),
    ...said(words.mapLanguage, lang, words),
    ...people(journey, words),
    ...journey.lanes.flatMap((lane) => feelings(lane, journey, words)),
    ...journey.stages.flatMap((stage, index) => stageBlocks(stage, index, journey, words)),
    ...links(journey, words),
    ...divisions(journey, words),
  ];
  return { body: `${blocks.join('\n\n')}\n`, notCarried: leftOut };
}

function people({ personas }: Journey, words: Voice): string[] {
  const lines = [...personas.values()].sort(byId).map(({ about, name, side }) => {
    const own = plain(name)
      .replace(/:(?= |$)/gu, '\\:')
      .replace(/\((?=[^(]*\)$)/u, '\\(');
    const named = side === 'employee' ? phrase(words.employee, { name: own }) : own;
    return item([about === '' ? named : `${named}: ${plain(about)}`]);
  });
  return section(words.personas, lines);
}

/** A lane of feelings in a paragraph for each of its curves. */
function feelings(lane: Lane, journey: Journey, words: Voice): string[] {
  if (lane.kind !== 'emotion') return [];
  const told = curvesOf(journey, lane.id)
    .map((curve) => curveStory(curve, journey))
    .filter(({ points }) => points.length > 0)
    .map((story) => plain(curveSummary(story, words.curve)));
  if (told.length === 0) return [];
  return [`## ${plain(lane.title) || words.kinds.emotion}`, ...told];
}

function stageBlocks(stage: Stage, index: number, journey: Journey, words: Voice): string[] {
  const name = plain(stage.title) || phrase(words.stage, { number: index + 1 });
  const lanes = journey.lanes.flatMap((lane, row) => {
    const cards = cardsIn(journey, stage.id, lane.id);
    if (cards.length === 0) return [];
    const title = plain(lane.title) || phrase(words.lane, { number: row + 1 });
    return [`### ${title}`, cards.map((card) => cardItem(card, lane, journey, words)).join('\n')];
  });
  const when = plain(stage.when);
  return [`## ${name}`, ...(when === '' ? [] : [when]), ...(lanes.length > 0 ? lanes : [words.nothing])];
}

function cardItem(card: Card, lane: Lane, journey: Journey, words: Voice): string {
  const [first = words.noText, ...rest] = cardLines(card.text);
  const marked = card.state === 'future' ? `**${words.future}** ${first}` : first;
  const facts = factsOf(card, journey, lane.kind, words);
  const about = [...(card.ref === '' ? [] : [plain(card.ref)]), ...facts].join(words.and);
  return [item([marked, ...rest]), ...(about === '' ? [] : [`  - ${about}`])].join('\n');
}

function links(journey: Journey, words: Voice): string[] {
  const lines = [...journey.links.values()].sort(byId).map(({ from, kind, to }) => {
    const ends = { from: nameOf(from, journey, words), to: nameOf(to, journey, words) };
    return item([phrase(words.linkKinds[kind], ends)]);
  });
  return section(words.links, lines);
}

/** Who owns what, with how much of the map that is. */
function divisions(journey: Journey, words: Voice): string[] {
  const cards = cardsInReadingOrder(journey);
  const lines = [...journey.divisions.values()].sort(byId).map(({ id, name }) => {
    const count = cards.filter(({ division }) => division === id).length;
    return item([phrase(words.divisionCards, { name: plain(name), count })]);
  });
  return section(words.divisions, lines);
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.join('\n')];
}

/** A list item of one or more lines; a backslash at its end keeps a line apart from the next. */
function item(lines: readonly string[]): string {
  return `- ${lines.join('\\\n  ')}`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
