import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { addCard, deleteCards, deleteStage, moveCards } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';

const coupon = `
              | Discover          | Buy               | Use
  doing       | > reads reviews #r / > asks #a | > fills the cart #f |
  pain points |                   | !3 coupon fails #coupon |`;

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

describe('the map as a grid', () => {
  it('has rows, headers and cells with cards in reading order', () => {
    const map = renderEditor(coupon);
    const grid = screen.getByRole('grid');
    expect(grid).toHaveAttribute('aria-rowcount', '3');
    expect(grid).toHaveAttribute('aria-colcount', '4');
    expect(within(grid).getAllByRole('row')).toHaveLength(3);
    expect(within(grid).getAllByRole('columnheader')).toHaveLength(4);
    const texts = within(grid)
      .getAllByRole('button')
      .filter((button) => button.dataset.card)
      .map((button) => button.getAttribute('aria-label'));
    expect(texts).toEqual(['reads reviews', 'asks', 'fills the cart', 'coupon fails']);
    expect(map.cell('pain points', 'Use')).toHaveAccessibleName('Empty. pain points, Use');
    // Its hint is drawn: words that its name does not say would mislead who speaks to the map.
    expect(map.cell('pain points', 'Use')).toHaveTextContent(/^$/u);
    expect(map.cardButton('coupon')).toHaveAccessibleDescription(
      'Pain point, severity 3 Serious. 1 of 1 in Buy.',
    );
  });

  it('is one Tab stop', () => {
    renderEditor(coupon);
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('moves focus through cards, cells and headers', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('[ArrowDown]');
    expect(map.cardButton('a')).toHaveFocus();
    await map.press('[ArrowDown]');
    expect(map.cell('pain points', 'Discover')).toHaveFocus();
    await map.press('[End]');
    expect(map.cell('pain points', 'Use')).toHaveFocus();
    await map.press('{Control>}[Home]{/Control}[ArrowUp]');
    expect(document.activeElement).toHaveAccessibleName('1. Discover. 2 cards');
    await map.press('[ArrowLeft]');
    expect(document.activeElement).toHaveAccessibleName('Stages');
  });

  it('selects with Space, extends with Shift and widens with Ctrl+A', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press(' {Shift>}[ArrowDown]{/Shift}');
    expect(map.cardButton('a')).toHaveAttribute('aria-pressed', 'true');
    expect(map.cardButton('f')).toHaveAttribute('aria-pressed', 'false');
    await map.press('{Control>}aa{/Control}');
    expect(map.cardButton('coupon')).toHaveAttribute('aria-pressed', 'true');
    await map.press('{Escape}');
    expect(map.cardButton('r')).not.toHaveAttribute('aria-pressed');
  });
});

describe('focus when the map changes', () => {
  it('stays with the card I move', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{Control>}{Shift>}[ArrowRight]{/Shift}{/Control}');
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['fills the cart', 'reads reviews']);
    expect(map.cardButton('r')).toHaveFocus();
    await map.press('{Control>}{Shift>}[ArrowUp]{/Shift}{/Control}');
    expect(cardsOf(map.cell('doing', 'Buy'))).toEqual(['reads reviews', 'fills the cart']);
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('goes to the next card, then the cell, when I delete', async () => {
    const map = renderEditor(coupon);
    map.cardButton('r').focus();
    await map.press('{Delete}');
    expect(map.cardButton('a')).toHaveFocus();
    await map.press('{Backspace}');
    expect(map.cell('doing', 'Discover')).toHaveFocus();
    await map.user.click(screen.getByRole('button', { name: 'Undo', description: '' }));
    expect(map.cardButton('a')).toHaveFocus();
  });

  it('stays with a card that somebody moves', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.cardButton('r').focus();
    moveCards(ben.doc, [ben.card('r')], { stage: ben.stage('Use'), lane: ben.lane('doing') }, null);
    meet(ana, ben);
    await frame();
    expect(cardsOf(map.cell('doing', 'Use'))).toEqual(['reads reviews']);
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('leaves a tombstone where somebody deletes the focused card, to restore or dismiss', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.presence.show({ name: 'Ben', personId: 'ben' });
    map.cardButton('r').focus();
    deleteCards(ben.doc, [ben.card('r')]);
    meet(ana, ben);
    await frame();
    const tombstone = screen.getByRole('group', { name: 'Deleted card: reads reviews' });
    expect(tombstone).toHaveFocus();
    expect(tombstone).toHaveTextContent('Deleted by Ben.');
    await waitFor(() => expect(screen.getByTestId('live-alert')).toHaveTextContent('deleted by Ben'));
    await map.user.click(within(tombstone).getByRole('button', { name: 'Restore' }));
    expect(map.cardButton('r')).toHaveFocus();
  });

  it('moves on from a tombstone with the arrows', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.cardButton('f').focus();
    deleteCards(ben.doc, [ben.card('f')]);
    meet(ana, ben);
    await frame();
    await map.press('{Escape}');
    expect(map.cell('doing', 'Buy')).toHaveFocus();
  });

  it('goes to the stage that took the place of a deleted one', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.cell('pain points', 'Use').focus();
    deleteStage(ben.doc, ben.stage('Use'));
    meet(ana, ben);
    await frame();
    expect(map.cardButton('coupon')).toHaveFocus();
  });

  it('stays on a cell into which somebody puts a card, where keys write a card of my own', async () => {
    for (const keys of ['{Enter}mine', 'mine']) {
      const { ana, ben } = peers(coupon, 'ana', 'ben');
      const map = renderEditor(coupon, { sketched: ana });
      map.presence.show({ name: 'Ben', personId: 'ben' });
      map.cell('pain points', 'Use').focus();
      addCard(ben.doc, { stage: ben.stage('Use'), lane: ben.lane('pain points'), text: 'theirs' });
      meet(ana, ben);
      await frame();
      const cell = map.cell('pain points', 'Use');
      expect(cell).toHaveFocus();
      expect(cell).toHaveAttribute('tabindex', '0');
      expect(cell).toHaveAccessibleDescription('Type to add a pain point');
      await waitFor(() => expect(map.said()).toBe('Ben added a card here.'));
      await map.press(`${keys}{Enter}{Enter}`);
      expect(cardsOf(cell)).toEqual(['theirs', 'mine']);
      expect(document.activeElement).toHaveAccessibleName('mine');
      cleanup();
    }
  });

  it('leaves a cell with cards by the arrows, through its cards', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    map.cell('doing', 'Use').focus();
    addCard(ben.doc, { stage: ben.stage('Use'), lane: ben.lane('doing'), text: 'theirs' });
    meet(ana, ben);
    await frame();
    await map.press('[ArrowDown]');
    expect(document.activeElement).toHaveAccessibleName('theirs');
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('goes to the cell by a click beside its cards', async () => {
    const map = renderEditor(coupon);
    const cell = map.cell('doing', 'Buy');
    await map.user.click(cell);
    expect(cell).toHaveFocus();
    await map.press('pays{Enter}{Enter}');
    expect(cardsOf(cell)).toEqual(['fills the cart', 'pays']);
  });

  it('shows what others change once a frame', async () => {
    const { ana, ben } = peers(coupon, 'ana', 'ben');
    const map = renderEditor(coupon, { sketched: ana });
    deleteCards(ben.doc, [ben.card('coupon')]);
    meet(ana, ben);
    expect(cardsOf(map.cell('pain points', 'Buy'))).toEqual(['coupon fails']);
    await frame();
    expect(cardsOf(map.cell('pain points', 'Buy'))).toEqual([]);
  });
});
