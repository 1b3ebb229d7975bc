import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, drawnRuns, toggleBold } from '../src/index.ts';
import { wrap } from '../src/layout/wrap.ts';
import { evenMeasure } from '../src/testing.ts';

const bold = (text: string): string =>
  drawnRuns(text)
    .filter((run) => run.bold)
    .map((run) => run.text)
    .join('|');

describe('making text bold', () => {
  it('puts stars around what is selected, and selects what was', () => {
    const { end, start, text } = toggleBold('No slot within 40 km', 3, 8);
    expect(text).toBe('No **slot** within 40 km');
    expect(text.slice(start, end)).toBe('slot');
  });

  it('takes the word around the caret when nothing is selected', () => {
    expect(toggleBold('No slot', 5, 5).text).toBe('No **slot**');
    expect(toggleBold('No  slot', 3, 3).text).toBe('No  slot');
  });

  it('is taken back by doing it again, from inside or around the stars', () => {
    expect(toggleBold('No **slot** at all', 5, 9).text).toBe('No slot at all');
    expect(toggleBold('No **slot** at all', 3, 11).text).toBe('No slot at all');
  });

  it('leaves what goes over several lines as it is', () => {
    expect(toggleBold('one\ntwo', 0, 7)).toEqual({ text: 'one\ntwo', start: 0, end: 7 });
  });

  it('draws exactly what was selected as bold, and undoes itself, in any text without stars', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', 'ä', ' ', 'ภ', '-', '7'),
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(plain, fc.nat(14), fc.nat(14), (text, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const wanted = text.slice(from, to).trim();
        fc.pre(wanted !== '');
        const once = toggleBold(text, from, to);
        expect(bold(once.text)).toBe(wanted);
        expect(toggleBold(once.text, once.start, once.end).text).toBe(text);
      }),
      { seed: 13 },
    );
  });
});

describe('addresses', () => {
  it('are of the web and of mail, and end where the sentence does', () => {
    const text = 'See https://a.org/x?y=1, (http://b.org) or mailto:c@d.org!';
    expect(addressesIn(text).map(({ href }) => href)).toEqual([
      'https://a.org/x?y=1',
      'http://b.org',
      'mailto:c@d.org',
    ]);
    expect(addressesIn('javascript://alert(1) data:text/html,x ftp://a.org a:b')).toEqual([]);
  });

  it('change nothing of what is drawn', () => {
    const unit = fc.constantFrom('https://', 'a.org', ' ', '**', 'b', '.', ')', 'mailto:', '\n', '@[A](p)');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const runs = drawnRuns(text);
        const drawn = runs.map((run) => run.text).join('');
        for (const { href, text: of } of runs) if (href !== undefined) expect(of).toBe(href);
        if (!text.includes('**') && !text.includes('@[')) expect(drawn).toBe(text);
      }),
      { seed: 17 },
    );
  });

  it('lead there from each of the lines they are broken into', () => {
    const href = `https://example.org/${'long-'.repeat(12)}end`;
    const faces = { plain: 'card', bold: 'cardBold' } as const;
    const lines = wrap(drawnRuns(`see ${href}`), 120, faces, evenMeasure);
    expect(lines.length).toBeGreaterThan(2);
    const parts = lines.flatMap((line) => line.runs).filter((run) => run.href === href);
    expect(parts.map((run) => run.text).join('')).toBe(href);
  });
});
