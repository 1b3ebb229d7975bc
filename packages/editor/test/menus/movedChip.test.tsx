import { act, screen } from '@testing-library/react';
import { deleteCards, moveCards } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';

const map = `
          | One              | Two    | Three | Four | Five | Pay and wait
  doing   | > a #a / > b #b  | > c #c |       |      |      | > z #z`;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
});
afterEach(() => void vi.restoreAllMocks());

/** Somebody else moves the card I am on. */
async function moved(card: string, stage: string): Promise<RenderedEditor> {
  const { ana, ben } = peers(map, 'ana', 'ben');
  const editor = renderEditor(map, { sketched: ana });
  editor.cardButton(card).focus();
  await editor.press('{ArrowRight}{ArrowLeft}');
  editor.cardButton(card).focus();
  moveCards(ben.doc, [ben.card(card)], { stage: ben.stage(stage), lane: ben.lane('doing') }, null);
  await act(async () => {
    meet(ana, ben);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  return editor;
}

const chip = (): HTMLElement | null => screen.queryByRole('region', { name: 'Card moved away' });

it('asks whether to go along, while focus stays with the card and the map where it is', async () => {
  const editor = await moved('a', 'Pay and wait');
  expect(chip()).toHaveTextContent('Moved to Pay and wait.');
  expect(editor.cardButton('a')).toHaveFocus();
  expect(screen.getByRole('alert')).toHaveTextContent('moved it to Pay and wait, doing.');
});

it('goes along', async () => {
  const editor = await moved('a', 'Pay and wait');
  await editor.user.click(screen.getByRole('button', { name: 'Go to it' }));
  expect(editor.cardButton('a')).toHaveFocus();
  expect(chip()).toBeNull();
});

it('stays with what is now in its place', async () => {
  const editor = await moved('a', 'Pay and wait');
  await editor.user.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(editor.cardButton('b')).toHaveFocus();
  expect(chip()).toBeNull();
});

it('stays in the cell when nothing is left in it', async () => {
  const editor = await moved('c', 'Pay and wait');
  await editor.user.click(screen.getByRole('button', { name: 'Stay here' }));
  expect(editor.cell('doing', 'Two')).toHaveFocus();
});

it('is reached by F6, and goes when focus goes on by keys', async () => {
  const editor = await moved('a', 'Pay and wait');
  for (let press = 0; press < 6 && !chip()?.contains(document.activeElement); press++)
    await editor.press('{F6}');
  expect(chip()).toContainElement(document.activeElement as HTMLElement);
  editor.cardButton('a').focus();
  await editor.press('{ArrowLeft}');
  expect(chip()).toBeNull();
});

it('says nothing of a card that stays in sight', async () => {
  await moved('a', 'Two');
  expect(chip()).toBeNull();
});

describe.each(['outline', 'table'] as const)('in the %s', (view) => {
  /** As high as a stage: what lies in another is out of sight, in a view that is read from top to bottom. */
  const stageHeight = 400;

  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function rect(this: Element) {
      const stages = [...document.querySelectorAll('section[data-section]')];
      const section = this.closest('section[data-section]');
      const top = section ? stages.indexOf(section) * stageHeight + 10 : 0;
      return new DOMRect(0, top, 600, this.matches('[data-map]') ? stageHeight : 40);
    });
  });

  it('asks whether to go along when the card has left what is seen; in a table its row never does', async () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = renderEditor(map, { sketched: ana });
    act(() => editor.cardButton('a').focus());
    act(() => editor.view.setState({ view }));
    act(() => document.getElementById(`card-${ana.card('a')}`)?.focus());
    moveCards(ben.doc, [ben.card('a')], { stage: ben.stage('Pay and wait'), lane: ben.lane('doing') }, null);
    await act(async () => {
      meet(ana, ben);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(document.activeElement).toHaveAttribute('id', `card-${ana.card('a')}`);
    if (view === 'table') {
      expect(chip()).toBeNull();
      return;
    }
    expect(chip()).toHaveTextContent('Moved to Pay and wait.');
    moveCards(ben.doc, [ben.card('a')], { stage: ben.stage('Five'), lane: ben.lane('doing') }, null);
    await act(async () => {
      meet(ana, ben);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(chip()).toHaveTextContent('Moved to Five.');
    await editor.user.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(document.activeElement).toHaveAttribute('id', `card-${ana.card('b')}`);
    expect(chip()).toBeNull();
  });

  it('leaves a tombstone where the card was, and goes on from it by the arrows', async () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = renderEditor(map, { sketched: ana });
    act(() => editor.cardButton('a').focus());
    act(() => editor.view.setState({ view }));
    act(() => document.getElementById(`card-${ana.card('a')}`)?.focus());
    deleteCards(ben.doc, [ben.card('a')]);
    await act(async () => {
      meet(ana, ben);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(screen.getByRole('group', { name: 'Deleted card: a' })).toHaveFocus();
    await editor.press('[ArrowDown]');
    expect(document.activeElement).toHaveAttribute('id', `card-${ana.card('b')}`);
    expect(screen.queryByRole('group', { name: /Deleted card/u })).toBeNull();
  });
});
