import { isLinkKind, linkKinds } from '../facets.ts';
import type { Link, LinkKind } from '../facets.ts';
import { newId } from '../ids.ts';
import type { CardId, LinkId, Random } from '../ids.ts';
import { cardsInReadingOrder } from '../journey.ts';
import type { Journey } from '../journey.ts';
import { sketchFault, sketchProblem } from './problems.ts';
import type { SketchFault, SketchProblem } from './problems.ts';

/** A line like `#queue caused by #counter`. */
export interface SketchedLink {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

/** Reads one line that begins with `#`; says why when it is no link. */
export function linkFromSketch(raw: string, line: number): SketchedLink | SketchFault {
  const [, from = '', said = '', to = ''] = /^#([\w-]+)[ \t]+(\S.*?)[ \t]+#([\w-]+)$/u.exec(raw) ?? [];
  const kind = said.replace(/[ \t]+/gu, ' ');
  if (isLinkKind(kind)) return { line, from, to, kind };
  return sketchFault('sketch.notLink', { known: linkKinds.join(', ') });
}

/** Links between the cards of these names; two that say the same are one. */
export function linkRecords(
  sketched: readonly SketchedLink[],
  names: ReadonlyMap<string, CardId>,
  { random, problems }: { readonly random: Random | undefined; readonly problems: SketchProblem[] },
): Link[] {
  const said = new Map<string, Link>();
  for (const { line, from, to, kind } of sketched) {
    const ends = [from, to].map((name) => names.get(name) ?? null);
    for (const [index, end] of ends.entries()) {
      if (end === null)
        problems.push(sketchProblem(line, sketchFault('sketch.noCard', { name: index === 0 ? from : to })));
    }
    if (from === to) problems.push(sketchProblem(line, sketchFault('sketch.linkToItself')));
    const [fromId, toId] = ends;
    const key = `${from} ${kind} ${to}`;
    if (!fromId || !toId || said.has(key)) continue;
    const id = random ? newId('link', random) : (`link_${said.size + 1}` as LinkId);
    said.set(key, { created: null, touched: null, id, from: fromId, to: toId, kind });
  }
  return [...said.values()];
}

/** Links line by line, in reading order of the cards they begin at. */
export function printLinks(journey: Journey, nameOf: ReadonlyMap<CardId, string>): string[] {
  const position = new Map(cardsInReadingOrder(journey).map(({ id }, index) => [id, index]));
  const rank = ({ from, kind, to }: Link): number[] => [
    position.get(from) ?? 0,
    linkKinds.indexOf(kind),
    position.get(to) ?? 0,
  ];
  return [...journey.links.values()]
    .sort(
      (a, b) =>
        rank(a)
          .map((each, index) => each - (rank(b)[index] ?? 0))
          .find((each) => each !== 0) ?? 0,
    )
    .map(({ from, kind, to }) => `#${nameOf.get(from)} ${kind} #${nameOf.get(to)}`);
}
