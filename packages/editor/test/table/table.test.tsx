import { act, screen, waitFor, within } from '@testing-library/react';
import { addTag, deleteCards, setText } from '@throughline/doc';
import { docFromSketch, meet, peers } from '@throughline/doc/testing';
import { cardsInReadingOrder } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';
import { byText, cell, focused, goTo, labels, map, openTable, row, table, texts } from './openTable.ts';

describe('the table', () => {
  test('has a row for each card, headed by its text, and a head for each column', async () => {
    await openTable();
    expect(texts()).toEqual(['queue', 'cold', 'noise', 'web form', 'letter']);
    expect(
      within(table())
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['', 'Text', 'Kind', 'Severity', 'Tags', 'Stage', 'Lane', 'Owner', 'Channels']);
    expect(table().getAttribute('aria-rowcount')).toBe('6');
    expect(row('noise').getAttribute('aria-rowindex')).toBe('4');
    expect(within(row('noise')).getByRole('button', { name: 'Tags: Rural, Forms' })).toBeTruthy();
  });

  test('also has the cards of what is collapsed on the map', async () => {
    const editor = await openTable();
    act(() => editor.view.setState({ collapsed: new Set([editor.lane('pain points')]) }));
    expect(texts()).toContain('noise');
  });

  test('has one Tab stop in its rows; arrows, Home and End go from cell to cell', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.press('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('Severity: not set');
    await editor.press('{End}');
    expect(focused()).toBe('Channels: not set');
    await editor.press('{Home}{Control>}{End}{/Control}');
    expect(focused()).toBe('Select letter');
    const stops = table().querySelectorAll('tbody [tabindex="0"]');
    expect([...stops]).toEqual([document.activeElement]);
  });

  test('goes to the row of a card that is gone to by command, and back to the map with it', async () => {
    const editor = await openTable();
    await goTo(editor, 'noise');
    await editor.press('{Control>}k{/Control}');
    await editor.user.keyboard('show as map{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(editor.cardButton('n')));
    await editor.press('{Control>}k{/Control}');
    await editor.user.keyboard('show as table{Enter}');
    await waitFor(() => expect(focused()).toBe('noise'));
    expect(table().contains(document.activeElement)).toBe(true);
  });
});

test('a card is added also by whoever comes from an empty cell of the map', async () => {
  const editor = renderEditor(`
              | Apply | Wait
  touchpoints | form  |`);
  await editor.user.click(editor.cell('touchpoints', 'Wait'));
  act(() => editor.view.setState({ view: 'table' }));
  await editor.user.click(await screen.findByRole('button', { name: 'Add card' }));
  await editor.press('letter{Enter}{Enter}');
  expect(texts()).toEqual(['form', 'letter']);
  expect(table().contains(document.activeElement)).toBe(true);
});

describe('tagging at speed', () => {
  test('a digit rates the row; Enter, a digit and Enter do too', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.press('{ArrowRight}{ArrowRight}4{ArrowDown}');
    await editor.press('{Enter}3{Enter}{ArrowDown}');
    expect(byText(editor.doc, 'queue')).toMatchObject({ severity: 4 });
    expect(byText(editor.doc, 'cold')).toMatchObject({ severity: 3 });
    expect(focused()).toBe('Severity: 4 Critical');
    await editor.press('0');
    expect(byText(editor.doc, 'noise')).toMatchObject({ severity: null });
    await editor.press('{ArrowDown}2');
    await waitFor(() =>
      expect(editor.said()).toContain('Digits rate pain points, 1 to 4, and points of a curve, 1 to 5.'),
    );
  });

  test('a digit says of a point how the person feels, from 1, the worst, to 5', async () => {
    const editor = await openTable({
      sketched: docFromSketch(`
              | Apply
  emotion     | ~+1 calm / ~-1.5 worried`),
    });
    await goTo(editor, 'calm');
    await editor.press('{ArrowRight}5{ArrowDown}1');
    expect(byText(editor.doc, 'calm')).toMatchObject({ value: 2 });
    expect(byText(editor.doc, 'worried')).toMatchObject({ value: -2 });
    await editor.press('{Control>}a{/Control}3');
    expect(byText(editor.doc, 'calm')).toMatchObject({ value: 0 });
    await editor.press('{Control>}z{/Control}');
    expect(byText(editor.doc, 'calm')).toMatchObject({ value: 2 });
    expect(byText(editor.doc, 'worried')).toMatchObject({ value: -2 });
  });

  test('letters on the tags of a row open the list of tags and are the first letters in it', async () => {
    const editor = await openTable();
    await goTo(editor, 'cold');
    await editor.press('{ArrowRight}{ArrowRight}{ArrowRight}');
    await editor.press('Waiting{Enter}');
    expect(labels(editor.doc, 'cold')).toEqual(['Waiting']);
    await waitFor(() => expect(focused()).toBe('Tags: Waiting'));
    await editor.press('forms{Enter}');
    await waitFor(() => expect(focused()).toBe('Tags: Waiting, Forms'));
    expect(editor.doc.journey.tags.size).toBe(3);
  });

  test('Shift and arrows, and Ctrl+A, select rows as they stand; an edit is of all of them, as one step to undo', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(await screen.findAllByText('3 selected')).toHaveLength(2);
    await editor.press('{ArrowRight}{ArrowRight}1');
    const severities = () =>
      ['queue', 'cold', 'noise']
        .map((text) => byText(editor.doc, text))
        .map((card) => 'severity' in card && card.severity);
    expect(severities()).toEqual([1, 1, 1]);
    await editor.press('{ArrowRight}x');
    await editor.user.keyboard('{Enter}');
    await waitFor(() => expect(labels(editor.doc, 'cold')).toEqual(['x']));
    expect(labels(editor.doc, 'noise')).toEqual(['Rural', 'Forms', 'x']);
    await waitFor(() => expect(focused()).toContain('Tags: '));
    await editor.press('{Control>}z{/Control}{Control>}z{/Control}');
    expect(severities()).toEqual([2, null, 4]);
    await editor.press('{Control>}a{/Control}');
    await waitFor(() => expect(editor.said()).toContain('5 cards selected'));
    expect(within(table()).getByRole('checkbox', { name: 'Select all rows' })).toHaveProperty(
      'checked',
      true,
    );
  });
});

describe('what a cell says', () => {
  test('of its stage and lane is where the card lies: another one moves it', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.user.click(cell('queue', 'Stage'));
    await editor.press('{Enter}');
    await editor.user.selectOptions(screen.getByRole('combobox', { name: 'Stage of queue' }), 'Wait');
    expect(byText(editor.doc, 'queue').place.stage).toBe(editor.stage('Wait'));
    expect(focused()).toBe('Stage: Wait');
  });

  test('is let go with Escape, and kept when it is left', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.press('{ArrowRight}{ArrowRight}{Enter}1{Escape}');
    expect(byText(editor.doc, 'queue')).toMatchObject({ severity: 2 });
    await editor.press('{Enter}1{Tab}');
    expect(byText(editor.doc, 'queue')).toMatchObject({ severity: 1 });
    expect(focused()).toContain('Tags: ');
  });

  test('of its text is written letter by letter, also by somebody else at the same moment', async () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = await openTable({ sketched: ana });
    await goTo(editor, 'queue');
    await editor.press('s');
    expect(byText(ana.doc, 'queues').text).toBe('queues');
    setText(ben.doc, { card: ben.card('q') }, 'long queue');
    meet(ana, ben);
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', 'long queues'));
    await editor.press('!{Enter}');
    expect(byText(ana.doc, 'long queues!').text).toBe('long queues!');
    await waitFor(() => expect(focused()).toBe('long queues!'));
    await editor.press('x{Escape}');
    expect(texts()).toContain('long queues!');
  });

  test('is not changed by whoever only reads', async () => {
    const editor = await openTable({ rights: 'read' });
    await goTo(editor, 'queue');
    await editor.press('{ArrowRight}{ArrowRight}4{ArrowRight}x');
    expect(byText(editor.doc, 'queue')).toMatchObject({ severity: 2 });
    expect(labels(editor.doc, 'queue')).toEqual(['Rural']);
    expect(screen.queryByRole('button', { name: 'Add card' })).toBeNull();
  });
});

describe('rows', () => {
  test('are sorted by the head of a column, which says so', async () => {
    const editor = await openTable();
    const head = (): HTMLElement => within(table()).getByRole('columnheader', { name: 'Severity' });
    await editor.user.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('ascending');
    expect(texts().slice(0, 2)).toEqual(['queue', 'noise']);
    await editor.user.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBe('descending');
    expect(texts().slice(0, 2)).toEqual(['noise', 'queue']);
    await editor.user.click(within(head()).getByRole('button'));
    expect(head().getAttribute('aria-sort')).toBeNull();
    expect(texts()[0]).toBe('queue');
  });

  test('do not move while they are written, until somebody asks', async () => {
    const editor = await openTable();
    await editor.user.click(
      within(within(table()).getByRole('columnheader', { name: 'Severity' })).getByRole('button'),
    );
    await goTo(editor, 'queue');
    expect(screen.queryByRole('button', { name: 'Sort again' })).toBeNull();
    await editor.press('{ArrowRight}{ArrowRight}4{ArrowDown}1');
    expect(texts().slice(0, 2)).toEqual(['queue', 'noise']);
    await editor.user.click(screen.getByRole('button', { name: 'Sort again' }));
    expect(texts().slice(0, 2)).toEqual(['noise', 'queue']);
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  test('of others come last and go without moving focus', async () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = await openTable({ sketched: ana });
    await goTo(editor, 'noise');
    deleteCards(ben.doc, [ben.card('q')]);
    addTag(ben.doc, [ben.card('c')], 'Web');
    meet(ana, ben);
    await waitFor(() => expect(texts()).toEqual(['cold', 'noise', 'web form', 'letter']));
    expect(focused()).toBe('noise');
    await waitFor(() => expect(labels(ana.doc, 'cold')).toEqual(['Web']));
    expect(cell('cold', 'Tags')).toHaveTextContent(/^Web$/u);
  });

  test('that others delete under my hands stay until I decide', async () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const editor = await openTable({ sketched: ana });
    await goTo(editor, 'cold');
    deleteCards(ben.doc, [ben.card('c')]);
    meet(ana, ben);
    const tombstone = await screen.findByRole('group', { name: 'Deleted card: cold' });
    await waitFor(() => expect(document.activeElement).toBe(tombstone));
    await editor.user.click(within(tombstone).getByRole('button', { name: 'Restore' }));
    expect(texts()).toEqual(['queue', 'cold', 'noise', 'web form', 'letter']);
    expect(focused()).toBe('cold');
  });

  test('are deleted with one undo, and focus is on the row that comes to lie there', async () => {
    const editor = await openTable();
    await goTo(editor, 'cold');
    await editor.press('{Delete}');
    expect(texts()).toEqual(['queue', 'noise', 'web form', 'letter']);
    expect(focused()).toBe('noise');
    await editor.press('{Control>}z{/Control}');
    expect(texts()).toContain('cold');
  });

  test('are made below the one keys are in, in its stage and lane, one after the other', async () => {
    const editor = await openTable();
    await goTo(editor, 'queue');
    await editor.press('{Control>}{Enter}{/Control}');
    await editor.press('one{Enter}two{Enter}{Enter}');
    expect(texts()).toEqual(['queue', 'one', 'two', 'cold', 'noise', 'web form', 'letter']);
    expect(
      cardsInReadingOrder(editor.doc.journey)
        .map(({ text }) => text)
        .slice(0, 4),
    ).toEqual(['queue', 'one', 'two', 'cold']);
    expect(focused()).toBe('two');
  });

  test('are those that a filter lets through; what I change stays until the filter changes', async () => {
    const editor = await openTable();
    act(() => editor.view.setState({ filter: [{ by: 'severity', value: 2 }] }));
    expect(texts()).toEqual(['queue', 'noise']);
    await goTo(editor, 'queue');
    await editor.press('{ArrowRight}{ArrowRight}1');
    expect(texts()).toEqual(['queue', 'noise']);
    act(() => editor.view.setState({ filter: [{ by: 'severity', value: 3 }] }));
    expect(texts()).toEqual(['noise']);
    await waitFor(() => expect(focused()).toBe('Severity: 4 Critical'));
  });
});

describe('beside the rows', () => {
  test('columns are chosen, and kept with the view', async () => {
    const editor = await openTable();
    await editor.user.click(screen.getByRole('button', { name: 'Columns' }));
    await editor.user.click(await screen.findByRole('menuitem', { name: /Reference/u }));
    await editor.user.keyboard('{Escape}');
    expect(cell('queue', 'Reference').textContent).toMatch(/^PP-/u);
    expect(JSON.stringify(editor.view.getState().table)).toContain('"ref"');
  });

  test('a filter is saved under a name, and used again', async () => {
    const editor = await openTable();
    act(() => editor.view.setState({ filter: [{ by: 'kind', value: 'touchpoint' }] }));
    await editor.user.click(screen.getByRole('button', { name: 'Saved filters' }));
    await editor.user.type(
      await screen.findByRole('textbox', { name: 'Name of the filter' }),
      'Where{Enter}',
    );
    await editor.user.keyboard('{Escape}');
    act(() => editor.view.setState({ filter: [] }));
    expect(texts()).toHaveLength(5);
    await editor.user.click(screen.getByRole('button', { name: 'Saved filters' }));
    await editor.user.click(await screen.findByRole('button', { name: 'Use filter Where' }));
    expect(texts()).toEqual(['web form', 'letter']);
  });

  test('who else is at a card stands on its row', async () => {
    const editor = await openTable();
    act(() => editor.presence.show({ name: 'Ben', selection: [editor.card('n')] }));
    expect(within(row('noise Ben')).getByText('Ben')).toBeTruthy();
  });
});
