import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';

const coupon = `
              | Discover          | Buy               | Use
  doing       | > reads reviews #r | > fills the cart #f | > unpacks #u
  thinking    | ? why so dear #w   |                   |
  pain points | !1 no price #p    | !3 coupon fails #coupon / !2 slow #s | ! late #l`;

const selected = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-card][data-selected]')].map(
    (card) => card.getAttribute('aria-label') ?? '',
  );

afterEach(() => vi.restoreAllMocks());

describe('keys of the grid', () => {
  it('select the lane or the stage that focus is in', async () => {
    const map = renderEditor(coupon);
    map.cardButton('coupon').focus();
    await map.press('{Shift>} {/Shift}');
    expect(selected()).toEqual(['no price', 'coupon fails', 'slow', 'late']);
    await map.press('{Control>} {/Control}');
    expect(selected()).toEqual(['fills the cart', 'coupon fails', 'slow']);
    expect(map.cardButton('coupon')).toHaveFocus();
  });

  it('go by a screen of lanes, at least one, and stop at the ends', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{PageDown}');
    expect(map.cardButton('w')).toHaveFocus();
    await map.press('{PageDown}{PageDown}');
    expect(map.cardButton('p')).toHaveFocus();
    await map.press('{PageUp}{PageUp}{PageUp}');
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('duplicate what is in hand behind it, with its facts, as one step', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    map.cardButton('coupon').focus();
    await map.press('{Control>}d{/Control}');
    await vi.waitFor(() =>
      expect(cardsOf(map.cell('pain points', 'Buy'))).toEqual(['coupon fails', 'coupon fails', 'slow']),
    );
    expect(map.print().match(/!3 coupon fails/gu)).toHaveLength(2);
    await map.press('{Control>}z{/Control}');
    expect(map.print()).toBe(before);
  });

  it('duplicate what was in hand when they were pressed, wherever keys have gone on to meanwhile', async () => {
    const map = renderEditor(coupon);
    map.cardButton('coupon').focus();
    act(() => {
      fireEvent.keyDown(map.cardButton('coupon'), { key: 'd', code: 'KeyD', ctrlKey: true });
      fireEvent.keyDown(map.cardButton('coupon'), { key: 'ArrowDown' });
    });
    expect(map.cardButton('s')).toHaveFocus();
    await vi.waitFor(() => expect(map.doc.journey.cards.size).toBe(9));
    expect(map.print().match(/coupon fails/gu)).toHaveLength(2);
  });

  it('put aside one thing at a press: the selection, then the details, then the lane that stands out', async () => {
    const map = renderEditor(coupon);
    map.cardButton('coupon').focus();
    await map.press('{Shift>}{Enter}{/Shift}');
    await screen.findByRole('complementary', { name: / details$/ }, { timeout: 30_000 });
    act(() => {
      map.view.setState({ focusLane: map.lane('doing') });
      map.cardButton('coupon').focus();
    });
    await map.press(' {Escape}');
    expect(selected()).toEqual([]);
    expect(screen.queryByRole('complementary', { name: / details$/ })).not.toBeNull();
    await map.press('{Escape}');
    expect(screen.queryByRole('complementary', { name: / details$/ })).toBeNull();
    expect(map.view.getState().focusLane).not.toBeNull();
    await map.press('{Escape}');
    expect(map.view.getState().focusLane).toBeNull();
    expect(map.cardButton('coupon')).toHaveFocus();
  }, 60_000);

  it('end writing with F2 as they began it', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{F2} twice{F2}');
    expect(map.cardButton('r')).toHaveAccessibleName('reads reviews twice');
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('make what is selected bold while text is written', async () => {
    const map = renderEditor(coupon);
    map.cardButton('coupon').focus();
    await map.press('{Enter}{Control>}a{/Control}{Control>}b{/Control}{Enter}');
    expect(map.print()).toContain('**coupon fails**');
    expect(map.cardButton('coupon')).toHaveAccessibleName('coupon fails');
  });
});

it('says of a lane whether it is open', () => {
  const map = renderEditor(coupon);
  const header = screen.getByRole('rowheader', { name: /^doing/ });
  expect(header).toHaveAttribute('aria-expanded', 'true');
  act(() => map.view.setState({ collapsed: new Set([map.lane('doing')]) }));
  expect(header).toHaveAttribute('aria-expanded', 'false');
});

describe('whoever only reads', () => {
  it('has a menu of what changes nothing', async () => {
    const map = renderEditor(coupon, { rights: 'read' });
    map.cardButton('coupon').focus();
    await map.press('{Shift>}{F10}{/Shift}');
    const items = within(screen.getByRole('menu')).getAllByRole('menuitem');
    expect(items.map((item) => item.getAttribute('aria-label') ?? item.textContent)).toEqual([
      'Details',
      'Copy cards',
      'Select similar',
      'Filter by kind: Pain point',
    ]);
    await map.user.click(screen.getByRole('menuitem', { name: 'Filter by kind: Pain point' }));
    expect(map.view.getState().filter).toEqual([{ by: 'kind', value: 'painPoint' }]);
  });

  it('has none on an empty cell, where there is nothing to do', () => {
    const map = renderEditor(coupon, { rights: 'read' });
    fireEvent.contextMenu(map.cell('thinking', 'Use'));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('an address in a card', () => {
  const linked = `
          | Find
  doing   | > see https://example.org/a. Or (mailto:ana@example.org) #see`;

  it('is opened with Ctrl, in a tab that knows nothing of the map', () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const map = renderEditor(linked);
    const drawn = map.cardButton('see').querySelectorAll('[data-href]');
    expect([...drawn].map((each) => each.getAttribute('data-href'))).toContain('https://example.org/a');
    const [first] = drawn;
    if (!first) throw new Error('No address');
    fireEvent.click(first);
    expect(open).not.toHaveBeenCalled();
    fireEvent.click(first, { ctrlKey: true });
    expect(open).toHaveBeenCalledWith('https://example.org/a', '_blank', 'noopener,noreferrer');
  });

  it('is opened from the menu', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const map = renderEditor(linked);
    map.cardButton('see').focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(screen.getByRole('menuitem', { name: 'Open mailto:ana@example.org' }));
    expect(open).toHaveBeenCalledWith('mailto:ana@example.org', '_blank', 'noopener,noreferrer');
  });
});

it('makes a stage wider and narrower for oneself, by its menu, within limits', async () => {
  const map = renderEditor(coupon);
  const before = map.print();
  const header = screen.getByRole('columnheader', { name: /Buy/ });
  const widths = [header.style.width];
  for (const words of ['Widen stage', 'Give stage the width of the others', 'Narrow stage']) {
    header.focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(screen.getByRole('menuitem', { name: words }));
    await vi.waitFor(() => expect(header.style.width).not.toBe(widths.at(-1)));
    widths.push(header.style.width);
  }
  expect(widths).toEqual(['168px', '192px', '168px', '144px']);
  header.focus();
  await map.press('{Shift>}{F10}{/Shift}');
  expect(screen.getByRole('menuitem', { name: 'Narrow stage' })).toHaveAttribute('aria-disabled', 'true');
  expect(map.print()).toBe(before);
});

it('shows in a collapsed lane how full and how bad each stage is', () => {
  const map = renderEditor(coupon);
  act(() => map.view.setState({ collapsed: new Set([map.lane('pain points')]) }));
  const cell = map.cell('pain points', 'Buy');
  expect(cell).toHaveAccessibleDescription('The worst is 3 Serious.');
  expect(cell.querySelector('[data-severity]')).toHaveAttribute('data-severity', '3');
  expect(map.cell('pain points', 'Use').querySelector('[data-severity]')).toBeNull();
});

describe('keys of a map whose language is written from right to left', () => {
  const journey = `
language: ar
              | One            | Two            | Three
  doing       | > a #a / > b #b | > c #c         | > d #d
  feelings    | ~+1@0.2 glad #glad / ~-1@0.8 sad #sad | ~0@0.5 calm #calm | `;

  it('go and move where they point: the next stage lies at the left', async () => {
    const map = renderEditor(journey);
    map.cardButton('a').focus();
    await map.press('{ArrowLeft}');
    expect(map.cardButton('c')).toHaveFocus();
    await map.press('{ArrowRight}');
    expect(map.cardButton('a')).toHaveFocus();
    await map.press('{Home}{End}');
    expect(map.cardButton('d')).toHaveFocus();
    await map.press('{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}');
    expect(cardsOf(map.cell('doing', 'Two'))).toContain('d');
    await map.press('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(cardsOf(map.cell('doing', 'Three'))).toEqual(['d']);
    screen.getByRole('columnheader', { name: /One/ }).focus();
    await map.press('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(screen.getAllByRole('columnheader').map(({ title }) => title)).toEqual([
      '',
      'Two',
      'One',
      'Three',
    ]);
  });

  it('go along a curve and move its points where they point', async () => {
    const map = renderEditor(journey);
    map.cardButton('glad').focus();
    await map.press('{ArrowLeft}');
    expect(map.cardButton('sad')).toHaveFocus();
    await map.press('{ArrowLeft}');
    expect(map.cardButton('calm')).toHaveFocus();
    const left = (): number => Number.parseFloat(map.cardButton('calm').style.left);
    const before = left();
    await map.press('{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}');
    expect(left()).toBeLessThan(before);
  });

  it('mean the same in the outline and in the table, which are written the same way', async () => {
    const map = renderEditor(journey);
    map.cardButton('a').focus();
    for (const view of ['outline', 'table'] as const) {
      act(() => map.view.setState({ view }));
      await vi.waitFor(() => expect(document.querySelector('[data-map]')).toHaveAttribute('dir', 'rtl'));
    }
  });
});
