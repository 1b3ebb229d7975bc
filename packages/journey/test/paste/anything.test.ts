import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { limits, planPaste, readClipboard } from '../../src/index.ts';
import type { ClipboardFlavours, PastePlan } from '../../src/index.ts';
import { journeys } from '../../src/testing.ts';
import { cellOf, choice, twoByTwo } from './pasted.ts';

const htmlParts =
  '<table> </table> <tr> <td> </td> <li> <ul> </ul> <p> <br> <!-- --> <script> </script> <td_rowspan=3> <th_colspan="2"> ' +
  '<p_style="mso-list:l0_level2_lfo1"> <span_style=mso-list:Ignore> &amp; &#8217; &#xD800; &#0; &bogus; < > " \' = ' +
  '<a_href=" <![if_x]> <?xml </';
const textParts =
  '- • 1. a) | |---| # : \u200b \u202e \ud83d سلام 申请 Stage Text Severity Replaces Ref 3 X1 title:_ doing (on:_app) \\ "a""';
const parts = [htmlParts, textParts]
  .flatMap((list) => list.split(' '))
  .map((part) => part.replaceAll('_', ' '));
const fragments = fc.constantFrom(...parts, '\t', '\n', '\r\n', ' ', '  ');
const soup = fc.oneof(
  fc.array(fragments, { maxLength: 60 }).map((some) => some.join('')),
  fc.string({ unit: 'binary' }),
  fc.json(),
);

const own = fc.oneof(
  soup,
  fc
    .record({
      format: fc.constant('throughline-cards/1'),
      stages: fc.array(fc.record({ id: fc.constantFrom('s', '__proto__', 'x y'), title: soup, when: soup })),
      lanes: fc.array(
        fc.record({ id: fc.constant('l'), title: soup, kind: fc.constantFrom('note', 'metric', 'emotion') }),
      ),
      cards: fc.array(
        fc.dictionary(
          fc.constantFrom(
            'id',
            'kind',
            'stage',
            'lane',
            'text',
            'value',
            'tags',
            'evidence',
            'replaces',
            '__proto__',
          ),
          fc.oneof(fc.nat(2), fc.constantFrom('note', 'metric', 'emotion', 'a', 'b', null), fc.jsonValue()),
        ),
      ),
      links: fc.constant([{ from: 0, to: 1, kind: 'leads to' }]),
      personas: fc.constant([]),
      divisions: fc.constant([]),
      tags: fc.constant([]),
    })
    .map((fragment) => JSON.stringify(fragment)),
);

const clipboards: fc.Arbitrary<ClipboardFlavours> = fc.record({ own, html: soup, text: soup });

/** Everything a plan names is there, and everything in it may be in a map. */
function expectSound(plan: PastePlan, journey: Parameters<typeof planPaste>[1]): void {
  const isThere = (
    spot: string | number,
    known: readonly { readonly id: string }[],
    added: readonly unknown[],
  ) => (typeof spot === 'number' ? added[spot] !== undefined : known.some(({ id }) => id === spot));
  for (const card of plan.cards) {
    expect(isThere(card.stage, journey.stages, plan.stages)).toBe(true);
    expect(isThere(card.lane, journey.lanes, plan.lanes)).toBe(true);
    expect(card.personas.every((each) => isThere(each, [...journey.personas.values()], plan.personas))).toBe(
      true,
    );
    expect(card.replaces === null || isThere(card.replaces, [...journey.cards.values()], plan.cards)).toBe(
      true,
    );
    expect(card.text.length).toBeLessThanOrEqual(limits.cardText);
  }
  for (const { from, to } of plan.links) expect([from, to].every((end) => plan.cards[end])).toBe(true);
  expect([...plan.stages, ...plan.lanes].every(({ title }) => title.length <= limits.title)).toBe(true);
}

it('whatever is pasted becomes cards, or is left out with a count, or is refused with a reason', () => {
  fc.assert(
    fc.property(clipboards, journeys, (clipboard, drawn) => {
      const [other, at] = cellOf(twoByTwo);
      const [first, row] = [drawn.stages[0], drawn.lanes[0]];
      const [journey, spot] = first && row ? [drawn, { stage: first.id, lane: row.id }] : [other, at];
      const pasted = readClipboard(clipboard);
      if (pasted.kind === 'refused') return;
      for (const missing of ['add', 'leave out'] as const) {
        const plan = planPaste(pasted, journey, spot, { ...choice, missing });
        expectSound(plan, journey);
        expect(plan.cards.length + plan.leftOut.limit + plan.leftOut.missing).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('a fragment that is damaged anywhere is not half read', () => {
  const html = '<!--throughline-cards/1 {"format":"throughline-cards/1","cards":[{"id":"a"}]}--><p>words</p>';
  expect(readClipboard({ html, text: 'words' })).toEqual({ kind: 'paragraph', text: 'words' });
});
