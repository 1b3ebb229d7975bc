import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { isPaperFont, paperFontFamilies } from '../../../packages/formats/build/paperFonts.ts';

const formats = createRequire(new URL('../../../packages/formats/package.json', import.meta.url));

const asked = 'virtual:paper-fonts';
const resolved = `\0${asked}`;

/**
 * The fonts of documents as files of the build, and `virtual:paper-fonts`: the address of each by the name under which
 * writers ask for it. None is loaded before somebody asks.
 */
export function paperFonts(): Plugin {
  return {
    name: 'paper-fonts',
    resolveId: (id) => (id === asked ? resolved : null),
    load: (id) => (id === resolved ? addressesOf(installed()) : null),
  };
}

interface Font {
  /** `@fontsource/inter/files/inter-latin-400-normal.woff` */
  readonly name: string;
  readonly path: string;
}

function installed(): readonly Font[] {
  return paperFontFamilies.flatMap((family) => {
    const folder = join(dirname(formats.resolve(`@fontsource/${family}/package.json`)), 'files');
    return readdirSync(folder)
      .filter(isPaperFont)
      .map((file) => ({ name: `@fontsource/${family}/files/${file}`, path: join(folder, file) }));
  });
}

function addressesOf(fonts: readonly Font[]): string {
  const imports = fonts.map(
    ({ path }, index) => `import font${index} from ${JSON.stringify(`${path}?url`)};`,
  );
  const entries = fonts.map(({ name }, index) => `  [${JSON.stringify(name)}, font${index}],`);
  return [...imports, 'export const fontAddresses = new Map([', ...entries, ']);'].join('\n');
}
