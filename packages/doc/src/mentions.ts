const nobody: ReadonlySet<never> = new Set<never>();

/** Who mentions whom, both ways: which cards carry a tag, which links hang on a card. */
export class Mentions<Who extends string, Whom extends string> {
  private readonly mentioned = new Map<Who, readonly Whom[]>();
  private readonly mentioning = new Map<Whom, Set<Who>>();

  set(who: Who, whom: readonly Whom[]): void {
    for (const old of this.mentioned.get(who) ?? []) this.mentioning.get(old)?.delete(who);
    if (whom.length === 0) this.mentioned.delete(who);
    else this.mentioned.set(who, whom);
    for (const one of whom) {
      const all = this.mentioning.get(one) ?? new Set<Who>();
      this.mentioning.set(one, all.add(who));
    }
  }

  of(whom: Whom): ReadonlySet<Who> {
    return this.mentioning.get(whom) ?? nobody;
  }
}
