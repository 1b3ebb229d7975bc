import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { deletePersona, setFeeling } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import type { Card } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const coupon = `
          | Discover                     | Buy                  | Use
  doing   | > reads reviews #r           |                      |
  emotion | ~+0.5 Curious #c          | ~-1.5 Cross #x    |
  pain    |                              | !3 coupon fails #p   |`;

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

const feelingOf = (map: RenderedEditor, name: string): Card & { kind: 'emotion' } => {
  const card = map.doc.journey.cards.get(map.card(name));
  if (card?.kind !== 'emotion') throw new Error(`${name} is no point`);
  return card;
};

const emotions = (map: RenderedEditor) =>
  [...map.doc.journey.cards.values()].flatMap((card) => (card.kind === 'emotion' ? [card] : []));

const slider = (name: string): HTMLElement => screen.getByRole('slider', { name });

describe('the curve', () => {
  it('is a picture in words, and each of its points a slider in the cell of its stage', () => {
    const map = renderEditor(coupon);
    const picture = screen.getByRole('img', { name: /^Everybody starts pleased at Discover/u });
    expect(picture).toHaveAccessibleName(/falls to −1.5 \(Cross\) at Buy and ends frustrated/u);
    const point = within(map.cell('emotion', 'Buy')).getByRole('slider', { name: 'Cross' });
    expect(point).toHaveAttribute('aria-valuenow', '-1.5');
    expect(point).toHaveAttribute('aria-valuemin', '-2');
    expect(point).toHaveAttribute('aria-valuemax', '2');
    expect(point).toHaveAttribute('aria-valuetext', 'minus 1.5, Cross, Buy');
    expect(point).toHaveAttribute('aria-orientation', 'vertical');
    expect(screen.getByRole('rowheader', { name: /^emotion/u })).toHaveAccessibleDescription(
      /^Everybody starts pleased/u,
    );
  });

  it('is one Tab stop with the rest of the map', () => {
    renderEditor(coupon);
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('leaves other cards of its lane under it', () => {
    const map = renderEditor(`
      | Discover
      emotion | ~+1 Curious #c / ! queue #q`);
    expect(within(map.cell('emotion', 'Discover')).getByRole('button', { name: 'queue' })).toBe(
      map.cardButton('q'),
    );
    expect(map.cardButton('c')).toHaveAttribute('role', 'slider');
  });
});

describe('a point by keys', () => {
  it('goes up and down by quarters, with Shift by one, and says where it is once', async () => {
    const map = renderEditor(coupon);
    map.cardButton('x').focus();
    await map.press('[ArrowUp][ArrowUp]');
    expect(feelingOf(map, 'x').value).toBe(-1);
    expect(slider('Cross')).toHaveFocus();
    await waitFor(() => expect(map.said()).toBe('minus 1, Cross'), { timeout: 2000 });
    await map.press('{Shift>}[ArrowUp][ArrowUp][ArrowUp][ArrowUp]{/Shift}');
    expect(feelingOf(map, 'x').value).toBe(2);
  });

  it('takes presses in a row back in one step', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    map.cardButton('x').focus();
    await map.press('[ArrowUp][ArrowUp][ArrowUp]');
    await map.press('{Control>}z{/Control}');
    expect(map.print()).toBe(before);
    await map.press('{Control>}y{/Control}');
    expect(feelingOf(map, 'x').value).toBe(-0.75);
  });

  it('goes along the curve with Left and Right and leaves it with Page Up and Page Down', async () => {
    const map = renderEditor(coupon);
    map.cardButton('c').focus();
    await map.press('[ArrowRight]');
    expect(slider('Cross')).toHaveFocus();
    await map.press('[ArrowLeft]');
    expect(slider('Curious')).toHaveFocus();
    await map.press('[PageUp]');
    expect(map.cardButton('r')).toHaveFocus();
    await map.press('[ArrowDown][ArrowRight][PageDown]');
    expect(map.cardButton('p')).toHaveFocus();
    await map.press('[ArrowUp][ArrowRight]');
    expect(map.cell('emotion', 'Use')).toHaveFocus();
  });

  it('shifts in its stage with Ctrl+Shift+Left and Right, up to its edge', async () => {
    const map = renderEditor(coupon);
    map.cardButton('c').focus();
    await map.press('{Control>}{Shift>}[ArrowRight]{/Shift}{/Control}');
    expect(feelingOf(map, 'c').offset).toBe(0.55);
    await map.press(`{Control>}{Shift>}${'[ArrowRight]'.repeat(12)}{/Shift}{/Control}`);
    expect(feelingOf(map, 'c').offset).toBe(1);
    expect(feelingOf(map, 'c').place.stage).toBe(map.stage('Discover'));
  });

  it('is named with Enter, removed with Delete', async () => {
    const map = renderEditor(coupon);
    map.cardButton('x').focus();
    await map.press('{Enter} about it{Enter}');
    expect(slider('Cross about it')).toHaveFocus();
    await map.press('{Delete}');
    expect(screen.queryByRole('slider', { name: /Cross/u })).toBeNull();
    expect(map.cell('emotion', 'Buy')).toHaveFocus();
  });

  it('changes nothing without the right to', async () => {
    const map = renderEditor(coupon, { rights: 'read' });
    const before = map.print();
    map.cardButton('x').focus();
    await map.press('[ArrowUp]');
    expect(slider('Cross')).toHaveAttribute('aria-readonly', 'true');
    expect(map.print()).toBe(before);
    await waitFor(() => expect(map.said()).toMatch(/^View only/u));
  });
});

describe('a new point', () => {
  it('is named by what is typed in an empty cell', async () => {
    const map = renderEditor(coupon);
    map.cell('emotion', 'Use').focus();
    await map.press('Glad{Enter}{Escape}');
    expect(slider('Glad')).toHaveFocus();
    const point = emotions(map).find(({ text }) => text === 'Glad');
    expect(point).toMatchObject({ value: 0, offset: 0.5, state: 'current' });
  });

  it('comes behind the last one of its stage', async () => {
    const map = renderEditor(coupon);
    map.cardButton('c').focus();
    await map.press('Eager{Enter}{Escape}');
    const point = emotions(map).find(({ text }) => text === 'Eager');
    expect(point?.offset).toBe(0.75);
    expect(point?.place.stage).toBe(map.stage('Discover'));
  });

  it('belongs to the persona of the curve, and to the state that is shown', async () => {
    const map = renderEditor(`
      persona: Maria Okafor (58)

      | Discover | Buy
      emotion | ~+1 Curious #c <Maria Okafor> |`);
    act(() => map.view.setState({ state: 'future' }));
    map.cell('emotion', 'Buy').focus();
    await map.press('Calm{Enter}{Escape}');
    const [maria] = [...map.doc.journey.personas.values()].map(({ id }) => id);
    expect(emotions(map).find(({ text }) => text === 'Calm')).toMatchObject({
      state: 'future',
      personas: [maria],
    });
  });

  it('belongs to somebody who is there, and all curves stand out again, when the chosen persona is deleted', async () => {
    const map = renderEditor(`
      persona: Maria Okafor (58)
      persona: Devon Lewis (23)

      | Discover | Buy
      emotion | ~+1 Curious #c <Maria Okafor> |`);
    const [maria, devon] = [...map.doc.journey.personas.values()].map(({ id }) => id);
    const weight = (): unknown => document.querySelector('[data-weight]')?.getAttribute('data-weight');
    const before = weight();
    act(() => map.view.setState({ persona: devon ?? null }));
    expect(weight()).not.toBe(before);
    act(() => void deletePersona(map.doc, devon!));
    expect(weight()).toBe(before);
    map.cell('emotion', 'Buy').focus();
    await map.press('Calm{Enter}{Escape}');
    expect(emotions(map).find(({ text }) => text === 'Calm')?.personas).toEqual([maria]);
  });

  it('goes on with the curve of the point that has focus', async () => {
    const map = renderEditor(`
      persona: Maria Okafor (58)
      persona: Devon Lewis (23)

      | Discover
      emotion | ~+1 Curious #c <Maria Okafor> / ~-1 Cross #x <Devon Lewis>`);
    map.cardButton('x').focus();
    await map.press('Calmer{Enter}{Escape}');
    const calmer = emotions(map).find(({ text }) => text === 'Calmer');
    expect(calmer?.personas).toEqual(feelingOf(map, 'x').personas);
    expect(calmer?.offset).toBe(0.75);
  });

  it('that is let go leaves focus on the curve it would have joined', async () => {
    const map = renderEditor(`
      persona: Maria Okafor (58)
      persona: Devon Lewis (31)

      | Discover | Buy
      emotion | ~+1 Curious #c <Maria Okafor> / ~-1 Late #l <Devon Lewis> | `);
    map.cardButton('c').focus();
    await map.press('{Control>}{Enter}{/Control}{Escape}');
    expect(slider('Curious')).toHaveFocus();
    await map.press('Calm{Enter}{Escape}');
    expect(slider('Calm')).toHaveFocus();
    expect(screen.getAllByRole('slider').map((point) => point.ariaLabel)).toEqual([
      'Curious',
      'Calm',
      'Late',
    ]);
  });

  it('begins a future that nobody has drawn', async () => {
    const map = renderEditor(`
      | Discover | Buy
      emotion | ~+1 Curious #c ^current | ~-1 Cross #x ^current`);
    expect(screen.queryByRole('button', { name: 'Draw the future' })).toBeNull();
    act(() => map.view.setState({ state: 'future' }));
    expect(screen.queryByRole('slider')).toBeNull();
    await map.user.click(screen.getByRole('button', { name: 'Draw the future' }));
    expect(slider('Pleased')).toHaveFocus();
    expect(emotions(map).find(({ state }) => state === 'future')).toMatchObject({ value: 1, text: '' });
    expect(screen.queryByRole('button', { name: 'Draw the future' })).toBeNull();
  });
});

describe('a point by pointer', () => {
  /** Without a layout engine the map lies at the origin, at 100 %. */
  const drag = (point: HTMLElement, by: { x: number; y: number }, end: () => void): void => {
    const pointer = { pointerId: 1, isPrimary: true, button: 0, clientX: 300, clientY: 200 };
    fireEvent.pointerDown(point, pointer);
    fireEvent.pointerMove(window, { ...pointer, clientX: 300 + by.x / 2, clientY: 200 + by.y / 2 });
    fireEvent.pointerMove(window, { ...pointer, clientX: 300 + by.x, clientY: 200 + by.y });
    end();
  };
  const release = (by: { x: number; y: number }) => () =>
    fireEvent.pointerUp(window, {
      pointerId: 1,
      isPrimary: true,
      button: 0,
      clientX: 300 + by.x,
      clientY: 200 + by.y,
    });

  it('is seen where it is held, and is written once when it is let go', async () => {
    const map = renderEditor(coupon);
    const before = map.print();
    let updates = 0;
    map.doc.ydoc.on('update', () => (updates += 1));
    const by = { x: 0, y: -25 };
    drag(slider('Cross'), by, () => {
      expect(slider('Cross')).toHaveAttribute('aria-valuenow', '-0.5');
      expect(updates).toBe(0);
      expect(map.presence.mine().drag?.cards).toEqual([map.card('x')]);
      release(by)();
    });
    expect(feelingOf(map, 'x').value).toBe(-0.5);
    expect(updates).toBe(1);
    expect(map.presence.mine().drag).toBeNull();
    await map.press('{Control>}z{/Control}');
    expect(map.print()).toBe(before);
  });

  it('goes back when Escape is pressed on the way', () => {
    const map = renderEditor(coupon);
    const before = map.print();
    drag(slider('Cross'), { x: 0, y: -50 }, () => fireEvent.keyDown(window, { key: 'Escape' }));
    expect(slider('Cross')).toHaveAttribute('aria-valuenow', '-1.5');
    expect(map.print()).toBe(before);
  });

  it('moves for the others too', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    setFeeling(ben.doc, ben.card('x'), { value: 1 });
    meet(ana, ben);
    await frame();
    expect(slider('Cross')).toHaveAttribute('aria-valuetext', 'plus 1, Cross, Buy');
    expect(map.cardButton('x')).toBe(slider('Cross'));
  });
});
