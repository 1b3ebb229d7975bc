import { act, screen, waitFor, within } from '@testing-library/react';
import { addPersona, deletePersona } from '@throughline/doc';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../src/testing.tsx';

const queue = `
  persona: Maria (58, home-care nurse)
  employee: Counter clerk (office B)
              | Book                      | Attend
  doing       | > looks for a slot #look  | > waits #wait <Maria>
  pain points | !4 no slot for nine days #slot | !2 queue #queue
  ideas       | * release slots #release  |`;

const library = () => screen.getByRole('complementary', { name: 'Library' });
const button = (name: string | RegExp) => within(library()).getByRole('button', { name });
const lanes = () => within(screen.getByRole('toolbar', { name: 'Lanes' }));

describe('the library', () => {
  it('adds a card of a kind to the cell with focus, behind the focused card', async () => {
    const map = renderEditor(queue);
    map.cardButton('wait').focus();
    await map.user.click(button('Add quote'));
    await map.press('Nobody told me{Enter}{Escape}');
    expect(cardsOf(map.cell('doing', 'Attend'))).toEqual(['waits', 'Nobody told me']);
    expect([...map.doc.journey.cards.values()].find(({ text }) => text === 'Nobody told me')?.kind).toBe(
      'quote',
    );
  });

  it('has one Tab stop for its kinds, with arrows inside', async () => {
    const map = renderEditor(queue);
    const kinds = within(screen.getByRole('toolbar', { name: 'Add to selected cell' }));
    expect(kinds.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    button('Add action').focus();
    await map.press('{ArrowDown}{ArrowDown}');
    expect(button('Add emotion')).toHaveFocus();
    await map.press('{End}');
    expect(button('Add photo')).toHaveFocus();
    await map.press('{ArrowDown}');
    expect(button('Add action')).toHaveFocus();
  });

  it('offers no kinds while no cell has focus, and none to readers', async () => {
    const map = renderEditor(queue);
    await map.user.click(screen.getByRole('columnheader', { name: /Book/ }));
    expect(button('Add action')).toHaveAttribute('aria-disabled', 'true');
    map.setRights('read');
    expect(screen.queryByRole('button', { name: 'Add action' })).not.toBeInTheDocument();
    expect(lanes().getByRole('button', { name: 'Hide doing' })).toBeInTheDocument();
  });

  it('is narrow by a button, then names its marks and keeps what it does', async () => {
    const map = renderEditor(queue);
    await map.user.click(button('Narrow library'));
    expect(map.view.getState().library).toBe('rail');
    expect(within(library()).queryByText('Quote')).not.toBeInTheDocument();
    map.cell('ideas', 'Attend').focus();
    await map.user.click(button('Add quote'));
    await map.press('Why{Enter}{Escape}');
    expect(cardsOf(map.cell('ideas', 'Attend'))).toEqual(['Why']);
    await map.user.click(button('Widen library'));
    expect(within(library()).getByText('Quote')).toBeInTheDocument();
  });
});

describe('its lanes', () => {
  it('lead to the lane on the map', async () => {
    const map = renderEditor(queue);
    await map.user.click(lanes().getByRole('button', { name: 'ideas' }));
    expect(screen.getByRole('rowheader', { name: /ideas/ })).toHaveFocus();
    expect(lanes().getByRole('button', { name: 'ideas' })).toHaveAttribute('aria-current', 'true');
  });

  it('hide and come back, one by one or all at once', async () => {
    const map = renderEditor(queue);
    await map.user.click(lanes().getByRole('button', { name: 'Hide doing' }));
    await map.user.click(lanes().getByRole('button', { name: 'Hide ideas' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    await map.user.click(lanes().getByRole('button', { name: 'Show ideas' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
    await map.user.click(screen.getByRole('button', { name: '1 lane hidden' }));
    expect(screen.getAllByRole('rowheader')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /lane hidden/ })).not.toBeInTheDocument();
    expect(document.activeElement).not.toBe(document.body);
  });

  it('come back when one goes to them', async () => {
    const map = renderEditor(queue);
    await map.user.click(lanes().getByRole('button', { name: 'Hide ideas' }));
    await map.user.click(lanes().getByRole('button', { name: 'ideas, hidden' }));
    expect(screen.getByRole('rowheader', { name: /ideas/ })).toHaveFocus();
  });

  it('collapse to their name and count', async () => {
    const map = renderEditor(queue);
    await map.user.click(lanes().getByRole('button', { name: 'Collapse pain points' }));
    expect(cardsOf(map.cell('pain points', 'Book'))).toEqual([]);
    expect(map.cell('pain points', 'Book')).toHaveAccessibleName('1 card, collapsed. pain points, Book');
    expect(screen.getByRole('rowheader', { name: /pain points/ })).toHaveAccessibleName(/2 cards/);
    await map.user.click(lanes().getByRole('button', { name: 'Expand pain points' }));
    expect(cardsOf(map.cell('pain points', 'Book'))).toEqual(['no slot for nine days']);
  });

  it('collapse and hide by their own menu on the map too', async () => {
    const map = renderEditor(queue);
    const header = () => screen.getByRole('rowheader', { name: /pain points/ });
    header().focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(screen.getByRole('menuitem', { name: 'Collapse' }));
    expect(cardsOf(map.cell('pain points', 'Book'))).toEqual([]);
    header().focus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(screen.getByRole('menuitem', { name: 'Hide from my map' }));
    expect(screen.queryByRole('rowheader', { name: /pain points/ })).not.toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('rowheader', { name: /ideas/ })).toHaveFocus());
  });

  it('are reached by arrows: up and down from lane to lane, across within one', async () => {
    const map = renderEditor(queue);
    lanes().getByRole('button', { name: 'doing' }).focus();
    await map.press('{ArrowRight}{ArrowRight}');
    expect(lanes().getByRole('button', { name: 'Hide doing' })).toHaveFocus();
    await map.press('{ArrowDown}');
    expect(lanes().getByRole('button', { name: 'Hide pain points' })).toHaveFocus();
    await map.press('{ArrowLeft}{ArrowLeft}{ArrowUp}');
    expect(lanes().getByRole('button', { name: 'doing' })).toHaveFocus();
  });

  it('are added for a kind or of one’s own, with the name open for writing', async () => {
    const map = renderEditor(queue);
    await map.user.click(button('Add a lane'));
    await map.user.click(screen.getByRole('menuitem', { name: 'A lane of your own' }));
    const field = await screen.findByRole('textbox', { name: 'Name of lane New lane' });
    await map.user.clear(field);
    await map.user.type(field, 'Law{Enter}');
    expect(map.doc.journey.lanes.at(-1)).toMatchObject({ title: 'Law', kind: 'note' });
  });
});

it('takes back with Ctrl+Z what was done from its buttons, and focus is somewhere then', async () => {
  const map = renderEditor(queue);
  await map.user.click(button('Add a persona'));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await map.user.keyboard('Zoe{Enter}');
  await waitFor(() => expect(button('Add a persona')).toHaveFocus());
  button('Edit Zoe').focus();
  await map.user.keyboard('{Control>}z{/Control}');
  expect(within(library()).queryByRole('button', { name: /Zoe/ })).not.toBeInTheDocument();
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  button('Add a persona').focus();
  await map.press('{Control>}y{/Control}');
  expect(button('Edit Zoe')).toBeInTheDocument();
  expect(button('Add a persona')).toHaveFocus();
});

describe('its personas', () => {
  const personas = () => within(screen.getByRole('toolbar', { name: 'Personas' }));

  it('stand out one at a time, and everybody again', async () => {
    const map = renderEditor(queue);
    const maria = personas().getByRole('button', { name: /^Maria/ });
    await map.user.click(maria);
    expect(maria).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('button', { name: 'Persona: Maria 58, home-care nurse' })).toBeInTheDocument();
    await map.user.click(maria);
    expect(maria).toHaveAttribute('aria-pressed', 'false');
    expect(screen.getByRole('button', { name: 'Persona: Everybody' })).toBeInTheDocument();
  });

  it('are added, described and deleted, and the deletion is offered to be undone', async () => {
    const map = renderEditor(queue);
    await map.user.click(button('Add a persona'));
    await map.user.type(screen.getByRole('textbox', { name: 'Name' }), 'Devon');
    await map.user.click(screen.getByRole('radio', { name: 'Somebody who works there' }));
    await map.user.click(screen.getByRole('button', { name: 'Add persona' }));
    expect(personas().getByRole('button', { name: 'Devon, works there' })).toBeInTheDocument();

    await map.user.click(personas().getByRole('button', { name: 'Edit Devon' }));
    await map.user.type(screen.getByRole('textbox', { name: 'Who that is, in a line' }), 'delivery driver');
    await map.user.click(screen.getByRole('button', { name: 'Save persona' }));
    expect([...map.doc.journey.personas.values()].find(({ name }) => name === 'Devon')).toMatchObject({
      about: 'delivery driver',
      side: 'employee',
    });
    await waitFor(() => expect(personas().getByRole('button', { name: 'Edit Devon' })).toHaveFocus());

    await map.user.click(personas().getByRole('button', { name: 'Edit Devon' }));
    await map.user.click(screen.getByRole('button', { name: 'Delete persona' }));
    expect(screen.getByText('Deleted persona Devon.')).toBeInTheDocument();
    await waitFor(() => expect(button('Add a persona')).toHaveFocus());
    await map.user.click(
      within(screen.getByRole('region', { name: 'Notice' })).getByRole('button', { name: 'Undo' }),
    );
    expect(personas().getByRole('button', { name: /^Devon/ })).toBeInTheDocument();
  });

  it('of whom one is deleted by others leave everybody shown', () => {
    const map = renderEditor(queue);
    const maria = [...map.doc.journey.personas.values()].find(({ name }) => name === 'Maria')!;
    act(() => map.view.setState({ persona: maria.id }));
    act(() => void deletePersona(map.doc, maria.id));
    expect(screen.getByRole('button', { name: 'Persona: Everybody' })).toBeInTheDocument();
    act(() => void addPersona(map.doc, { name: 'Ada' }));
    expect(personas().getByRole('button', { name: 'Ada' })).toBeInTheDocument();
  });

  it('cannot be changed by readers', () => {
    renderEditor(queue, { rights: 'read' });
    expect(personas().getByRole('button', { name: /^Maria/ })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Edit Maria/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a persona' })).not.toBeInTheDocument();
  });
});
