import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { isPaperFont, paperFontFamilies } from '../../packages/formats/build/paperFonts.ts';

const formats = createRequire(new URL('../../packages/formats/package.json', import.meta.url));

/** Fonts of documents lie beside the program. */
function fontsBeside(): Plugin {
  return {
    name: 'fonts-beside',
    generateBundle() {
      for (const family of paperFontFamilies) {
        const folder = join(dirname(formats.resolve(`@fontsource/${family}/package.json`)), 'files');
        for (const name of readdirSync(folder).filter(isPaperFont)) {
          this.emitFile({
            type: 'asset',
            fileName: `fonts/${name}`,
            source: readFileSync(join(folder, name)),
          });
        }
      }
    },
  };
}

/**
 * One file that runs on its own with Node, and fonts: our packages and what they use are bundled, but for what paints in
 * pixels, which is another file on every system.
 */
export default defineConfig({
  plugins: [fontsBeside()],
  build: {
    ssr: 'src/main.ts',
    ssrEmitAssets: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
  },
  ssr: { noExternal: true, external: ['@napi-rs/canvas'] },
});
