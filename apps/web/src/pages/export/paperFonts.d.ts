/** Made by `build/paperFonts.ts`. */
declare module 'virtual:paper-fonts' {
  /** Where each font of documents is, by the name under which writers ask for it. */
  export const fontAddresses: ReadonlyMap<string, string>;
}
