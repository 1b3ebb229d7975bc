import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRuns } from '../../src/cardText.ts';
import type { Run } from '../../src/cardText.ts';
import type { Face } from '../../src/layout/measure.ts';
import { wrap, wrapTitle } from '../../src/layout/wrap.ts';
import type { Line } from '../../src/layout/wrap.ts';

/** One unit a character, two for a bold one. */
const measure = {
  width: (text: string, face: Face): number => [...text].length * (face === 'cardBold' ? 2 : 1),
};
const faces = { plain: 'card', bold: 'cardBold' } as const;

function lines(text: string, width: number): string[] {
  return wrap(drawnRuns(text), width, faces, measure).map(drawn);
}

function drawn(line: Line): string {
  return line.hyphenated ? `${line.text}-` : line.text;
}

function title(text: string, width: number, most: number): string[] {
  return wrapTitle(text, width, 'stage', { measure, most }).map(drawn);
}

describe('wrapping', () => {
  it('breaks between words and drops the spaces there', () => {
    expect(lines('No slot within 40 km', 11)).toEqual(['No slot', 'within 40', 'km']);
  });

  it('keeps newlines, also empty lines', () => {
    expect(lines('one\n\ntwo\r\nthree', 20)).toEqual(['one', '', 'two', 'three']);
    expect(lines('', 20)).toEqual(['']);
    expect(lines('\n', 20)).toEqual(['', '']);
  });

  it('breaks after hyphens and slashes inside words', () => {
    expect(lines('self-service/check-in', 10)).toEqual(['self-', 'service/', 'check-in']);
    expect(lines('-5 to +2', 3)).toEqual(['-5', 'to', '+2']);
  });

  it('breaks a word that is wider than the line, between characters as people see them', () => {
    expect(lines('12345678 ij', 3)).toEqual(['123', '456', '78', 'ij']);
    expect(lines('👩‍👩‍👧👩‍👩‍👧', 5)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
    expect(lines('الاستحقاقات', 6)).toEqual(['الاستح', 'قاقات']);
  });

  it('draws a hyphen where such a word is broken, and makes room for it', () => {
    expect(lines('abcdefgh ij', 3)).toEqual(['ab-', 'cd-', 'ef-', 'gh', 'ij']);
    expect(title('Opportunities', 11, 4)).toEqual(['Opportuni-', 'ties']);
  });

  it('breaks such a word where a syllable begins, if it can', () => {
    expect(lines('Führerscheinverlängerung', 15)).toEqual(['Führerschein-', 'verlängerung']);
    expect(lines('Unterlagenverzeichnis', 18)).toEqual(['Unterlagenver-', 'zeichnis']);
    expect(lines('Terminbuchungsportal', 16)).toEqual(['Terminbuchungs-', 'portal']);
    expect(lines('Berührungspunkte', 12)).toEqual(['Berührungs-', 'punkte']);
    expect(lines('Opportunities', 12)).toEqual(['Opportuni-', 'ties']);
  });

  it('breaks Chinese and Japanese between characters, but not before closing marks', () => {
    expect(lines('申请材料、证明原件。', 4)).toEqual(['申请材', '料、证明', '原件。']);
    expect(lines('AI 打招呼', 4)).toEqual(['AI 打', '招呼']);
  });

  it('keeps a no-break space together', () => {
    expect(lines('40\u00a0km away', 6)).toEqual(['40\u00a0km', 'away']);
  });

  it('measures bold as bold and draws no stars', () => {
    expect(drawnRuns('a **b c** d')).toEqual([
      { text: 'a ', bold: false },
      { text: 'b c', bold: true },
      { text: ' d', bold: false },
    ]);
    const [first, second] = wrap(drawnRuns('a **bb cc** d'), 6, faces, measure);
    expect([first, second]).toEqual([
      {
        text: 'a bb',
        hyphenated: false,
        runs: [
          { text: 'a ', bold: false },
          { text: 'bb', bold: true },
        ],
      },
      {
        text: 'cc d',
        hyphenated: false,
        runs: [
          { text: 'cc', bold: true },
          { text: ' d', bold: false },
        ],
      },
    ]);
  });

  it('draws mentions as names and leaves lone stars alone', () => {
    expect(drawnRuns('ask @[Ana](p1) 2 ** 3')).toEqual([
      { text: 'ask ', bold: false },
      { text: '@Ana', bold: false },
      { text: ' 2 ** 3', bold: false },
    ]);
  });

  it('loses no character and never makes a line too wide, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.lorem(),
      fc.stringMatching(/^[a-c 申。\-*\n]{0,60}$/u),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (given, width) => {
        const runs = drawnRuns(given);
        const wrapped = wrap(runs, width, faces, measure);
        const whole = runs.map((run) => run.text).join('');
        const visible = (each: string): string => each.replace(/[\s\u200b]/gu, '');
        expect(visible(wrapped.map((line) => line.text).join(''))).toBe(visible(whole));
        for (const line of wrapped) {
          expect(line.runs.map((run) => run.text).join('')).toBe(line.text);
          const widthOf = (run: Run): number => measure.width(run.text, run.bold ? 'cardBold' : 'card');
          const behind = line.hyphenated ? widthOf({ text: '-', bold: line.runs.at(-1)!.bold }) : 0;
          const used = line.runs.reduce((sum, run) => sum + widthOf(run), behind);
          const graphemes = [...new Intl.Segmenter().segment(line.text)].length;
          expect(used <= width || graphemes === 1).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cuts titles with an ellipsis that fits', () => {
    expect(title('one two three four', 5, 2)).toEqual(['one', 'two…']);
    expect(title('12345 fghij k', 5, 2)).toEqual(['12345', 'fghi…']);
    expect(title('one', 5, 2)).toEqual(['one']);
  });
});
