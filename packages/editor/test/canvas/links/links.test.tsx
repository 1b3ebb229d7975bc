import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setText } from '@throughline/doc';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const sketch = `
              | Rules                   | Book
  Touchpoints | Eligibility page #page  | Booking site #site
  Pain points |                         | !4 No slot #slots
  Backstage   | % Weekly batches #batches | % Slots are released #released

#slots caused by #released
#page leads to #site`;

/** The links that are drawn, each by its two cards. */
function drawn(map: RenderedEditor): readonly string[] {
  return [...document.querySelectorAll('[data-link]')].map((line) => {
    const link = [...map.doc.journey.links.values()].find(({ id }) => id === line.getAttribute('data-link'))!;
    const text = (id: typeof link.from) => map.doc.journey.cards.get(id)?.text;
    return `${text(link.from)} → ${text(link.to)}`;
  });
}

function nodes(): number {
  return document.querySelectorAll('.react-flow__node').length;
}

describe('links on the map', () => {
  it('are drawn for the card that has focus, and nothing is drawn before one has', async () => {
    const map = renderEditor(sketch);
    expect(drawn(map)).toEqual([]);
    expect(nodes()).toBe(0);
    act(() => map.cardButton('slots').focus());
    await expect.poll(() => drawn(map)).toEqual(['No slot → Slots are released']);
    expect(nodes()).toBe(2);
    expect(screen.getByText('caused by').closest('[aria-hidden="true"]')).toBeTruthy();
    act(() => map.cardButton('batches').focus());
    await expect.poll(() => drawn(map)).toEqual([]);
    expect(nodes()).toBe(0);
  });

  it('are all drawn when the person wants to see all, those of the focused card as the strongest', async () => {
    const map = renderEditor(sketch);
    act(() => map.cardButton('slots').focus());
    const toggle = screen.getByRole('button', { name: 'Show links' });
    expect(toggle.getAttribute('aria-pressed')).toBe('false');
    await map.user.click(toggle);
    expect(toggle.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => drawn(map)).toHaveLength(2);
    expect(map.view.getState().links).toBe('all');
    const strong = [...document.querySelectorAll('[data-link][data-strong]')];
    expect(strong).toHaveLength(1);
    await expect.poll(() => map.said()).toBe('All 2 links are shown.');
    await map.user.click(toggle);
    await expect.poll(() => drawn(map)).toHaveLength(1);
  });

  it('add nothing to the accessibility tree and no Tab stop', async () => {
    const map = renderEditor(sketch);
    act(() => map.cardButton('slots').focus());
    await expect.poll(() => drawn(map)).toHaveLength(1);
    for (const node of document.querySelectorAll('.react-flow__node')) {
      expect(node.getAttribute('aria-hidden')).toBe('true');
      expect(node.hasAttribute('tabindex')).toBe(false);
    }
    expect(document.querySelector('.react-flow__edges')?.getAttribute('aria-hidden')).toBe('true');
    expect(document.querySelectorAll('.react-flow__edges [tabindex]')).toHaveLength(0);
  });

  it('stay the same elements while text changes that moves nothing', async () => {
    const map = renderEditor(sketch);
    act(() => map.cardButton('slots').focus());
    await expect.poll(() => drawn(map)).toHaveLength(1);
    const line = document.querySelector('[data-link] path')!;
    const seen = new MutationObserver(() => undefined);
    seen.observe(document.querySelector('.react-flow__edges')!, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    act(() => void setText(map.doc, { card: map.card('batches') }, 'Weekly lists'));
    expect(seen.takeRecords()).toEqual([]);
    expect(document.querySelector('[data-link] path')).toBe(line);
  });
});

describe('Link to… in the menu of a card', () => {
  it('finds the card by its words, offers the likely kind, and links by keys alone', async () => {
    const map = renderEditor(sketch);
    act(() => map.cardButton('batches').focus());
    await map.press('{Shift>}{F10}{/Shift}');
    const item = await screen.findByRole('menuitem', { name: 'Link to…' });
    act(() => item.focus());
    await map.user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Link “Weekly batches” to…' });
    const field = within(dialog).getByRole('combobox', { name: 'Card' });
    expect(document.activeElement).toBe(field);
    await map.user.keyboard('released{Enter}');
    const kind = within(dialog).getByRole<HTMLSelectElement>('combobox', { name: 'Kind of link' });
    await expect.poll(() => kind.value).toBe('hands over to');
    await map.user.keyboard('{Enter}');
    const link = [...map.doc.journey.links.values()].find(({ from }) => from === map.card('batches'));
    expect(link).toMatchObject({ to: map.card('released'), kind: 'hands over to' });
    await expect.poll(() => document.activeElement).toBe(map.cardButton('batches'));
    await expect.poll(() => map.said()).toBe('Linked: hands over to Slots are released.');
    await map.press('{Control>}z{/Control}');
    expect(map.doc.journey.links.size).toBe(2);
  });

  it('lets the kind be chosen before anything is written', async () => {
    const map = renderEditor(sketch);
    act(() => map.cardButton('slots').focus());
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(await screen.findByRole('menuitem', { name: 'Link to…' }));
    await map.user.keyboard('Booking site{Enter}');
    const kind = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Kind of link' });
    await expect.poll(() => kind.value).toBe('happens at');
    await map.user.selectOptions(kind, 'evidence');
    await map.user.click(screen.getByRole('button', { name: 'Change' }));
    await map.user.keyboard('Eligibility{Enter}');
    await map.user.click(screen.getByRole('button', { name: 'Link' }));
    const made = [...map.doc.journey.links.values()].filter(({ from }) => from === map.card('slots'));
    expect(made.map(({ kind: each, to }) => [each, to])).toContainEqual(['evidence', map.card('page')]);
  });
});

describe('a link pulled from a port', () => {
  afterEach(() => Reflect.deleteProperty(document, 'elementFromPoint'));

  function pull(map: RenderedEditor, to: HTMLElement | null, pointerType = 'mouse'): void {
    document.elementFromPoint = () => to;
    const port = screen.getByRole('button', { name: 'Link from this card' });
    const fire = (target: EventTarget, type: string, x: number) =>
      act(() => {
        target.dispatchEvent(
          new PointerEvent(type, {
            clientX: x,
            clientY: 10,
            pointerId: 1,
            pointerType,
            isPrimary: true,
            bubbles: true,
            cancelable: true,
          }),
        );
      });
    fire(port, 'pointerdown', 10);
    fire(window, 'pointermove', 30);
    fire(window, 'pointermove', 60);
    expect(document.activeElement).toBe(map.cardButton('slots'));
  }

  const release = () =>
    act(() => {
      window.dispatchEvent(new PointerEvent('pointerup', { clientX: 60, clientY: 10, pointerId: 1 }));
    });

  it.each(['mouse', 'touch'])(
    'asks by %s what it says where it is dropped, the likely kind first',
    async (kind) => {
      const map = renderEditor(sketch);
      act(() => map.cardButton('slots').focus());
      pull(map, map.cardButton('site'), kind);
      release();
      const menu = await screen.findByRole('menu', { name: 'What is “Booking site” to it?' });
      const likely = within(menu).getByRole('menuitemradio', { name: 'happens at' });
      await expect.poll(() => document.activeElement).toBe(likely);
      expect(map.doc.journey.links.size).toBe(2);
      await map.user.keyboard('{Enter}');
      await expect.poll(() => map.doc.journey.links.size).toBe(3);
      expect([...map.doc.journey.links.values()].map(({ kind: each }) => each)).toContain('happens at');
      await expect.poll(() => document.activeElement).toBe(map.cardButton('slots'));
      await map.press('{Control>}z{/Control}');
      expect(map.doc.journey.links.size).toBe(2);
    },
  );

  it('is let go by Escape, beside every card, and in its menu', async () => {
    vi.stubGlobal('requestAnimationFrame', (act_: () => void) => setTimeout(act_, 0));
    const map = renderEditor(sketch);
    act(() => map.cardButton('slots').focus());
    pull(map, map.cardButton('site'));
    await map.press('{Escape}');
    release();
    expect(screen.queryByRole('menu')).toBeNull();
    pull(map, null);
    release();
    expect(screen.queryByRole('menu')).toBeNull();
    pull(map, map.cardButton('site'));
    release();
    await screen.findByRole('menu');
    await map.user.keyboard('{Escape}');
    await expect.poll(() => screen.queryByRole('menu')).toBeNull();
    expect(map.doc.journey.links.size).toBe(2);
    vi.unstubAllGlobals();
  });

  it('is offered to nobody who may not write', async () => {
    const map = renderEditor(sketch, { rights: 'read' });
    act(() => map.cardButton('slots').focus());
    await expect.poll(() => drawn(map)).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Link from this card' })).toBeNull();
  });
});

it('a card says what it is linked with, and how many more', async () => {
  const map = renderEditor(`
                | Book
    Pain points | !4 No slot #slots
    Backstage   | % a #a / % b #b / % c #c / % d #d

#slots caused by #a
#slots caused by #b
#slots leads to #c
#d leads to #slots`);
  const spoken = map.cardButton('slots').getAttribute('aria-description')!;
  expect(spoken).toContain('4 links: ');
  expect(spoken).toContain('caused by a');
  expect(spoken).toContain('leads to c');
  expect(spoken).toContain('and 1 more link');
  expect(map.cardButton('d').getAttribute('aria-description')).toContain('1 link: leads to No slot');
  expect(map.cardButton('a').getAttribute('aria-description')).toContain('1 link: causes No slot');
});
