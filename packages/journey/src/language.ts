/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi|\w+-(?:Arab|Hebr|Thaa|Nkoo|Syrc))(?:-|$)/iu.test(lang);
}

/**
 * Whether a map is mirrored, wherever it is drawn: its own language is written from right to left. What a reader's
 * program is set to does not matter.
 */
export function isMirroredMap({ meta }: { readonly meta: { readonly lang: string } }): boolean {
  return isRightToLeft(meta.lang);
}
