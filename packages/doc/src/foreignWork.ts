import type { PersonId } from '@throughline/journey';
import type { Touched } from './observe.ts';
import type { RootName } from './roots.ts';

/**
 * What other people have changed while this page was open, so that undo can leave it alone. Work is counted in
 * the order it arrives; a step remembers the count it was taken at.
 */
export class ForeignWork {
  private readonly last = new Map<string, number>();
  private readonly people = new Map<string, Map<PersonId, number>>();
  private arrived = 0;

  /** The count so far. */
  get seen(): number {
    return this.arrived;
  }

  /** `whose` says who has changed an entry, if anybody can be told. */
  note(touched: Touched, whose: (root: RootName, id: string) => PersonId | null): void {
    this.arrived += 1;
    for (const [root, entries] of touched) {
      for (const [id, fields] of entries) {
        this.last.set(`${root} ${id}`, this.arrived);
        this.remember(`${root} ${id}`, whose(root, id));
        for (const field of fields ?? []) this.last.set(`${root} ${id} ${field}`, this.arrived);
      }
    }
  }

  /** Whether anything of this entry was changed after the count stood at `seen`. */
  onEntry(root: RootName, id: string, seen: number): boolean {
    return (this.last.get(`${root} ${id}`) ?? 0) > seen;
  }

  onField(root: RootName, id: string, field: string, seen: number): boolean {
    return (this.last.get(`${root} ${id} ${field}`) ?? 0) > seen;
  }

  /** Who has changed anything of this entry since. */
  peopleOn(root: RootName, id: string, seen: number): readonly PersonId[] {
    const people = this.people.get(`${root} ${id}`) ?? [];
    return [...people].flatMap(([person, at]) => (at > seen ? person : []));
  }

  private remember(entry: string, person: PersonId | null): void {
    if (person === null) return;
    const people = this.people.get(entry) ?? new Map<PersonId, number>();
    this.people.set(entry, people.set(person, this.arrived));
  }

  /** With no step left to protect against, nothing needs remembering. */
  forget(): void {
    this.last.clear();
    this.people.clear();
  }
}
