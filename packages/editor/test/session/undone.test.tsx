import { act, screen } from '@testing-library/react';
import { addStage, deleteStage, moveCards, setText } from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { expect, it } from 'vitest';
import { renderEditor } from '../../src/testing.tsx';

const map = `
          | One              | Two    | Three
  doing   | > a #a / > b #b  | > c #c |
  pains   | ! d #d           |        |`;

const notice = (): HTMLElement => screen.getByRole('region', { name: 'Notice' });

it('says what was moved and whereto, and gives back selection and focus', async () => {
  const editor = renderEditor(map);
  const [a, b] = [editor.card('a'), editor.card('b')];
  act(
    () =>
      void moveCards(editor.doc, [a, b], { stage: editor.stage('Two'), lane: editor.lane('doing') }, null),
  );
  editor.cardButton('d').focus();
  await editor.press('{Control>}z{/Control}');
  expect(notice()).toHaveTextContent('Undid: moved 2 cards to Two.');
  expect(editor.cardButton('a')).toHaveFocus();
  for (const card of ['a', 'b']) expect(editor.cardButton(card)).toHaveAttribute('aria-pressed', 'true');
  await editor.press('{Control>}y{/Control}');
  expect(notice()).toHaveTextContent('Redid: moved 2 cards to Two.');
});

it('shows a stage and a lane that an undo changed', async () => {
  const editor = renderEditor(map);
  act(() => void setText(editor.doc, { stage: editor.stage('Three') }, 'Last'));
  editor.cardButton('a').focus();
  await editor.press('{Control>}z{/Control}');
  expect(notice()).toHaveTextContent('Undid: renamed a stage, “Three”.');
  expect(document.activeElement).toHaveAccessibleName(/Three/);

  const pains = editor.lane('pains');
  act(() => void setText(editor.doc, { lane: pains }, 'troubles'));
  act(() => editor.view.setState({ hidden: new Set([pains]) }));
  await editor.press('{Control>}z{/Control}');
  expect(editor.view.getState().hidden.size).toBe(0);
  expect(document.activeElement).toHaveAccessibleName(/pains/);
});

it('shows the stage that came back, not each of its cards as selected', async () => {
  const editor = renderEditor(map);
  act(() => void deleteStage(editor.doc, editor.stage('One')));
  editor.cardButton('c').focus();
  await editor.press('{Control>}z{/Control}');
  expect(notice()).toHaveTextContent('Undid: deleted a stage, “One”.');
  expect(document.activeElement).toHaveAccessibleName(/One/);
  expect(editor.cardButton('a')).not.toHaveAttribute('aria-pressed', 'true');
});

it('keeps focus somewhere when the stage it shows is taken away', async () => {
  const editor = renderEditor(map);
  act(() => void addStage(editor.doc, { title: 'New', after: 'last' }));
  editor.cardButton('a').focus();
  await editor.press('{Control>}z{/Control}');
  expect(notice()).toHaveTextContent('Undid: added a stage, “New”.');
  expect(editor.cardButton('a')).toHaveFocus();
});

it('opens the lane of a card that it brings back', async () => {
  const editor = renderEditor(map);
  editor.cardButton('d').focus();
  await editor.press('{Delete}');
  act(() => editor.view.setState({ collapsed: new Set([editor.lane('pains')]) }));
  editor.cardButton('a').focus();
  await editor.press('{Control>}z{/Control}');
  expect(editor.cardButton('d')).toHaveFocus();
});

it('names who has worked on the card since, and says that their work is kept', async () => {
  const { ana, ben } = peers(map, 'ana', 'ben');
  const editor = renderEditor(map, { sketched: ana });
  act(() => editor.presence.show({ name: 'Priya', personId: ben.doc.author.id }));
  act(() => void setText(ana.doc, { card: ana.card('a') }, 'asks'));
  meet(ana, ben);
  setText(ben.doc, { card: ben.card('a') }, 'asks, twice');
  await act(async () => {
    meet(ana, ben);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  editor.cardButton('a').focus();
  await editor.press('{Control>}z{/Control}');
  expect(notice()).toHaveTextContent(
    /^Undid: changed a text, “.*twice”\. Priya has also edited this card; their work is kept\./u,
  );
  expect(ana.doc.journey.cards.get(ana.card('a'))?.text).toContain('twice');
});

it('says that nothing was undone when others have changed all of it since', async () => {
  const { ana, ben } = peers(map, 'ana', 'ben');
  const editor = renderEditor(map, { sketched: ana });
  const to = (stage: string) => ({ stage: ana.stage(stage), lane: ana.lane('doing') });
  act(() => void moveCards(ana.doc, [ana.card('a')], to('Two'), null));
  meet(ana, ben);
  moveCards(ben.doc, [ben.card('a')], to('Three'), null);
  await act(async () => {
    meet(ana, ben);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  editor.cardButton('c').focus();
  await editor.press('{Control>}z{/Control}');
  expect(notice()).toHaveTextContent(/^Left as it is: moved a card to Three\. \S+ has also edited this card/);
});
