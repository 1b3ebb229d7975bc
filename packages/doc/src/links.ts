import type { CardId, Link, LinkId } from '@throughline/journey';
import { Mentions } from './mentions.ts';
import type { Parsed } from './parse.ts';

/** Where a card is, as far as the end of a link needs to know. */
export type Whereabouts = 'map' | 'bin' | 'nowhere';

/**
 * Which links are shown. Two people can draw the same link: of those that say the same, the one with the smallest
 * id stands for all, and another takes its place when it is deleted. A link nobody deleted is shown while both its
 * ends are on the map, and waits in the bin while one is there.
 */
export class Links {
  private readonly known = new Map<LinkId, Link>();
  private readonly ends = new Mentions<LinkId, CardId>();
  private readonly families = new Map<string, Family>();

  /** Those that say the same as this one, itself included. */
  twinsOf(id: LinkId): readonly LinkId[] {
    const link = this.known.get(id);
    return [...((link && this.families.get(sayingOf(link))?.members) ?? [])].sort();
  }

  /** Links with an end at this card. */
  at(card: CardId): ReadonlySet<LinkId> {
    return this.ends.of(card);
  }

  /** Takes in a link as it reads now (null: there is none); tells for which links that may make a difference. */
  update(id: LinkId, read: Parsed<Link> | null): readonly LinkId[] {
    const before = this.known.get(id);
    const link = read?.deleted === null ? read.record : null;
    const left = before ? this.leave(before) : null;
    const met = link ? this.join(link) : null;
    this.ends.set(id, link ? [link.from, link.to] : []);
    return [id, left, met].filter((each) => each !== null);
  }

  /** The link, and where it is to be seen; null: nowhere. */
  settled(id: LinkId, whereIs: (card: CardId) => Whereabouts): { link: Link; on: 'map' | 'bin' } | null {
    const link = this.known.get(id);
    if (!link || this.families.get(sayingOf(link))?.first !== id) return null;
    const places = [whereIs(link.from), whereIs(link.to)];
    if (places.includes('nowhere')) return null;
    return { link, on: places.includes('bin') ? 'bin' : 'map' };
  }

  /** The twin that now stands for its family. */
  private leave(link: Link): LinkId | null {
    this.known.delete(link.id);
    const family = this.families.get(sayingOf(link));
    family?.members.delete(link.id);
    if (!family || family.first !== link.id) return null;
    const [first] = [...family.members].sort();
    if (first === undefined) this.families.delete(sayingOf(link));
    else family.first = first;
    return first ?? null;
  }

  /** The twin that stood for its family until now. */
  private join(link: Link): LinkId | null {
    this.known.set(link.id, link);
    const family = this.families.get(sayingOf(link));
    if (!family) {
      this.families.set(sayingOf(link), { members: new Set([link.id]), first: link.id });
      return null;
    }
    family.members.add(link.id);
    if (family.first < link.id) return null;
    const before = family.first;
    family.first = link.id;
    return before;
  }
}

/** Links that say the same. */
interface Family {
  readonly members: Set<LinkId>;
  /** The smallest id of them: it is the one that is shown. */
  first: LinkId;
}

function sayingOf({ from, to, kind }: Link): string {
  return `${from} ${kind} ${to}`;
}
