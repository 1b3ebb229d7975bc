import { linkKinds } from '@throughline/journey';
import type { LinkKind } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice } from '../format.ts';
import type { SaidCard, SaidLink } from '../said/assemble.ts';
import type { Block } from './blocks.ts';
import { textOfMarkdown } from './markdown.ts';
import type { OutlineWords } from './words.ts';

const longestLine = 50_000;

/** Links as they are told: two cards by their text and reference, with what the first is to the second between them. */
export function linksIn(
  items: readonly Block[],
  cards: readonly SaidCard[],
  words: OutlineWords,
  notices: Notice[],
): readonly SaidLink[] {
  const byRef = new Map(cards.map(({ ref }, index) => [ref, index]));
  return items.flatMap(({ line, text }) => {
    const said = textOfMarkdown(text);
    const link = said.length > longestLine ? null : linkIn(said, byRef, words);
    if (link === null) {
      notices.push(notice(`line ${line}`, 'outline.link', { said: `${said.slice(0, 60)}…` }));
    }
    return link ?? [];
  });
}

function linkIn(said: string, byRef: ReadonlyMap<string, number>, words: OutlineWords): SaidLink | null {
  const to = byRef.get(refAtEnd(said));
  if (to === undefined) return null;
  for (const kind of linkKinds) {
    const between = betweenEnds(kind, words);
    for (let at = said.indexOf(between); at >= 0; at = said.indexOf(between, at + 1)) {
      const from = byRef.get(refAtEnd(said.slice(Math.max(0, at - 40), at)));
      if (from !== undefined && from !== to) return { from, to, kind };
    }
  }
  return null;
}

/** What stands between the two cards. */
function betweenEnds(kind: LinkKind, words: OutlineWords): string {
  return words.linkKinds[kind].replace('{from}', '').replace('{to}', '');
}

/** The reference that a card's name ends in; empty: it has none. */
function refAtEnd(name: string): string {
  return /\(([^()]{1,24})\)$/u.exec(name.slice(-40))?.[1] ?? '';
}
