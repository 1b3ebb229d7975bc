/** Packages of fonts that documents are set in: `@fontsource/inter` and so on. */
export const paperFontFamilies = [
  'inter',
  'vazirmatn',
  'noto-emoji',
  'noto-sans-hebrew',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-sans-sc',
  'noto-sans-thai',
] as const;

const used =
  /^(?:inter-[a-z-]+-(?:[4-7]00-normal|400-italic)|vazirmatn-arabic-[4-7]00-normal|noto-sans-hebrew-hebrew-[4-7]00-normal|noto-sans-thai-thai-[4-7]00-normal|noto-emoji-emoji-400-normal|noto-sans-(?:sc-(?:chinese-simplified|8[6-9]|90|10\d|119)|jp-japanese|kr-korean)-[46]00-normal)\.woff$/u;

/** Whether a file of these packages is asked for: in the weights we use; of fonts that come whole and in parts, the whole. */
export function isPaperFont(fileName: string): boolean {
  return used.test(fileName);
}
