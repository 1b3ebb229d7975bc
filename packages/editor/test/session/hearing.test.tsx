import { act, screen } from '@testing-library/react';
import {
  addCard,
  addTag,
  assignDivision,
  deleteCards,
  moveCards,
  rateSeverity,
  setText,
} from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Attention } from '../../src/session/attention.ts';
import { createAttention } from '../../src/session/attention.ts';
import { shortMemory } from '../../src/session/memory.ts';
import { renderEditor } from '../../src/testing.tsx';

const map = `
  division: Licensing
              | Apply          | Wait
  doing       | > fills #f     | > waits #w
  pain points | !2 queue #q    | ! cold #c`;

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => void vi.useRealTimers());

const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

/** Ana is on a card; what Tomás and Priya do reaches her in the next frame. */
async function on(card: string, attention: Partial<Attention> = {}) {
  const { ana, ben, cem } = peers(map, 'ana', 'ben', 'cem');
  const editor = renderEditor(map, { sketched: ana, attention });
  act(() =>
    editor.presence.show(
      { name: 'Tomás', personId: ben.doc.author.id },
      { name: 'Priya', personId: cem.doc.author.id },
    ),
  );
  act(() => editor.cardButton(card).focus());
  const theyDo = async (what: () => unknown): Promise<void> => {
    what();
    await act(async () => {
      meet(ana, ben, cem);
      await vi.advanceTimersByTimeAsync(20);
    });
  };
  return { ana, ben, cem, editor, theyDo };
}

const alerted = (): string => screen.getByTestId('live-alert').textContent ?? '';

describe('the card I am on', () => {
  it('says at once what somebody changed on it, with the value', async () => {
    const { ben, editor, theyDo } = await on('q');
    await theyDo(() => rateSeverity(ben.doc, [ben.card('q')], 3));
    expect(editor.said()).toBe('Tomás changed severity to 3.');
    await theyDo(() => addTag(ben.doc, [ben.card('q')], 'Forms'));
    await pass(1200);
    expect(editor.said()).toBe('Tomás added tag Forms.');
    const [licensing] = [...ben.doc.journey.divisions.values()];
    await theyDo(() => assignDivision(ben.doc, [ben.card('q')], licensing?.id ?? null));
    await pass(1200);
    expect(editor.said()).toBe('Tomás changed owner to Licensing.');
    await theyDo(() => rateSeverity(ben.doc, [ben.card('q')], null));
    await pass(1200);
    expect(editor.said()).toBe('Tomás cleared severity.');
  });

  it('says words once they are written, not letter by letter', async () => {
    const { ben, editor, theyDo } = await on('q');
    for (const text of ['queu', 'que', 'queue at the counter'])
      // oxlint-disable-next-line no-await-in-loop -- one letter after the other
      await theyDo(() => setText(ben.doc, { card: ben.card('q') }, text));
    expect(editor.said()).toBe('');
    await pass(1200);
    expect(editor.said()).toBe('Tomás changed the text to “queue at the counter”.');
  });

  it('interrupts when it is deleted or moved, or waits its turn for whoever wants that', async () => {
    const { ben, theyDo } = await on('q');
    await theyDo(() => deleteCards(ben.doc, [ben.card('q')]));
    expect(alerted()).toBe('Your card was deleted by Tomás. Restore or dismiss.');
  });

  it('waits its turn for whoever does not want to be interrupted', async () => {
    const { ben, editor, theyDo } = await on('q', { interrupts: false });
    const to = { stage: ben.stage('Wait'), lane: ben.lane('pain points') };
    await theyDo(() => moveCards(ben.doc, [ben.card('q')], to, null));
    expect(editor.said()).toBe('Tomás moved it to Wait, pain points.');
    expect(alerted()).toBe('');
  });

  it('is quiet about changes for whoever does not want to hear of them, and about all other cards', async () => {
    const { ben, editor, theyDo } = await on('q', { card: false });
    await theyDo(() => rateSeverity(ben.doc, [ben.card('q'), ben.card('c')], 4));
    await pass(20_000);
    expect(editor.said()).toBe('');
  });

  it('is not said to have changed by myself, whatever others do in the same moment', async () => {
    const { ana, ben, cem, editor } = await on('q', { lane: true });
    await act(async () => {
      rateSeverity(ben.doc, [ben.card('c')], 4);
      meet(ana, ben, cem);
      rateSeverity(ana.doc, [ana.card('q')], 1);
      await vi.advanceTimersByTimeAsync(20);
    });
    expect(editor.said()).toBe('');
    await pass(15_000);
    expect(editor.said()).toBe('1 card changed in pain points by Tomás.');
  });
});

describe('around me', () => {
  it('gathers for 15 s what was done in my lane, and by whom', async () => {
    const { ben, cem, editor, theyDo } = await on('q', { lane: true });
    const add = (who: typeof ben, stage: string, text: string) =>
      addCard(who.doc, { stage: who.stage(stage), lane: who.lane('pain points'), text });
    await theyDo(() => [add(cem, 'Apply', 'a'), add(cem, 'Wait', 'b')]);
    await pass(7000);
    await theyDo(() => [add(ben, 'Wait', 'c'), add(ben, 'Wait', 'd')]);
    await theyDo(() => rateSeverity(ben.doc, [ben.card('c')], 4));
    await theyDo(() => rateSeverity(ben.doc, [ben.card('c')], 3));
    await theyDo(() => deleteCards(ben.doc, [ben.card('w')]));
    expect(editor.said()).toBe('');
    await pass(8000);
    expect(editor.said()).toMatch(
      /^4 cards added to pain points by (?:Priya and Tomás|Tomás and Priya)\. 1 card changed in pain points by Tomás\.$/u,
    );
    await pass(20_000);
    expect(editor.said()).toBe('');
  });

  it('tells of the rest of the map to whoever wants that', async () => {
    const { ben, editor, theyDo } = await on('q', { elsewhere: true });
    await theyDo(() => deleteCards(ben.doc, [ben.card('w'), ben.card('f')]));
    await theyDo(() => rateSeverity(ben.doc, [ben.card('q')], 4));
    await pass(15_000);
    expect(editor.said()).toBe('2 changes elsewhere by Tomás.');
  });

  it('is silent, unless it is asked for', async () => {
    const { ben, editor, theyDo } = await on('q');
    await theyDo(() => deleteCards(ben.doc, [ben.card('w'), ben.card('c')]));
    await pass(20_000);
    expect(editor.said()).toBe('');
  });
});

describe('what was chosen', () => {
  it('is kept on the device, and as usual where nothing sound is kept', () => {
    const memory = shortMemory();
    createAttention(memory).setState({ lane: true, interrupts: false });
    expect(createAttention(memory).getState()).toMatchObject({ lane: true, interrupts: false, card: true });
    for (const kept of [null, 7, 'x', [], { lane: 'yes', card: 0 }]) {
      const odd = { read: (): unknown => kept, write: () => undefined };
      expect(createAttention(odd).getState()).toEqual(createAttention(shortMemory()).getState());
    }
  });

  it('is changed in a dialog that gives focus back', async () => {
    vi.useRealTimers();
    const editor = renderEditor(map);
    editor.cardButton('q').focus();
    await editor.press('{Control>}k{/Control}Notifications{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Notifications' });
    expect(dialog).toBeInTheDocument();
    await editor.user.click(screen.getByRole('checkbox', { name: /in the lane I am in/u }));
    await editor.user.click(screen.getByRole('checkbox', { name: /Who joins or leaves/u }));
    expect(editor.attention.getState()).toMatchObject({ lane: true, comings: false });
    await editor.press('{Escape}');
    expect(editor.cardButton('q')).toHaveFocus();
  });
});
