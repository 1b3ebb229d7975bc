import type { JourneyDoc } from '@throughline/doc';
import { loadPrint, type PrintedPage, type TypeStyle } from '@throughline/formats';
import type { Journey, ShownState } from '@throughline/journey';
import type { Pictures } from '@throughline/editor';
import { firstChoice, optionsOf } from './paperChoice.ts';
import { photosAtHand } from './photosAtHand.ts';

/** What is printed: asked for when somebody prints. */
export interface Printable {
  readonly doc: JourneyDoc;
  state(): ShownState;
  readonly pictures: Pictures;
  /** What the version that is looked at is called; empty: as of the map as it is now. */
  readonly version: string;
}

/**
 * Prints a map as the first choice of its document puts it on paper, instead of the page it is shown on, by whatever
 * key or menu of the browser. A browser that prints does not wait, so everything that takes time is brought before.
 * Returns how to stop.
 */
export async function followPrinting({ doc, pictures, state, version }: Printable): Promise<() => void> {
  const { printedPages } = await loadPrint();
  bringFonts(doc.journey);
  const width = widthOnPage();
  const photos = photosAtHand(doc, pictures);
  let sheets: PrintedSheets | null = null;
  const begin = (): void => {
    const options = optionsOf(firstChoice(state(), version), Date.now());
    if (!options || sheets) return;
    sheets = laidOut(printedPages(doc.journey, options, { width, photos: photos.addresses }));
  };
  const end = (): void => {
    sheets?.remove();
    sheets = null;
  };
  const media = window.matchMedia('print');
  const turn = (): void => (media.matches ? begin() : end());
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  // Also where paper is only looked at.
  media.addEventListener('change', turn);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', turn);
    end();
    photos.letGo();
  };
}

const family = '"Inter Variable", Inter, system-ui, "Segoe UI", "Noto Sans", sans-serif';
const weights: Readonly<Record<TypeStyle, string>> = {
  regular: '400',
  italic: 'italic 400',
  medium: '500',
  semibold: '600',
  bold: '700',
};

/** Those parts of the fonts that this map is written with: others than the screen needs, where it shows but a part. */
function bringFonts({ cards, meta, stages }: Journey): void {
  const words = [meta, ...stages].map(({ title }) => title);
  const text = [...words, ...Array.from(cards.values(), (card) => card.text)].join(' ');
  const letters = [...new Set(text)].join('');
  for (const style of ['regular', 'italic'] as const) {
    // Without them it is printed in others.
    document.fonts.load(`${weights[style]} 16px ${family}`, letters).catch(() => undefined);
  }
}

/** How wide text is in the fonts of this page, in em. */
function widthOnPage(): (text: string, style: TypeStyle) => number {
  const size = 100;
  const pen = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style} ${text}`;
    const found = known.get(key);
    if (found !== undefined || !pen) return found ?? text.length / 2;
    pen.font = `${weights[style]} ${size}px ${family}`;
    const width = pen.measureText(text).width / size;
    known.set(key, width);
    return width;
  };
}

interface PrintedSheets {
  remove(): void;
}

const onPaper = 'data-on-paper';

/** Puts pages at the end of the page, which is not printed; each by itself, so that no theme reaches it. */
function laidOut(pages: readonly PrintedPage[]): PrintedSheets | null {
  if (pages.length === 0) return null;
  const sheets = document.createElement('div');
  sheets.setAttribute(onPaper, '');
  sheets.append(...pages.map(pageOf));
  const rules = new CSSStyleSheet();
  rules.replaceSync([around, ...pages.map(sizeRule)].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
  const focused = document.activeElement;
  document.body.append(sheets);
  return {
    remove() {
      sheets.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== rules);
      // What is not printed may lose the focus while it is not there.
      if (document.activeElement === document.body && focused instanceof HTMLElement) focused.focus();
    },
  };
}

const around = `
@media screen { [${onPaper}] { display: none; } }
@media print {
  html, body { height: auto; margin: 0; overflow: visible; background: #fff; }
  body > :not([${onPaper}]) { display: none !important; }
  [${onPaper}] > div { overflow: hidden; break-inside: avoid; break-after: page; }
  [${onPaper}] > div:last-child { break-after: auto; }
}`;

/** A page takes up a little less than there is of its sheet, or browsers begin another. */
function sizeRule({ height, width }: PrintedPage, index: number): string {
  const name = `sheet${index}`;
  return `
@page ${name} { size: ${width}pt ${height}pt; margin: 0; }
[${onPaper}] > div:nth-child(${index + 1}) { page: ${name}; width: ${width}pt; height: ${height - 0.5}pt; }`;
}

const ofPage = `
:host { all: initial; display: block; }
svg { display: block; width: 100%; height: auto; font-family: ${family}; }`;

function pageOf({ svg }: PrintedPage): HTMLElement {
  const page = document.createElement('div');
  const own = page.attachShadow({ mode: 'open' });
  const rules = new CSSStyleSheet();
  rules.replaceSync(ofPage);
  own.adoptedStyleSheets = [rules];
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  own.append(document.importNode(read.documentElement, true));
  return page;
}
