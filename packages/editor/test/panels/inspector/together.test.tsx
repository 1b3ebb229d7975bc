import { act, screen, waitFor } from '@testing-library/react';
import {
  addLink,
  addTag,
  deleteCards,
  editText,
  personName,
  rateSeverity,
  setReach,
  setState,
} from '@throughline/doc';
import { meet, peers } from '@throughline/doc/testing';
import { describe, expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import { details, fill, openDetails } from './open.ts';

const licence = `
              | Notice          | Book
  doing       | > sees date #d  | > drives far #drive
  touchpoints | letter #letter  | booking site #site
  pain points | !2 no letter #lost | !3 no slot #slot`;

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

/** Ana's map on the screen, and what Ben does to it. */
function open() {
  const { ana, ben } = peers(licence, 'ana', 'ben');
  const map = renderEditor(licence, { sketched: ana });
  map.presence.show({ name: 'Ben', personId: 'ben' });
  const benDoes = async (what: () => unknown): Promise<void> => {
    what();
    meet(ana, ben);
    await frame();
    expect(document.activeElement).not.toBe(document.body);
  };
  return { ana, ben, benDoes, map };
}

const text = (): HTMLElement => details().getByRole('textbox', { name: 'Text' });

describe('the text of a card', () => {
  it('is one draft in its own editor and in the details', async () => {
    const { map } = open();
    await openDetails(map, 'slot');
    await map.user.click(map.cardButton('slot'));
    await map.press('{Enter} at all');
    await waitFor(() => expect(text()).toHaveValue('no slot at all'));
    await map.press('{Escape}');
    expect(text()).toHaveValue('no slot');
    await map.user.type(text(), ' today');
    expect(map.cardButton('slot')).toHaveAccessibleName('no slot today');
  });

  it('shows letter by letter what somebody else types, and mine go to them', async () => {
    const { ben, benDoes, map } = open();
    await openDetails(map, 'slot');
    const run = editText(ben.doc, { card: ben.card('slot') });
    await benDoes(() => run?.apply({ at: 0, remove: 0, insert: 'Nearly ' }));
    expect(text()).toHaveValue('Nearly no slot');
    await map.user.type(text(), '!');
    await benDoes(() => undefined);
    expect(ben.doc.journey.cards.get(ben.card('slot'))?.text).toBe('Nearly no slot!');
  });

  it('is one step to undo, and Escape takes it back before that', async () => {
    const { map } = open();
    await openDetails(map, 'slot');
    await map.user.type(text(), ' within 40 km{Enter}');
    map.doc.undo.undo();
    await waitFor(() => expect(text()).toHaveValue('no slot'));
    await map.user.type(text(), ' here');
    await map.press('{Escape}');
    expect(text()).toHaveValue('no slot');
    expect(text()).toHaveFocus();
  });
});

describe('a field that somebody else changes while I write in it', () => {
  it('keeps my words, shows theirs, and takes them when I ask', async () => {
    const { ben, benDoes, map } = open();
    await openDetails(map, 'slot');
    const field = details().getByRole('textbox', { name: 'Reach' });
    await map.user.type(field, '34 of 52');
    await benDoes(() => setReach(ben.doc, [ben.card('slot')], 'two in three'));
    expect(field).toHaveValue('34 of 52');
    expect(field).toHaveAccessibleDescription(/Ben wrote “two in three” meanwhile/);
    await map.user.click(details().getByRole('button', { name: 'Use the other' }));
    expect(field).toHaveValue('two in three');
    expect(field).toHaveFocus();
    expect(map.doc.undo.nextUndo).toBeNull();
  });

  it('takes mine when I finish', async () => {
    const { ana, ben, benDoes, map } = open();
    await openDetails(map, 'slot');
    const field = details().getByRole('textbox', { name: 'Reach' });
    await map.user.type(field, '34 of 52');
    await benDoes(() => setReach(ben.doc, [ben.card('slot')], 'two in three'));
    await map.press('{Enter}');
    expect(ana.doc.journey.cards.get(ana.card('slot'))).toMatchObject({ reach: '34 of 52' });
  });

  it('is kept when I go to another card without leaving it first', async () => {
    const { ana, map } = open();
    await openDetails(map, 'slot');
    await map.user.type(details().getByRole('textbox', { name: 'Reach' }), '34 of 52');
    await map.user.click(map.cardButton('lost'));
    expect(ana.doc.journey.cards.get(ana.card('slot'))).toMatchObject({ reach: '34 of 52' });
  });
});

describe('a card that somebody deletes while its details are open', () => {
  it('says so, and comes back with Restore and with what I was writing', async () => {
    const { ana, ben, benDoes, map } = open();
    await openDetails(map, 'slot');
    await map.user.type(details().getByRole('textbox', { name: 'Reach' }), '34 of 52');
    await benDoes(() => deleteCards(ben.doc, [ben.card('slot')]));
    expect(details().getByText('Deleted by Ben.')).toBeInTheDocument();
    expect(details().getByRole('button', { name: 'Restore' })).toHaveFocus();
    await map.user.click(details().getByRole('button', { name: 'Restore' }));
    expect(ana.doc.journey.cards.has(ana.card('slot'))).toBe(true);
    expect(await screen.findByRole('textbox', { name: 'Reach' })).toHaveValue('34 of 52');
  });

  it('comes back with the first letter of its text', async () => {
    const { ana, ben, benDoes, map } = open();
    await openDetails(map, 'slot');
    await waitFor(() => expect(text()).toHaveFocus());
    await benDoes(() => deleteCards(ben.doc, [ben.card('slot')]));
    expect(text()).toHaveFocus();
    await map.press('!');
    expect(ana.doc.journey.cards.get(ana.card('slot'))?.text).toMatch(/!/);
  });
});

describe('links', () => {
  it('are found by searching, read from both ends, changed, followed and removed', async () => {
    const { ana, map } = open();
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('button', { name: 'Link to…' }));
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Kind of link' }), 'happens at');
    await map.user.type(details().getByRole('combobox', { name: 'Card' }), 'booking');
    await map.user.click(await screen.findByRole('option', { name: /booking site/ }));
    const [link] = [...ana.doc.journey.links.values()];
    expect(link).toMatchObject({ from: ana.card('slot'), to: ana.card('site'), kind: 'happens at' });
    const kind = await screen.findByRole('combobox', { name: 'Kind of link to booking site' });
    await map.user.selectOptions(kind, 'caused by');
    expect([...ana.doc.journey.links.values()][0]?.kind).toBe('caused by');
    await map.user.click(details().getByRole('button', { name: 'booking site' }));
    expect(map.cardButton('site')).toHaveFocus();
    expect(await screen.findByRole('combobox', { name: 'Kind of link to no slot' })).toHaveDisplayValue(
      'causes',
    );
    await map.user.click(details().getByRole('button', { name: 'Remove link to no slot' }));
    expect(ana.doc.journey.links.size).toBe(0);
    expect(details().getByRole('button', { name: 'Link to…' })).toHaveFocus();
  });

  it('to a deleted card stay, and bring it back', async () => {
    const { ana, map } = open();
    addLink(ana.doc, { from: ana.card('slot'), to: ana.card('site'), kind: 'happens at' });
    deleteCards(ana.doc, [ana.card('site')]);
    await openDetails(map, 'slot');
    expect(details().getByText('Deleted: booking site.')).toBeInTheDocument();
    await map.user.click(details().getByRole('button', { name: 'Restore booking site' }));
    expect(ana.doc.journey.cards.has(ana.card('site'))).toBe(true);
    expect(details().getByRole('button', { name: 'booking site' })).toHaveTextContent('booking site');
  });
});

describe('now and future', () => {
  it('makes a future version, leads to it and back', async () => {
    const { ana, map } = open();
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('button', { name: 'Make a future version' }));
    const future = [...ana.doc.journey.cards.values()].find((card) => card.replaces === ana.card('slot'));
    expect(future?.state).toBe('future');
    expect(details().getByText('Replaced in the future by')).toBeInTheDocument();
    const section = details().getByText('Replaced in the future by').parentElement;
    await map.user.click(section?.querySelector('button') as HTMLElement);
    expect(map.view.getState().state).toBe('future');
    expect(await screen.findByText('Replaces')).toBeInTheDocument();
  });

  it('says to which a card belongs, and what it replaces', async () => {
    const { ana, map } = open();
    map.view.setState({ state: 'future' });
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('radio', { name: 'Future' }));
    await map.user.type(
      details().getByRole('combobox', { name: 'Find the card it replaces' }),
      'no letter{Enter}',
    );
    expect(ana.doc.journey.cards.get(ana.card('slot'))).toMatchObject({
      state: 'future',
      replaces: ana.card('lost'),
    });
    await map.user.click(await screen.findByRole('button', { name: 'Remove no letter' }));
    expect(ana.doc.journey.cards.get(ana.card('slot'))?.replaces).toBeNull();
  });
});

describe('several selected cards', () => {
  it('share a form that says where they differ and changes all of them in one step', async () => {
    const { ana, map } = open();
    addTag(ana.doc, [ana.card('slot')], 'rural');
    await openDetails(map, 'slot');
    await map.user.click(map.cardButton('lost'));
    await map.user.keyboard('{Control>}');
    await map.user.click(map.cardButton('slot'));
    await map.user.keyboard('{/Control}');
    expect(await screen.findByRole('heading', { name: '2 cards' })).toBeInTheDocument();
    expect(details().getByRole('radiogroup', { name: 'Severity' })).toHaveAccessibleDescription('Mixed');
    expect(details().getByText('rural, on 1 of 2')).toBeInTheDocument();
    await map.user.click(details().getByRole('radio', { name: '4 Critical' }));
    await fill(map, 'Source', 'Survey 2026');
    for (const name of ['lost', 'slot']) {
      expect(ana.doc.journey.cards.get(ana.card(name))).toMatchObject({
        severity: 4,
        evidence: { source: 'Survey 2026' },
      });
    }
    map.doc.undo.undo();
    map.doc.undo.undo();
    expect(map.print()).toContain('!2 no letter');
    expect(map.print()).toContain('!3 no slot');
    await map.user.click(details().getByRole('button', { name: 'Put rural on all' }));
    expect(details().getByText('rural')).toBeInTheDocument();
  });
});

it('says who made and who changed the card', async () => {
  const { ana, ben, benDoes, map } = open();
  await openDetails(map, 'slot');
  await benDoes(() => rateSeverity(ben.doc, [ben.card('slot')], 1));
  expect(details().getByText(/^Changed by Ben, /)).toBeInTheDocument();
  map.presence.show();
  expect(personName(ana.doc, ben.doc.author.id)).toBe('ben');
  expect(details().getByText(/^Created by /)).toBeInTheDocument();
});

describe('which version of the service a card belongs to', () => {
  it('takes the view along when I say so, and the card keeps its details and my place in them', async () => {
    const { map } = open();
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('radio', { name: 'Future' }));
    expect(map.view.getState().state).toBe('future');
    expect(details().getByRole('radio', { name: 'Future' })).toHaveFocus();
    await map.user.click(details().getByRole('radio', { name: 'Current' }));
    expect(map.view.getState().state).toBe('current');
    expect(details().getByRole('textbox', { name: 'Text' })).toHaveValue('no slot');
  });

  it('is changed by somebody else while I write in its details: focus goes to its cell', async () => {
    const { ben, benDoes, map } = open();
    await openDetails(map, 'slot');
    await benDoes(() => setState(ben.doc, [ben.card('slot')], 'future'));
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Card details' })).toBeNull());
    await waitFor(() => expect(document.activeElement).toHaveRole('gridcell'));
  });

  it('can be a version of its own, made here; the way to it takes focus', async () => {
    const { map } = open();
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('button', { name: 'Make a future version' }));
    await waitFor(() => expect(details().getByRole('button', { name: 'no slot' })).toHaveFocus());
  });
});
