import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { PictureProblem } from '../../../src/session/pictures.ts';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';
import { PageOfPictures } from './pageOfPictures.ts';

const counter = `
              | Find out      | Go there
  touchpoints |               | > Counter B #b
  pain points | !3 long queue |`;

const picture = (name = 'queue.jpg'): File => new File(['…'], name, { type: 'image/jpeg' });
const dialog = async (): Promise<HTMLElement> => screen.findByRole('dialog');
const field = async (): Promise<HTMLElement> =>
  within(await dialog()).findByRole('textbox', { name: 'What can be seen?' });

function opened(): { map: RenderedEditor; pictures: PageOfPictures } {
  const pictures = new PageOfPictures();
  return { map: renderEditor(counter, { pictures }), pictures };
}

function focus(element: HTMLElement): HTMLElement {
  act(() => element.focus());
  return element;
}

function paste(element: HTMLElement, ...files: readonly File[]): boolean {
  const clipboardData = { files, getData: () => '' };
  return !fireEvent.paste(focus(element), { clipboardData });
}

/** The names of the cards in a cell, also while a dialog lies over the map. */
const cardsOf = (cell: HTMLElement): readonly (string | null)[] =>
  within(cell)
    .queryAllByRole('button', { hidden: true })
    .map((card) => card.getAttribute('aria-label'));

const noticed = (): string => screen.getByRole('region', { name: 'Notice' }).textContent;

describe('a pasted picture', () => {
  it('becomes a photo behind the focused card, and what can be seen on it is asked for', async () => {
    const { map } = opened();
    expect(paste(map.cardButton('b'), picture())).toBe(true);
    expect(await field()).toHaveFocus();
    expect(cardsOf(map.cell('touchpoints', 'Go there'))).toEqual([
      'Counter B',
      'Photo without a description',
    ]);
    await map.user.keyboard('A queue of 30 people{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const card = screen.getByRole('button', { name: 'A queue of 30 people' });
    await waitFor(() => expect(card).toHaveFocus());
    expect(card.querySelector('img')).toHaveAttribute('alt', 'A queue of 30 people');
  });

  it('has its room in the cell with words in it until it is ready', async () => {
    const { map, pictures } = opened();
    const ready = pictures.pause();
    paste(map.cell('touchpoints', 'Find out'), picture());
    expect(await screen.findByText('Preparing the photo…', { selector: '[data-kind]' })).toBeInTheDocument();
    expect(map.doc.journey.cards.size).toBe(2);
    act(ready);
    await field();
    expect(screen.queryByText('Preparing the photo…', { selector: '[data-kind]' })).toBeNull();
  });

  it('does not take the field from somebody who has gone on to write', async () => {
    const { map, pictures } = opened();
    const ready = pictures.pause();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await screen.findByText('Preparing the photo…', { selector: '[data-kind]' });
    focus(map.cell('pain points', 'Go there'));
    await map.press('slow');
    act(ready);
    await waitFor(() => expect(noticed()).toContain('Photo added.'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toHaveValue('slow');
    await map.user.click(screen.getByRole('button', { name: 'Describe' }));
    expect(await field()).toHaveFocus();
  });

  it('is one step to undo, and comes back', async () => {
    const { map } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-card'));
    await map.press('{Control>}z{/Control}');
    expect(map.doc.journey.cards.size).toBe(2);
    await map.press('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(map.doc.journey.cards.size).toBe(3);
  });
});

describe('the form', () => {
  it('does not take nothing for a description, keeps what was said, and can be closed all the same', async () => {
    const { map } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(within(await dialog()).getByRole('alert')).toHaveTextContent(
      'Describe the photo, or mark it decorative',
    );
    expect(await field()).toHaveFocus();
    await map.user.click(screen.getByRole('button', { name: 'Later' }));
    await waitFor(() => expect(noticed()).toContain('A photo is not described yet.'));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-card'));
    const card = screen.getByRole('button', { name: 'Photo without a description' });
    expect(card.querySelector('[data-words="Not described yet"]')).not.toBeNull();
    await map.user.click(screen.getByRole('button', { name: 'Describe' }));
    expect(await field()).toHaveFocus();
  });

  it('takes a photo for decorative when somebody says so', async () => {
    const { map } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.click(screen.getByRole('checkbox', { name: /^Decorative/ }));
    await map.user.click(screen.getByRole('button', { name: 'Save' }));
    const card = await screen.findByRole('button', { name: 'Decorative photo' });
    expect(card.querySelector('img')).toHaveAttribute('alt', '');
  });

  it('also takes down what hurts there, into the lane for that', async () => {
    const { map } = opened();
    paste(map.cardButton('b'), picture());
    await field();
    await map.user.keyboard('One open counter');
    await map.user.click(screen.getByRole('button', { name: 'Also add: Pain point' }));
    expect(screen.getByRole('textbox', { name: 'What hurts there?' })).toHaveFocus();
    await map.user.keyboard('Waits 50 minutes');
    await map.user.selectOptions(screen.getByRole('combobox', { name: 'Severity' }), '4');
    await map.user.click(screen.getByRole('textbox', { name: 'What hurts there?' }));
    await map.user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(cardsOf(map.cell('touchpoints', 'Go there'))).toEqual(['Counter B', 'One open counter']);
    expect(cardsOf(map.cell('pain points', 'Go there'))).toEqual(['Waits 50 minutes']);
    expect([...map.doc.journey.cards.values()]).toContainEqual(
      expect.objectContaining({ kind: 'painPoint', text: 'Waits 50 minutes', severity: 4 }),
    );
  });

  it('asks about several photos one after the other, and is found again by command', async () => {
    const { map } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture(), picture());
    expect(await screen.findByRole('heading', { name: 'Describe photo 1 of 2' })).toBeInTheDocument();
    await field();
    await map.user.keyboard('One{Enter}');
    expect(await screen.findByRole('heading', { name: 'Describe photo 2 of 2' })).toBeInTheDocument();
    await map.user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-spot'));
    await map.press('{Control>}k{/Control}');
    await map.user.keyboard('describe the photo{Enter}');
    expect(await field()).toHaveFocus();
    await map.user.keyboard('Two{Enter}');
    await waitFor(() => expect(cardsOf(map.cell('touchpoints', 'Find out'))).toEqual(['One', 'Two']));
  });
});

const refusals: readonly (readonly [PictureProblem, RegExp])[] = [
  ['drawing', /^SVG files can contain programs/],
  ['camera', /cannot read HEIC/],
  ['kind', /is no picture/],
  ['damaged', /damaged or incomplete/],
  ['pixels', /more than 60 million pixels/],
  ['large', /larger than 100 MB/],
  ['full', /no room for more photos/],
  ['insecure', /https/],
  ['failed', /could not be added/],
];
it.each(refusals)('says why a file is not taken: %s; and takes the others', async (problem, sentence) => {
  const { map, pictures } = opened();
  pictures.problems.push(problem);
  paste(map.cell('touchpoints', 'Find out'), picture());
  await waitFor(() => expect(noticed()).toMatch(sentence));
  expect(screen.getByRole('alert')).toHaveTextContent(sentence);
  expect(map.doc.journey.cards.size).toBe(2);
  paste(map.cell('touchpoints', 'Find out'), picture());
  await field();
  expect(map.doc.journey.cards.size).toBe(3);
});

describe('files that are dropped', () => {
  const drop = (element: HTMLElement, ...files: readonly File[]): boolean => {
    const dataTransfer = { files, types: ['Files'], dropEffect: 'none' };
    fireEvent.dragOver(element, { dataTransfer });
    return !fireEvent.drop(element, { dataTransfer });
  };

  it('become photos of the cell they are let go on', async () => {
    const { map } = opened();
    expect(drop(map.cell('pain points', 'Find out'), picture())).toBe(true);
    await field();
    expect(cardsOf(map.cell('pain points', 'Find out'))).toEqual([
      'long queue',
      'Photo without a description',
    ]);
  });

  it('do not take the page away where they are not let go on a cell', () => {
    const { map } = opened();
    expect(drop(screen.getByRole('grid').ownerDocument.body, picture())).toBe(true);
    expect(noticed()).toContain('Drop photos on a cell of the map.');
    expect(map.doc.journey.cards.size).toBe(2);
  });

  it('are not taken from somebody who may only look', () => {
    const pictures = new PageOfPictures();
    const map = renderEditor(counter, { pictures, rights: 'read' });
    drop(map.cell('pain points', 'Find out'), picture());
    expect(noticed()).toContain('View only');
    expect(map.doc.journey.cards.size).toBe(2);
  });
});

describe('a picture that is chosen', () => {
  it('comes from the camera where fingers are, by a command of its own', async () => {
    const media = (query: string) => ({
      matches: query === '(pointer: coarse)',
      addEventListener() {},
      removeEventListener() {},
    });
    vi.stubGlobal('matchMedia', media);
    const { map } = opened();
    focus(map.cell('touchpoints', 'Find out'));
    await map.press('{Control>}k{/Control}');
    await map.user.keyboard('take a photo{Enter}');
    const input = await waitFor(() => document.querySelector<HTMLInputElement>('input[type=file]')!);
    expect(input).toHaveAttribute('capture', 'environment');
    await map.user.upload(input, picture());
    expect(await field()).toHaveFocus();
    vi.unstubAllGlobals();
  });

  it('is asked for among the kinds, and becomes a photo of the cell that has focus', async () => {
    const { map } = opened();
    focus(map.cell('touchpoints', 'Find out'));
    await map.user.click(screen.getByRole('button', { name: 'Add photo' }));
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    expect(input).toHaveAttribute('accept', 'image/*');
    await map.user.upload(input!, picture());
    await field();
    expect(document.querySelector('input[type=file]')).toBeNull();
    expect(cardsOf(map.cell('touchpoints', 'Find out'))).toEqual(['Photo without a description']);
  });
});

describe('the picture of a photo', () => {
  it('is waited for while its file is not there yet, in words', async () => {
    const { map, pictures } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.keyboard('A queue{Enter}');
    const [file = ''] = pictures.there.keys();
    cleanup();
    const colleague = new PageOfPictures();
    renderEditor('', { sketched: map, pictures: colleague });
    const card = await screen.findByRole('button', { name: 'A queue' });
    expect(card.querySelector('img')).toBeNull();
    expect(card.querySelector('[data-words="The photo has not arrived yet"]')).not.toBeNull();
    colleague.there.set(file, 'blob:theirs');
    await waitFor(() => expect(card.querySelector('img')).toHaveAttribute('src', 'blob:theirs'));
  });

  it('says that others cannot see it yet, drawn and spoken, until they can', async () => {
    const { map, pictures } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.keyboard('A queue{Enter}');
    const card = await screen.findByRole('button', { name: 'A queue' });
    const [file = ''] = pictures.there.keys();
    act(() => pictures.wait(file));
    expect(card.querySelector('[title="Waiting to sync"]')).not.toBeNull();
    expect(card).toHaveAccessibleDescription(/Waiting to sync/);
    act(() => pictures.wait());
    expect(card.querySelector('[title="Waiting to sync"]')).toBeNull();
    expect(card).not.toHaveAccessibleDescription(/Waiting to sync/);
  });

  it('is given back when its card is no longer there', async () => {
    const { map, pictures } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.keyboard('A queue{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'A queue' })).toHaveFocus());
    await map.press('{Delete}');
    await waitFor(() => expect([...pictures.lent.values()]).toEqual([0]));
  });

  it('comes along when its card is copied to another map', async () => {
    const { map, pictures } = opened();
    paste(map.cell('touchpoints', 'Find out'), picture());
    await field();
    await map.user.keyboard('A queue{Enter}');
    const card = await screen.findByRole('button', { name: 'A queue' });
    const flavours = new Map<string, string>();
    const clipboardData = {
      files: [],
      setData: (type: string, data: string) => flavours.set(type, data),
      getData: (type: string) => flavours.get(type) ?? '',
    };
    fireEvent.copy(focus(card), { clipboardData });
    cleanup();
    const elsewhere = new PageOfPictures('elsewhere');
    const other = renderEditor(counter, { pictures: elsewhere });
    fireEvent.paste(focus(other.cell('touchpoints', 'Find out')), { clipboardData });
    await waitFor(() => expect(cardsOf(other.cell('touchpoints', 'Find out'))).toEqual(['A queue']));
    expect(elsewhere.brought).toEqual([['here', [...pictures.there.keys()]]]);
    expect(pictures.brought).toEqual([]);
  });
});
