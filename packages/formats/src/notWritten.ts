/** A map that was not written, with the reasons in English: on this paper nobody could read it. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join(' '));
    this.reasons = reasons;
  }
}
