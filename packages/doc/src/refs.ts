/**
 * The short names of cards. A reference is fixed when its card is created, from the highest number its author
 * knew, so two people offline can give the same one; then the second card reads PP-61b, the third PP-61c.
 * Cards in the bin keep their names, so that nobody else's changes when they go or come back.
 */
export interface RefHolder {
  readonly id: string;
  readonly ref: string;
  /** Milliseconds since 1970: the elder of two twins keeps the plain name. */
  readonly at: number;
}

const numbered = /^(.+)-(\d+)$/;
const lettered = /^(.*\d)([a-z]+)$/;

export class Refs {
  private readonly holders = new Map<string, RefHolder>();
  private readonly families = new Map<string, Map<string, RefHolder>>();
  private readonly names = new Map<string, string>();
  private readonly highest = new Map<string, number>();

  /** The next free reference of a prefix: `PP-07`; with `ahead` of them given away already, one behind these. */
  next(prefix: string, ahead = 0): string {
    const number = (this.highest.get(prefix) ?? 0) + 1 + ahead;
    return `${prefix}-${String(number).padStart(2, '0')}`;
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Takes in new and changed holders (null: gone); tells whose names changed by it. */
  update(changed: ReadonlyMap<string, RefHolder | null>): Set<string> {
    const families = new Set<string>();
    for (const [id, holder] of changed) {
      const before = this.holders.get(id);
      if (before && holder && before.ref === holder.ref && before.at === holder.at) continue;
      if (before) families.add(this.leave(before));
      if (holder) families.add(this.join(holder));
    }
    const renamed = new Set<string>();
    for (const family of families) this.nameFamily(family, renamed);
    return renamed;
  }

  private leave(holder: RefHolder): string {
    const family = familyOf(holder.ref);
    this.holders.delete(holder.id);
    this.names.delete(holder.id);
    this.families.get(family)?.delete(holder.id);
    return family;
  }

  private join(holder: RefHolder): string {
    const family = familyOf(holder.ref);
    const members = this.families.get(family) ?? new Map<string, RefHolder>();
    this.families.set(family, members.set(holder.id, holder));
    this.holders.set(holder.id, holder);
    const [, prefix, number] = numbered.exec(family) ?? [];
    if (prefix !== undefined) {
      this.highest.set(prefix, Math.max(this.highest.get(prefix) ?? 0, Number(number)));
    }
    return family;
  }

  private nameFamily(family: string, renamed: Set<string>): void {
    const taken = new Set<string>();
    const members = [...(this.families.get(family)?.values() ?? [])].sort(byAge);
    let letters = 0;
    for (const member of members) {
      let name = member.ref;
      while (taken.has(name)) name = family + suffix((letters += 1));
      taken.add(name);
      if (this.names.get(member.id) !== name) renamed.add(member.id);
      this.names.set(member.id, name);
    }
  }
}

function familyOf(ref: string): string {
  return lettered.exec(ref)?.[1] ?? ref;
}

/** Plain names before lettered ones, then by age, then by id: one order for everybody. */
function byAge(a: RefHolder, b: RefHolder): number {
  if (a.ref !== b.ref) return a.ref < b.ref ? -1 : 1;
  if (a.at !== b.at) return a.at - b.at;
  return a.id < b.id ? -1 : 1;
}

/** 1 → b, 2 → c … 25 → z, 26 → ba. */
function suffix(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : suffix(Math.floor(number / 26)) + letter;
}
