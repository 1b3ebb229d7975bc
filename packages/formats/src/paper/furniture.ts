import type { Box } from '@throughline/journey';
import { Brush } from './brush.ts';
import { fitted } from './cardFace.ts';
import type { LinkArea, Page, Painted } from './painted.ts';
import { millimetre } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import type { Subject } from './subject.ts';

/** The smallest text that paper may carry, in points (V rules, ux 3.3). */
export const leastText = 6.5;

/** A page while things are put on it. */
export class Draft {
  readonly sheet: Sheet;
  readonly painted: Painted[] = [];
  readonly links: LinkArea[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  brush(subject: Subject): Brush {
    return Brush.on(this.painted, subject);
  }

  get page(): Page {
    return { ...this.sheet, painted: this.painted, links: this.links };
  }
}

/** Where things stand on a sheet, in points. `unit`: points in one unit of title, legend and footer. */
export interface Frame {
  readonly sheet: Sheet;
  readonly unit: number;
  /** Between the margins and above the footer. */
  readonly content: Box;
}

/** On A3 a unit is three quarters of a point, as the sheet was designed; smaller sheets keep text readable. */
const designed = { unit: 0.75, area: 297 * 420 * millimetre ** 2 } as const;
const leastUnit = 0.63;
const margins = { side: 42, top: 28, bottom: 16 } as const;
/** Footer, its rule, and the gap above. */
const footerHeight = 30;

export function frameOf(sheet: Sheet): Frame {
  const unit = Math.max(leastUnit, designed.unit * Math.sqrt((sheet.width * sheet.height) / designed.area));
  const [x, y] = [margins.side * unit, margins.top * unit];
  const height = sheet.height - y - (margins.bottom + footerHeight) * unit;
  return { sheet, unit, content: { x, y, width: sheet.width - 2 * x, height } };
}

/** What stands at the foot of a page. */
export interface Footing {
  readonly title: string;
  readonly handling: string;
  readonly note: string;
  readonly page: string;
}

/** Running text: artifact. */
export function paintFooter(draft: Draft, subject: Subject, footing: Footing): void {
  const { content, sheet, unit } = frameOf(draft.sheet);
  const { inks } = subject;
  const brush = draft.brush(subject).at(content.x, sheet.height - (margins.bottom + 20) * unit, unit);
  const width = content.width / unit;
  brush.line({ x: 0, y: 0 }, { x: width, y: 0 }, { paint: inks.edge, width: 1 });
  const plain = { size: 10.5, style: 'regular', ink: inks.text[2] } as const;
  const strong = { size: 10.5, style: 'medium', ink: inks.text[1] } as const;
  const y = 17;
  const page = brush.width(footing.page, strong);
  brush.text(footing.page, { x: width, y }, { ...strong, anchor: 'right' });
  let right = width - page - 22;
  const note = brush.width(footing.note, plain);
  if (footing.note !== '' && note < width / 2) {
    brush.text(footing.note, { x: right, y }, { ...plain, anchor: 'right' });
    right -= note + 22;
  }
  const title = fitted(footing.title, Math.max(40, right), (part) => brush.width(part, strong));
  const end = brush.text(title, { x: 0, y }, strong);
  if (footing.handling === '') return;
  const said = fitted(footing.handling, right - end - 22, (part) => brush.width(part, plain));
  if (said.length > 3) brush.text(said, { x: end + 22, y }, plain);
}

/** The smallest size of text that is drawn, in points; Infinity without any. */
export function smallestText(drafts: readonly { readonly painted: readonly Painted[] }[]): number {
  return drafts.reduce(
    (least, { painted }) =>
      painted.reduce(
        (all, each) => (each.what === 'text' && !each.unseen ? Math.min(all, each.size) : all),
        least,
      ),
    Infinity,
  );
}
