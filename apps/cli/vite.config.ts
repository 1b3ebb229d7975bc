import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const formats = createRequire(new URL('../../packages/formats/package.json', import.meta.url));

/** The weights that documents are set in; of fonts that come whole and in parts, the whole. */
const used =
  /^(?:inter-[a-z-]+-(?:[4-7]00-normal|400-italic)|vazirmatn-arabic-[4-7]00-normal|noto-sans-hebrew-hebrew-[4-7]00-normal|noto-sans-(?:sc-(?:chinese-simplified|8[6-9]|90|10\d|119)|jp-japanese|kr-korean)-[46]00-normal)\.woff$/u;

const families = ['inter', 'vazirmatn', 'noto-sans-hebrew', 'noto-sans-jp', 'noto-sans-kr', 'noto-sans-sc'];

/** Fonts of documents lie beside the program. */
function fontsBeside(): Plugin {
  return {
    name: 'fonts-beside',
    generateBundle() {
      for (const family of families) {
        const folder = join(dirname(formats.resolve(`@fontsource/${family}/package.json`)), 'files');
        for (const name of readdirSync(folder).filter((each) => used.test(each))) {
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

/** One file that runs on its own with Node, and fonts: our packages and what they use are bundled. */
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
  ssr: { noExternal: true },
});
