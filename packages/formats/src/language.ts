/** Whether this can be a language tag (BCP 47): programs refuse files that name a language by something else. */
export function isLanguage(lang: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(lang);
}

/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(?:ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi|\w+-(?:Arab|Hebr|Thaa|Nkoo|Syrc))(?:-|$)/iu.test(lang);
}
