import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

// A menu of thirty items is long to ask by role and name where eight other things run.
vi.setConfig({ testTimeout: 60_000 });

const licence = `
              | Notice                          | Book
  touchpoints | letter #letter                  | booking site #site
  pain points | !2 long letter [rural] #long    | !4 no slot (evidence: observed) #slot / !1 tiny print #tiny`;

const standing = (map: RenderedEditor): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    ['letter', 'site', 'long', 'slot', 'tiny'].map((name) => [
      name,
      map.cardButton(name).dataset['standing'],
    ]),
  );

const bar = async () => within(await screen.findByRole('region', { name: 'Find and filter' }));

async function find(map: RenderedEditor, words: string): Promise<HTMLElement> {
  await map.press('{Control>}f{/Control}');
  const field = (await bar()).getByRole('searchbox', { name: 'Find a card' });
  await waitFor(() => expect(field).toHaveFocus());
  await map.user.type(field, words);
  return field;
}

async function filterBy(map: RenderedEditor, ...items: readonly string[]): Promise<void> {
  await map.user.click((await bar()).getByRole('button', { name: 'Filter' }));
  for (const item of items) await map.user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('Find', () => {
  it('lets what has the words stand out, counts and steps, and gives focus to what was found', async () => {
    const map = renderEditor(licence);
    map.cardButton('site').focus();
    await find(map, 'LETTER');
    expect(standing(map)).toEqual({
      letter: 'found',
      site: 'dimmed',
      long: 'found',
      slot: 'dimmed',
      tiny: 'dimmed',
    });
    expect((await bar()).getByText('2 found')).toBeInTheDocument();
    await map.press('{Enter}{Enter}');
    expect((await bar()).getByText('2 of 2')).toBeInTheDocument();
    await map.press('{Escape}');
    await waitFor(() => expect(map.cardButton('long')).toHaveFocus());
    expect(Object.values(standing(map)).filter(Boolean)).toEqual([]);
  });

  it('finds by tag, and says when there is nothing', async () => {
    const map = renderEditor(licence);
    map.cardButton('site').focus();
    const field = await find(map, 'rural');
    expect(standing(map)['long']).toBe('found');
    await map.user.clear(field);
    await map.user.type(field, 'passport');
    expect((await bar()).getByText('Nothing found')).toBeInTheDocument();
  });

  it('takes the very next letter, also when it comes at once', async () => {
    const map = renderEditor(licence);
    act(() => map.cardButton('site').focus());
    fireEvent.keyDown(map.cardButton('site'), { key: 'f', ctrlKey: true });
    expect(document.activeElement).toHaveAccessibleName('Find a card');
    expect(map.doc.journey.cards.size).toBe(5);
  });

  it('leaves its keys to the browser when they are pressed again in its field', async () => {
    const map = renderEditor(licence);
    map.cardButton('site').focus();
    const field = await find(map, 'x');
    const press = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
    field.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(false);
  });
});

describe('filters', () => {
  it('dim what does not match, or hide it; a card I change stays', async () => {
    const map = renderEditor(licence);
    map.cardButton('slot').focus();
    await map.press('{Control>}f{/Control}');
    await filterBy(map, 'Severity', 'Severity 2 and more');
    expect(standing(map)).toMatchObject({
      letter: 'dimmed',
      long: undefined,
      slot: undefined,
      tiny: 'dimmed',
    });
    expect((await bar()).getByText('2 of 5 cards')).toBeInTheDocument();
    await map.user.selectOptions(
      (await bar()).getByRole('combobox', { name: 'Cards that do not match' }),
      'Hide',
    );
    expect(screen.queryByRole('button', { name: 'tiny print' })).toBeNull();
    expect(map.cardButton('slot')).toBeInTheDocument();
    await map.user.click((await bar()).getByRole('button', { name: 'Remove filter Severity 2 and more' }));
    expect(map.cardButton('tiny')).toBeInTheDocument();
  });

  it('say when nothing is left and what hides the most, and take it away', async () => {
    const map = renderEditor(licence);
    map.cardButton('slot').focus();
    await map.press('{Control>}f{/Control}');
    await filterBy(map, 'Kind', 'Pain point');
    await filterBy(map, 'Channel', 'Website');
    expect(
      (await bar()).getByText('Nothing matches. On Website hides the most (3 cards).'),
    ).toBeInTheDocument();
    await map.user.click((await bar()).getByRole('button', { name: 'Remove it' }));
    expect((await bar()).getByText('3 of 5 cards')).toBeInTheDocument();
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('focus on a lane', () => {
  it('puts the others back, says so over the map, and ends there', async () => {
    const map = renderEditor(licence);
    screen.getByRole('rowheader', { name: /^pain points/u }).focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(await screen.findByRole('menuitem', { name: 'Focus on this lane' }));
    expect(standing(map)).toMatchObject({ letter: 'away', slot: undefined });
    expect(await screen.findByText('Focused on pain points.')).toBeInTheDocument();
    await map.user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(standing(map)).toMatchObject({ letter: undefined });
  });
});
