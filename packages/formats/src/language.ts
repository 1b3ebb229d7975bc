/** Whether this can be a language tag (BCP 47): programs refuse files that name a language by something else. */
export function isLanguage(lang: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(lang);
}
