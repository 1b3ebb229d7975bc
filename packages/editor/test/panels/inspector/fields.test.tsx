import { screen, waitFor, within } from '@testing-library/react';
import type { Card } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';
import { details, fill, openDetails } from './open.ts';

const licence = `
  persona: Maria Okafor (58, home-care nurse)
  persona: Devon Lee (31, delivery driver)
              | Notice          | Book                   | Pay
  doing       | > sees date #d  | > drives far #drive    |
  touchpoints | letter #letter  | booking site #site     |
  emotion     | ~ Curious #e    | ~-1.5@0.25 Defeated #f |
  pain points |                 | !3 no slot #slot       |
  voice of customer |           | " Nine days. #quote    |
  metrics     |                 | = days to a slot #days |
  opportunities |               | * release slots #opp   |`;

const cardOf = (map: RenderedEditor, name: string): Card | undefined =>
  map.doc.journey.cards.get(map.card(name));

describe('the details of a pain point', () => {
  it('rate it with bars, number and word, say what that means, and clear it', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    expect(details().getByRole('radio', { name: '3 Serious' })).toBeChecked();
    await map.user.click(details().getByRole('radio', { name: '4 Critical' }));
    expect(cardOf(map, 'slot')).toMatchObject({ severity: 4 });
    expect(details().getByRole('radiogroup', { name: 'Severity' })).toHaveAccessibleDescription(
      /Critical: stops the person/,
    );
    await map.user.click(details().getByRole('button', { name: 'Clear severity' }));
    expect(cardOf(map, 'slot')).toMatchObject({ severity: null });
    expect(document.activeElement).not.toBe(document.body);
  });

  it('keep the reach as one step to undo', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await fill(map, 'Reach', '34 of 52 interviews');
    expect(cardOf(map, 'slot')).toMatchObject({ reach: '34 of 52 interviews' });
    map.doc.undo.undo();
    expect(cardOf(map, 'slot')).toMatchObject({ reach: '' });
  });
});

describe('the facts of every card', () => {
  it('are its owner, picked or made on the way', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await map.user.type(details().getByRole('combobox', { name: 'Owner' }), 'Field Operations{Enter}');
    const [division] = [...map.doc.journey.divisions.values()];
    expect(division?.name).toBe('Field Operations');
    expect(cardOf(map, 'slot')?.division).toBe(division?.id);
    expect(details().getByRole('combobox', { name: 'Owner' })).toHaveValue('Field Operations');
  });

  it('are tags, put on and taken off', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await map.user.type(details().getByRole('combobox', { name: 'Add a tag' }), 'rural{Enter}');
    expect(details().getByRole('list', { name: 'Tags' })).toHaveTextContent('rural');
    expect(details().getByRole('combobox', { name: 'Add a tag' })).toHaveValue('');
    await map.user.click(details().getByRole('button', { name: 'Remove rural' }));
    expect(cardOf(map, 'slot')?.tags).toEqual([]);
    expect(details().getByRole('combobox', { name: 'Add a tag' })).toHaveFocus();
  });

  it('are chosen from a list that closes over the choice and opens when the next one is typed', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    const field = details().getByRole('combobox', { name: 'Add a tag' });
    await map.user.type(field, 'rural{Enter}');
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'false'));
    expect(field).toHaveFocus();
    await map.user.keyboard('ur');
    await waitFor(() => expect(field).toHaveAttribute('aria-expanded', 'true'));
  });

  it('are channels, grouped as the statute names them', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'site');
    await map.user.type(details().getByRole('combobox', { name: 'Add a channel' }), 'chat');
    expect(await screen.findByRole('group', { name: 'Contact centre' })).toBeInTheDocument();
    await map.user.click(screen.getByRole('option', { name: 'Chat' }));
    expect(cardOf(map, 'site')?.channels).toEqual(['chat']);
    expect(details().getByRole('list', { name: 'Channels' })).toHaveTextContent('Chat');
  });

  it('are the personas it is about', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    const maria = details().getByRole('button', { name: 'Maria Okafor' });
    expect(maria).toHaveAttribute('aria-pressed', 'false');
    await map.user.click(maria);
    expect(maria).toHaveAttribute('aria-pressed', 'true');
    const offered = within(details().getByRole('group', { name: 'About' })).getAllByRole('button');
    const listed = within(screen.getByRole('toolbar', { name: 'Personas' })).getAllByRole('button', {
      pressed: false,
    });
    expect(offered.map(({ textContent }) => textContent)).toEqual(['Maria Okafor', 'Devon Lee']);
    expect(listed.map((each) => each.textContent)).toEqual(['Maria Okafor', 'Devon Lee']);
    expect(cardOf(map, 'slot')?.personas).toHaveLength(1);
  });

  it('are its moment, its evidence and its language', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('switch', { name: 'Moment that matters' }));
    await map.user.click(details().getByRole('radio', { name: 'Observed' }));
    expect(details().getByText('We saw it happen.')).toBeInTheDocument();
    await fill(map, 'Source', 'Interview P03, 14:20');
    await fill(map, 'Date', '2026-03');
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Language' }), 'Spanish');
    expect(cardOf(map, 'slot')).toMatchObject({
      moment: true,
      evidence: { level: 'observed', source: 'Interview P03, 14:20', date: '2026-03' },
      lang: 'es',
    });
  });

  it('are the kind, which a menu changes', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'd');
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Kind' }), 'Pain point');
    expect(cardOf(map, 'd')?.kind).toBe('painPoint');
    expect(details().getByRole('radiogroup', { name: 'Severity' })).toBeInTheDocument();
  });

  it('refuse a date that is none, say why, and let it go with Escape', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await fill(map, 'Date', '2026-02-31');
    const field = details().getByRole('textbox', { name: 'Date' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('Write a date like 2026, 2026-03 or 2026-03-14.');
    expect(cardOf(map, 'slot')?.evidence.date).toBe('');
    await map.press('{Escape}');
    expect(field).toHaveValue('');
    expect(field).not.toBeInvalid();
    expect(field).toHaveFocus();
  });
});

describe('the details of the other kinds', () => {
  it('say who is quoted, what they agreed to, in plain words', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'quote');
    await fill(map, 'Speaker', 'P07, carer');
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Consent' }), 'May be public');
    expect(cardOf(map, 'quote')).toMatchObject({ speaker: 'P07, carer', consent: 'public' });
    expect(details().getByRole('combobox', { name: 'Consent' })).toHaveAccessibleDescription(
      'They agreed that anybody may read it.',
    );
  });

  it('hold a figure, its unit, direction, target, period and earlier figures, and say how it moved', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'days');
    await fill(map, 'Figure', '9.4');
    await fill(map, 'Unit', 'days');
    await map.user.click(details().getByRole('radio', { name: 'Lower' }));
    await fill(map, 'Target', '3');
    await fill(map, 'Period', 'Q3 2026');
    await fill(map, 'Earlier figures, oldest first', '4, 5, 6.2');
    expect(cardOf(map, 'days')).toMatchObject({
      value: 9.4,
      unit: 'days',
      better: 'lower',
      target: 3,
      period: 'Q3 2026',
      series: [4, 5, 6.2],
    });
    expect(details().getByText('Up by 3.2 from 6.2 days, which is worse.')).toBeInTheDocument();
  });

  it('never write what is no number', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'days');
    await fill(map, 'Figure', 'many');
    expect(details().getByRole('textbox', { name: 'Figure' })).toHaveAccessibleDescription(
      'Write a number, like 9.4.',
    );
    await fill(map, 'Earlier figures, oldest first', '4, some, 6');
    expect(details().getByText(/“some” is not a number/)).toBeInTheDocument();
    expect(cardOf(map, 'days')).toMatchObject({ value: null, series: [] });
  });

  it('assess an opportunity', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'opp');
    await map.user.click(details().getByRole('radio', { name: 'High' }));
    await map.user.click(details().getByRole('radio', { name: 'M, medium' }));
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Status' }), 'Planned');
    expect(cardOf(map, 'opp')).toMatchObject({ impact: 'high', effort: 'M', status: 'planned' });
  });

  it('set a feeling by number, arrow key and face, and its place in the stage', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'f');
    const field = details().getByRole('textbox', { name: 'Feeling' });
    expect(field).toHaveValue('−1.5');
    await map.user.click(field);
    await map.press('[ArrowUp][ArrowUp]{Enter}');
    expect(cardOf(map, 'f')).toMatchObject({ value: -1 });
    await fill(map, 'Feeling', '3');
    expect(field).toHaveAccessibleDescription('Write a number from −2 to +2.');
    await map.press('{Escape}');
    await map.user.click(details().getByRole('radio', { name: '+2 Delighted' }));
    expect(cardOf(map, 'f')).toMatchObject({ value: 2 });
    await fill(map, 'In its stage', '75%');
    expect(cardOf(map, 'f')).toMatchObject({ offset: 0.75 });
  });
});

describe('where a card is', () => {
  it('is said, and changed without a drag while focus stays', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    expect(details().getByText('2 Book · pain points')).toBeInTheDocument();
    const next = details().getByRole('button', { name: 'Next stage' });
    await map.user.click(next);
    expect(details().getByText('3 Pay · pain points')).toBeInTheDocument();
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute('aria-disabled', 'true');
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Stage' }), '1 Notice');
    expect(cardOf(map, 'slot')?.place.stage).toBe(map.stage('Notice'));
  });
});

describe('stage and lane', () => {
  it('have a small form: the title and the time of a stage', async () => {
    const map = renderEditor(licence);
    document.getElementById(`stage-${map.stage('Book')}`)?.focus();
    await map.press('{Shift>}{Enter}{/Shift}');
    await screen.findByRole('complementary', { name: 'Stage details' });
    await fill(map, 'When', 'Day −14 to −1');
    expect(map.doc.journey.stages[1]?.when).toBe('Day −14 to −1');
    await map.user.type(details().getByRole('textbox', { name: 'Title' }), ' and attend{Enter}');
    expect(map.doc.journey.stages[1]?.title).toBe('Book and attend');
  });

  it('the title and the kind of a lane', async () => {
    const map = renderEditor(licence);
    document.getElementById(`lane-${map.lane('doing')}`)?.focus();
    await map.press('{Shift>}{Enter}{/Shift}');
    await screen.findByRole('complementary', { name: 'Lane details' });
    await map.user.selectOptions(details().getByRole('combobox', { name: 'Kind of card' }), 'Note');
    expect(map.doc.journey.lanes[0]?.kind).toBe('note');
  });
});

describe('the panel', () => {
  it('is not there before somebody goes somewhere, and goes with Escape, giving focus back to the card', async () => {
    const map = renderEditor(licence);
    expect(screen.queryByRole('complementary', { name: / details$/ })).toBeNull();
    await openDetails(map, 'slot');
    await waitFor(() => expect(details().getByRole('textbox', { name: 'Text' })).toHaveFocus());
    await map.press('{Escape}');
    expect(screen.queryByRole('complementary', { name: / details$/ })).toBeNull();
    expect(map.cardButton('slot')).toHaveFocus();
  });

  it('takes focus to what is asked for, also right after another card had focus, and from no empty cell', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    map.cardButton('d').focus();
    await map.press('{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(details().getByRole('textbox', { name: 'Text' })).toHaveFocus());
    expect(details().getByRole('textbox', { name: 'Text' })).toHaveValue('sees date');
    map.cell('voice of customer', 'Notice').focus();
    await map.press('{Shift>}{Enter}{/Shift}[ArrowRight]');
    await waitFor(() => expect(details().getByRole('textbox', { name: 'Text' })).toHaveValue('Nine days.'));
    expect(map.cardButton('quote')).toHaveFocus();
  });

  it('closes by its button, follows focus while it is open, and opens from the menu', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await map.user.click(map.cardButton('quote'));
    expect(await screen.findByRole('textbox', { name: 'Speaker' })).toBeInTheDocument();
    await map.user.click(details().getByRole('button', { name: 'Close' }));
    expect(map.cardButton('quote')).toHaveFocus();
    await map.press('{Shift>}{F10}{/Shift}');
    await map.user.click(await screen.findByRole('menuitem', { name: 'Details' }));
    expect(await screen.findByRole('complementary', { name: 'Card details' })).toBeInTheDocument();
    await new Promise(requestAnimationFrame);
    await waitFor(() => expect(details().getByRole('textbox', { name: 'Text' })).toHaveFocus());
  });

  it('offers what the menu of the card offers', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('button', { name: 'Card menu' }));
    expect(await screen.findByRole('menuitem', { name: 'Move to…' })).toBeInTheDocument();
  });

  it('shows readers values and no controls', async () => {
    const map = renderEditor(licence, { rights: 'read' });
    await openDetails(map, 'slot');
    expect(details().getByRole('heading', { name: 'no slot' })).toBeInTheDocument();
    expect(details().getByText('3 Serious')).toBeInTheDocument();
    expect(details().queryByRole('textbox')).toBeNull();
    expect(details().queryByRole('combobox')).toBeNull();
    expect(details().queryByRole('radio')).toBeNull();
    expect(
      details()
        .queryAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Close']);
  });

  it('is walked through with Tab in the order it is read, and left with Escape', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await waitFor(() => expect(details().getByRole('textbox', { name: 'Text' })).toHaveFocus());
    const met: (string | null)[] = [];
    for (let stops = 0; stops < 6; stops += 1) {
      await map.press('{Tab}');
      met.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? null);
    }
    expect(met[0]).toBe('3 Serious');
    expect(met[1]).toBe('Clear severity');
    expect(details().getByRole('textbox', { name: 'Reach' })).toHaveAttribute('id', met[2]);
    expect(details().getByRole('combobox', { name: 'Owner' })).toHaveAttribute('aria-label', met[3]);
    await map.press('{Escape}');
    expect(map.cardButton('slot')).toHaveFocus();
  });

  it('takes back with Ctrl+Z what was chosen, and focus stays on the choice', async () => {
    const map = renderEditor(licence);
    await openDetails(map, 'slot');
    await map.user.click(details().getByRole('radio', { name: '4 Critical' }));
    await map.press('{Control>}z{/Control}');
    expect(cardOf(map, 'slot')).toMatchObject({ severity: 3 });
    expect(details().getByRole('radio', { name: '4 Critical' })).toHaveFocus();
  });
});
