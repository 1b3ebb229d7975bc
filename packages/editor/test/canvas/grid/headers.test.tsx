import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const coupon = `
              | Discover          | Buy
  doing       | > reads reviews #r | > fills the cart
  pain points |                   | !3 coupon fails #coupon`;

const stages = (map: RenderedEditor): string => map.doc.journey.stages.map(({ title }) => title).join(', ');
const lanes = (map: RenderedEditor): string => map.doc.journey.lanes.map(({ title }) => title).join(', ');
const header = (name: RegExp): HTMLElement => screen.getByRole('columnheader', { name });
const rowHeader = (name: RegExp): HTMLElement => screen.getByRole('rowheader', { name });

describe('stages and lanes', () => {
  it('are renamed in place, and Escape keeps the name', async () => {
    const map = renderEditor(coupon);
    header(/Discover/).focus();
    await map.press('{F2}Notice{Enter}');
    expect(stages(map)).toBe('Notice, Buy');
    expect(header(/Notice/)).toHaveFocus();
    await map.press('{Enter}Nonsense{Escape}');
    expect(stages(map)).toBe('Notice, Buy');
    expect(header(/Notice/)).toHaveFocus();
  });

  it('keep their name when it is left empty', async () => {
    const map = renderEditor(coupon);
    await map.user.dblClick(rowHeader(/doing/));
    await map.press('{Backspace}{Enter}');
    expect(lanes(map)).toBe('doing, pain points');
  });

  it('get a sibling with Ctrl+Enter, its name selected for writing', async () => {
    const map = renderEditor(coupon);
    header(/Discover/).focus();
    await map.press('{Control>}{Enter}{/Control}');
    expect(screen.getByRole('textbox', { name: 'Name of stage 2' })).toHaveValue('Stage 3');
    await map.press('Compare{Enter}');
    expect(stages(map)).toBe('Discover, Compare, Buy');
    expect(header(/Compare/)).toHaveFocus();
  });

  it('are added behind the last by controls that are always there', async () => {
    const map = renderEditor(coupon);
    await map.user.click(screen.getByRole('button', { name: 'Add stage' }));
    await map.press('{Escape}');
    expect(stages(map)).toBe('Discover, Buy, Stage 3');
    await map.user.click(screen.getByRole('button', { name: 'Add lane' }));
    await map.user.click(await screen.findByRole('menuitem', { name: 'Touchpoints' }));
    await map.press('Places{Enter}');
    expect(lanes(map)).toBe('doing, pain points, Places');
  });

  it('move with Ctrl+Shift+Arrows and keep focus', async () => {
    const map = renderEditor(coupon);
    header(/Discover/).focus();
    await map.press('{Control>}{Shift>}[ArrowRight]{/Shift}{/Control}');
    expect(stages(map)).toBe('Buy, Discover');
    expect(header(/Discover/)).toHaveFocus();
    rowHeader(/pain/).focus();
    await map.press('{Control>}{Shift>}[ArrowUp]{/Shift}{/Control}');
    expect(lanes(map)).toBe('pain points, doing');
    expect(rowHeader(/pain/)).toHaveFocus();
  });

  it('are deleted with their cards, and a notice brings them back', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    header(/Buy/).focus();
    await map.press('{Delete}');
    expect(stages(map)).toBe('Discover');
    expect(screen.getByText('Deleted stage Buy and its 2 cards.')).toBeInTheDocument();
    const notice = screen.getByRole('region', { name: 'Notice' });
    await map.user.click(notice.querySelector('button') as HTMLElement);
    expect(map.print()).toBe(before);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('have a menu', async () => {
    const map = renderEditor(coupon);
    header(/Buy/).focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(await screen.findByRole('menuitem', { name: 'Move left' }));
    expect(stages(map)).toBe('Buy, Discover');
  });
});
