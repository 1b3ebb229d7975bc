/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi|\w+-(?:Arab|Hebr|Thaa|Nkoo|Syrc))(?:-|$)/iu.test(lang);
}
