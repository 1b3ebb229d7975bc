import { act, screen, within } from '@testing-library/react';
import { addLink, deleteCards, markMoment } from '@throughline/doc';
import type { LaneId, StageId } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { cardsOf, renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const licence = `
persona: Maria (58, rural carer)
persona: Devon
division: Field Operations (2)
                | Book                   | Wait
  * ideas       | * Release slots #release (effort: M; impact: high; status: doing) | * Photo by phone #phone ^future (replaces: photo)
  > doing       | > Checks for a slot #check <Maria> / > Takes a photo #photo | > Waits #waits <Devon>
  + touchpoints | Booking site #site (on: website, text) {Field Operations} | Letter #letter (on: mail, hologram)
  ! pains       | !4 No slot #slot {Field Operations} ^moment [rural] (reach: 34 of 52 interviews) (evidence: observed; source: Interview P03) | ! Unrated #unrated
  " voices      | " Nine days. #days (by: Maria, P03; consent: public) | " A fake. #fake (by: P19; consent: withdrawn)
  % backstage   | % Weekly batches #batches {Field Operations} |
  = metrics     | = Days to a slot #figure (value: 9.4 d; better: lower; target: 5; period: Q3 2026; was: 4, 6.2) | = First visits #visits (value: 68 %; better: higher; was: 72) / = Calls #calls
  > open        | |`;

const spoken = (map: RenderedEditor, name: string): string =>
  map.cardButton(name).getAttribute('aria-description') ?? '';
/** What is drawn beside the text of a card. */
const drawn = (card: HTMLElement): readonly string[] =>
  Array.from(card.querySelectorAll<HTMLElement>('[data-words]'), ({ dataset }) => dataset.words ?? '');

describe('a card says what it shows', () => {
  it('and is named by its text alone', () => {
    const map = renderEditor(licence);
    expect(map.cardButton('slot')).toHaveAccessibleName('No slot');
    expect(screen.getByRole('button', { name: 'Nine days.' })).toBe(map.cardButton('days'));
  });

  it.each([
    ['check', 'Action, about Maria. 1 of 2 in Book.'],
    ['site', 'Touchpoint, channels Website and Text message, owned by Field Operations. 1 of 1 in Book.'],
    ['letter', 'Touchpoint, channels Mail and hologram. 1 of 1 in Wait.'],
    [
      'slot',
      'Pain point, severity 4 Critical, reach 34 of 52 interviews, owned by Field Operations, tagged rural, ' +
        'a moment that matters, observed: Interview P03. 1 of 1 in Book.',
    ],
    ['unrated', 'Pain point, severity not set. 1 of 1 in Wait.'],
    ['days', 'Quote, said by Maria, P03, may be published. 1 of 1 in Book.'],
    ['fake', 'Quote, said by P19, consent withdrawn. 1 of 1 in Wait.'],
    ['batches', 'Backstage step, owned by Field Operations. 1 of 1 in Book.'],
    ['figure', 'Metric, 9.4 d, up 3.2, which is worse, target 5 d, Q3 2026. 1 of 1 in Book.'],
    ['visits', 'Metric, 68%, down 4, which is worse. 1 of 2 in Wait.'],
    ['calls', 'Metric, not measured yet. 2 of 2 in Wait.'],
    ['release', 'Opportunity, high impact, medium effort, being done. 1 of 1 in Book.'],
  ])('%s', (name, sentence) => {
    expect(spoken(renderEditor(licence), name)).toBe(sentence);
  });

  it('also what other records say of it, as they change', () => {
    const map = renderEditor(licence);
    act(() => {
      addLink(map.doc, { from: map.card('slot'), to: map.card('batches'), kind: 'caused by' });
      markMoment(map.doc, [map.card('waits')], true);
    });
    expect(spoken(map, 'waits')).toContain('a moment that matters');
    expect(spoken(map, 'batches')).toBe(
      'Backstage step, owned by Field Operations, 1 link: causes No slot. 1 of 1 in Book.',
    );
    act(() => void deleteCards(map.doc, [map.card('slot')]));
    expect(spoken(map, 'batches')).toBe('Backstage step, owned by Field Operations. 1 of 1 in Book.');
  });
});

describe('the face of a card', () => {
  it('writes what its kind is about', () => {
    const map = renderEditor(licence);
    const shown = (name: string) => drawn(map.cardButton(name));
    expect(shown('slot')).toContain('4 Critical');
    expect(shown('days')).toEqual(['Maria, P03']);
    expect(shown('fake')).toEqual(['Consent withdrawn']);
    expect(shown('batches')).toEqual(['Field Operations']);
    expect(shown('figure')).toEqual(['9.4', 'd', '3.2']);
    expect(shown('calls')).toEqual(['No figure yet']);
    expect(shown('release')).toEqual(['M']);
  });

  it('draws a channel nobody knows with a mark of its own', () => {
    const map = renderEditor(licence);
    const channels = [...map.cardButton('letter').querySelectorAll<SVGElement>('[data-channel]')];
    expect(channels.map(({ dataset }) => dataset.channel)).toEqual(['mail', 'hologram']);
  });

  it('shows which way a figure went by shape, and whether that is good by more than that', () => {
    const map = renderEditor(licence);
    const change = (name: string) => {
      const arrow = map.cardButton(name).querySelector<SVGElement>('[data-direction]');
      return [arrow?.dataset.direction, arrow?.parentElement?.dataset.verdict];
    };
    expect(change('figure')).toEqual(['up', 'worse']);
    expect(change('visits')).toEqual(['down', 'worse']);
  });

  it('keeps the end of the last line free in either direction of writing', () => {
    const map = renderEditor(`
              | Act
      * ideas | * رسالة قبل أيام #arabic (effort: S) / * Text them #english (effort: S)`);
    const start = (name: string) => {
      const tag = map.cardButton(name).querySelector<HTMLElement>('[data-words="S"]');
      return Number.parseFloat(tag?.parentElement?.style.insetInlineStart ?? '');
    };
    expect(start('arabic')).toBeLessThan(start('english'));
  });

  it('fades while somebody else is followed', () => {
    const map = renderEditor(licence);
    const [maria] = [...map.doc.journey.personas.values()];
    act(() => map.view.setState({ persona: maria?.id ?? null }));
    expect(map.cardButton('waits')).toHaveAttribute('data-standing', 'dimmed');
    expect(map.cardButton('check')).not.toHaveAttribute('data-standing');
    expect(map.cardButton('photo')).not.toHaveAttribute('data-standing');
  });
});

describe('what the future changes', () => {
  it('is marked on the card of today', () => {
    const map = renderEditor(licence);
    expect(spoken(map, 'photo')).toBe('Action, in the future replaced by Photo by phone. 2 of 2 in Book.');
    expect(within(map.cardButton('photo')).getByTitle('In the future: Photo by phone')).toBeInTheDocument();
  });

  it('is marked on the card that comes, which says what it replaces', () => {
    const map = renderEditor(licence);
    act(() => map.view.setState({ state: 'future' }));
    expect(spoken(map, 'phone')).toBe(
      'Opportunity, an idea, in the future only, replaces Takes a photo. 1 of 1 in Wait.',
    );
    expect(within(map.cardButton('phone')).getByTitle('Replaces Takes a photo')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Takes a photo' })).toBeNull();
  });
});

describe('a prompt', () => {
  const asking = `
              | Notice | Act
  > doing     | > ? (prompt: What does the person do here?) #ask | > pays`;

  it('is called what it asks, and counts for nothing', () => {
    const map = renderEditor(asking);
    expect(map.cardButton('ask')).toHaveAccessibleName('Prompt: What does the person do here?');
    expect(spoken(map, 'ask')).toBe('Action. 1 of 1 in Notice.');
    expect(screen.getByRole('rowheader', { name: 'doing. 1 card' })).toBeInTheDocument();
  });

  it('is answered by typing on it', async () => {
    const map = renderEditor(asking);
    map.cardButton('ask').focus();
    await map.press('signs{Enter}');
    expect(cardsOf(map.cell('doing', 'Notice'))).toEqual(['signs']);
    expect(map.cardButton('ask')).toHaveFocus();
    expect(screen.getByRole('rowheader', { name: 'doing. 2 cards' })).toBeInTheDocument();
  });

  it('asks again when its answer is taken back, and goes with Delete', async () => {
    const map = renderEditor(asking);
    map.cardButton('ask').focus();
    await map.press('signs{Enter}{Control>}z{/Control}');
    expect(map.cardButton('ask')).toHaveAccessibleName('Prompt: What does the person do here?');
    await map.press('{Delete}');
    expect(cardsOf(map.cell('doing', 'Notice'))).toEqual([]);
  });
});

describe('headers and empty lanes', () => {
  it('say what is in them', () => {
    renderEditor(licence);
    expect(screen.getByRole('columnheader', { name: '1. Book. 8 cards, 1 pain point' })).toBeInTheDocument();
    expect(screen.getByRole('rowheader', { name: 'doing. 3 cards' })).toBeInTheDocument();
  });

  it('count points where a lane is a curve, and tell when a stage is', () => {
    renderEditor(`
                | Book (day 1)  | Wait
      ~ feeling | ~-1.5 annoyed | ~+1 relieved`);
    expect(screen.getByRole('rowheader', { name: 'feeling. 2 points' })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: '1. Book. 1 card. day 1' })).toBeInTheDocument();
  });

  it('say what a lane is for until something is in it', async () => {
    const map = renderEditor(licence);
    const guided = (stage: string) => map.cell('open', stage).getAttribute('aria-description');
    expect(guided('Book')).toBe('What does the person do, stage by stage? Type to add an action');
    expect(guided('Wait')).toBe('Type to add an action');
    map.cell('open', 'Wait').focus();
    await map.press('Signs{Enter}{Escape}');
    expect(guided('Book')).toBe('Type to add an action');
  });

  it('show a lane that is collapsed as a line', () => {
    const map = renderEditor(licence);
    const lane: LaneId = map.lane('doing');
    const stage: StageId = map.stage('Book');
    act(() => map.view.setState({ collapsed: new Set([lane]) }));
    expect(screen.getByRole('rowheader', { name: 'doing. 3 cards' })).toBeInTheDocument();
    expect(screen.getByTestId(`cell-${lane}-${stage}`)).toHaveAccessibleName(
      '2 cards, collapsed. doing, Book',
    );
    expect(cardsOf(map.cell('doing', 'Book'))).toEqual([]);
  });
});

it('is marked on a version by a line and in words, where it is otherwise now', async () => {
  const map = renderEditor(`
          | Book
    doing | > looks #look / > calls #call`);
  expect(map.cardButton('look')).not.toHaveAttribute('data-standing');
  act(() => map.view.setState({ marked: new Set([map.card('look')]) }));
  expect(map.cardButton('look')).toHaveAttribute('data-standing', 'marked');
  expect(map.cardButton('look')).toHaveAccessibleDescription('Action. 1 of 2 in Book. Changed since.');
  expect(map.cardButton('call')).toHaveAccessibleDescription('Action. 2 of 2 in Book.');
});
