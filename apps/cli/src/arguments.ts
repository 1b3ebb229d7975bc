import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { formatNamed, formats, paperModes, sizeNames } from '@throughline/formats';
import type { Format, WriteOptions } from '@throughline/formats';

/** What a command line asks for. */
export type Asked =
  | { readonly what: 'help' }
  /** Our JSON Schema; `output` is a path, `-`: standard output. */
  | { readonly what: 'schema'; readonly output: string }
  | { readonly what: 'mistake'; readonly says: string }
  | Conversion;

export interface Conversion {
  readonly what: 'convert';
  /** A path; `-`: standard input. */
  readonly input: string;
  /** A path; `-`: standard output. */
  readonly output: string;
  /** null: told by the file's name and text. */
  readonly from: Format | null;
  readonly to: Format;
  readonly options: WriteOptions;
}

const stream = '-';

/** Of a picture in pixels: an icon of a map, and every hair of it. */
const leastScale = 0.05;
const mostScale = 20;

const table = formats
  .map(({ id, title, extensions, read, write }) => {
    const can = [read && 'read', write && 'write'].filter(Boolean).join(', ');
    return `  ${id.padEnd(9)} ${title.padEnd(20)} ${can.padEnd(12)} .${extensions.join(' .')}`;
  })
  .join('\n');

export const usage = `throughline converts journey maps between file formats.

Usage
  throughline convert IN --to FORMAT [-o OUT] [--from FORMAT] [options]
  throughline schema [-o OUT]
      prints the JSON Schema of our own files, for editors and other programs

  IN            the file to read; - reads standard input
  --to FORMAT   what to write; may be left out when OUT ends in its extension
  -o OUT        where to write; without it, or as -, standard output
  --from FORMAT what IN is; without it, told by its name and its text
  --size SIZE   paper of formats with pages: ${sizeNames.join(' ')}
                (a Poster is 36 × 48 inches); without it, the first on which text can be read
  --mode MODE   ${paperModes.join(', ')}: the whole map on one sheet, on as many as it takes, or as large as
                SIZE and cut into sheets of --sheet SIZE
  --portrait    sheets stand upright
  --data-table  also every card in a row of a table
  --state STATE current or future, for formats that show one of them; without it, the whole map
  --greyscale   pictures and pages that need no colour
  --scale N     pixels of a picture for each unit of the map, from ${leastScale} to ${mostScale}; without it, 2
  --transparent nothing behind the map in a picture of pixels
  -h, --help    this text

Formats
${table}

Examples
  throughline convert journey.mmd -o journey.json
      opens a Mermaid journey (also inside a Markdown file) as a map of ours
  throughline convert map.json --to mermaid > journey.mmd
      writes what Mermaid can say; what it cannot is listed
  throughline convert map.json -o map.md
      writes the map to be read from top to bottom, every fact in words
  throughline convert interviews.xlsx -o journey.json
      reads a card of each row; the first rows are looked through for the names of the columns (Stage, Lane, Text, …)
  throughline convert map.json --scale 3 -o map.png
      draws the map for a page or a slide, three pixels where a screen at 100 % has one
  throughline convert map.json --to pptx --state future -o future.pptx
      writes slides of what will be; other formats read and write the whole map
  git show HEAD~1:map.json | throughline convert - --to sketch
      shows yesterday's map as text

What could not be carried is listed on standard error. Exit code 0: written; 1: the input was refused, with the
reasons, and nothing was written; 2: the command was not understood.
`;

export function readArguments(args: readonly string[]): Asked {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return mistake(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
  const { values, positionals } = parsed;
  const [command, ...inputs] = positionals;
  if (values.help || command === 'help' || args.length === 0) return { what: 'help' };
  if (command === 'schema') return schema(inputs, values);
  if (command !== 'convert') {
    return mistake(`there is no command ${command ?? ''}; there are convert and schema`);
  }
  const [input, ...more] = inputs;
  if (input === undefined) return mistake('convert needs a file to read (- for standard input)');
  if (more.length > 0) return mistake(`convert reads one file; there is also ${more.join(', ')}`);
  return conversion(input, values);
}

function schema(inputs: readonly string[], values: ReturnType<typeof parse>['values']): Asked {
  if (inputs.length > 0) return mistake(`schema reads no file; there is ${inputs.join(', ')}`);
  const others = Object.keys(values).filter((name) => name !== 'output');
  if (others.length > 0) return mistake(`schema takes only -o; there is --${others.join(', --')}`);
  return { what: 'schema', output: values.output ?? stream };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      from: { type: 'string' },
      output: { type: 'string', short: 'o' },
      size: { type: 'string' },
      mode: { type: 'string' },
      sheet: { type: 'string' },
      portrait: { type: 'boolean' },
      'data-table': { type: 'boolean' },
      state: { type: 'string' },
      greyscale: { type: 'boolean' },
      scale: { type: 'string' },
      transparent: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function conversion(input: string, values: ReturnType<typeof parse>['values']): Asked {
  const output = values.output ?? stream;
  const wanted = values.to ?? extname(output);
  if (wanted === '') return mistake('convert needs --to FORMAT');
  const to = formatNamed(wanted, 'write');
  if (!to?.write)
    return mistake(`${wanted} is not a format we write; there are ${ids((format) => format.write)}`);
  const from = values.from === undefined ? null : formatNamed(values.from, 'read');
  if (values.from !== undefined && !from?.read) {
    return mistake(`${values.from} is not a format we read; there are ${ids((format) => format.read)}`);
  }
  const options = writeOptions(values);
  return typeof options === 'string'
    ? mistake(options)
    : { what: 'convert', input, output, from, to, options };
}

/** What is asked for, or what is wrong with it. */
function writeOptions(values: ReturnType<typeof parse>['values']): WriteOptions | string {
  const wrong = wrongIn(values);
  if (wrong !== null) return wrong;
  const state = values.state === 'current' || values.state === 'future' ? values.state : undefined;
  return {
    ...paperOptions(values),
    ...(state && { state }),
    ...(values.greyscale && { greyscale: true }),
    ...(values.scale && { scale: Number(values.scale) }),
    ...(values.transparent && { transparent: true }),
  };
}

function paperOptions(values: ReturnType<typeof parse>['values']): WriteOptions {
  const mode = paperModes.find((each) => each.toLowerCase() === values.mode?.toLowerCase());
  const [size, sheet] = [paperSize(values.size), paperSize(values.sheet)];
  return {
    ...(size && { size }),
    ...(sheet && { sheet }),
    ...(mode && { mode }),
    ...(values.portrait && { orientation: 'portrait' }),
    ...(values['data-table'] && { dataTable: true }),
  };
}

const states = ['current', 'future'];

function wrongIn({ mode, scale, sheet, size, state }: ReturnType<typeof parse>['values']): string | null {
  for (const wanted of [size, sheet]) {
    if (wanted !== undefined && !paperSize(wanted)) {
      return `there is no paper ${wanted}; there are ${sizeNames.join(', ')}`;
    }
  }
  if (state !== undefined && !states.includes(state)) {
    return `there is no state ${state}; there are ${states.join(' and ')}`;
  }
  if (scale !== undefined && !isScale(scale)) {
    return `${scale} is no scale; it is a number from ${leastScale} to ${mostScale}`;
  }
  const isMode = mode === undefined || paperModes.some((each) => each.toLowerCase() === mode.toLowerCase());
  return isMode ? null : `there is no mode ${mode}; there are ${paperModes.join(', ')}`;
}

function isScale(wanted: string): boolean {
  return /^\d+(?:\.\d+)?$/u.test(wanted) && Number(wanted) >= leastScale && Number(wanted) <= mostScale;
}

function paperSize(wanted: string | undefined): string | undefined {
  return sizeNames.find((name) => name.toLowerCase() === wanted?.toLowerCase());
}

/** What an option is called on the command line. */
export function flagOf(option: keyof WriteOptions): string {
  const flags: Partial<Record<keyof WriteOptions, string>> = {
    orientation: 'portrait',
    dataTable: 'data-table',
  };
  return flags[option] ?? option;
}

function ids(can: (format: Format) => unknown): string {
  return formats
    .filter(can)
    .map(({ id }) => id)
    .join(', ');
}

function mistake(says: string): Asked {
  return { what: 'mistake', says };
}
