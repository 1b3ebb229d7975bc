import type { Box } from '@throughline/journey';
import { isLeftward } from '../pdf/bidi.ts';
import { element, escapeXml } from '../xml/write.ts';

/** English Metric Units in a point: the unit of every length in a presentation. */
export const emu = 12_700;

/** A stretch of text in one look. */
export interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  /** Hexadecimal, without its mark; unsaid: black. */
  readonly ink?: string;
  /** In points; unsaid: that of the paragraph. */
  readonly size?: number;
  /** BCP 47; unsaid: that of the map. */
  readonly lang?: string;
}

export interface Paragraph {
  readonly runs: readonly TextRun[];
  readonly bullet?: boolean;
}

/** How text is set where nothing else is said. */
export interface Setting {
  /** In points. */
  readonly size: number;
  readonly lang: string;
  readonly toLeft: boolean;
}

/** The body of a shape or a cell; an empty one keeps its size. */
export function textBody(paragraphs: readonly Paragraph[], setting: Setting, tag = 'p:txBody'): string {
  const all = paragraphs.length === 0 ? [{ runs: [] }] : paragraphs;
  const body = element('a:bodyPr', { wrap: 'square', lIns: 0, rIns: 0, tIns: 0, bIns: 0 });
  return element(tag, {}, body, element('a:lstStyle'), ...all.map((each) => paragraphXml(each, setting)));
}

function paragraphXml({ bullet, runs }: Paragraph, setting: Setting): string {
  const indent = bullet ? Math.round(setting.size * 0.9 * emu) : 0;
  const toLeft = runsToLeft(runs, setting);
  const look = element(
    'a:pPr',
    {
      marL: bullet ? indent : null,
      indent: bullet ? -indent : null,
      algn: (bullet ? toLeft : setting.toLeft) ? 'r' : null,
      rtl: toLeft ? 1 : null,
    },
    bullet
      ? element('a:buFont', { typeface: 'Arial' }) + element('a:buChar', { char: '•' })
      : element('a:buNone'),
  );
  const end = element('a:endParaRPr', { lang: setting.lang, sz: Math.round(setting.size * 100) });
  return element('a:p', {}, look, ...runs.map((run) => runXml(run, setting)), end);
}

/**
 * As its first letter is written; without letters as the map is. The words of a card begin at their own side, all other
 * lines at that of the map.
 */
function runsToLeft(runs: readonly TextRun[], { toLeft }: Setting): boolean {
  const text = runs.map((run) => run.text).join('');
  return /\p{L}/u.test(text) ? isLeftward(text) : toLeft;
}

/** Lines of one run are parted by breaks, so that they stay one paragraph. */
function runXml({ bold, ink, lang, size, text }: TextRun, setting: Setting): string {
  const look = element(
    'a:rPr',
    { lang: lang || setting.lang, sz: Math.round((size ?? setting.size) * 100), b: bold ? 1 : 0, dirty: 0 },
    element('a:solidFill', {}, element('a:srgbClr', { val: ink ?? '12161D' })),
  );
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : element('a:r', {}, look, element('a:t', {}, escapeXml(line)))))
    .join(element('a:br', {}, look));
}

export function transform({ height, width, x, y }: Box, tag = 'a:xfrm', inside = ''): string {
  const off = element('a:off', { x: Math.round(x * emu), y: Math.round(y * emu) });
  const ext = element('a:ext', { cx: Math.round(width * emu), cy: Math.round(height * emu) });
  return element(tag, {}, off, ext, inside);
}

/** The title of a slide, in the place that the layout has for it. */
export function titleShape(id: number, text: string, setting: Setting): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name: 'Title' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'title' })),
    ),
    element('p:spPr'),
    textBody([{ runs: [{ text, bold: true }] }], setting),
  );
}

export function geometry(preset: string): string {
  return element('a:prstGeom', { prst: preset }, element('a:avLst'));
}

export function fill(ink: string): string {
  return element('a:solidFill', {}, element('a:srgbClr', { val: ink }));
}
