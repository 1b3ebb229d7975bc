import type { Random } from '@throughline/journey';

/** Choices from one source of randomness; null when there is nothing to choose from. */
export class Dice {
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  number(below: number): number {
    return Math.floor(this.random() * below);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  of<T>(all: Iterable<T>): T | null {
    const list = [...all];
    return list[this.number(list.length)] ?? null;
  }

  some<T>(all: Iterable<T>): T[] {
    const list = [...all];
    const count = 1 + this.number(Math.min(3, list.length));
    return list.flatMap((_, index) => (index < count ? (this.of(list) ?? []) : []));
  }

  word(): string {
    return this.of(['late', 'queue', 'form', '**why**', 'é', '🙂', ' ']) ?? '';
  }
}
