import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrompt } from '../src/card.ts';
import { cardsIn, cardsInReadingOrder } from '../src/journey.ts';
import type { Journey } from '../src/journey.ts';
import { problemsIn } from '../src/invariants.ts';
import type { RecordBase } from '../src/record.ts';
import { cardNamed, parseSketch } from '../src/sketch/parse.ts';
import type { Sketch } from '../src/sketch/parse.ts';
import { printSketch } from '../src/sketch/print.ts';
import { exampleSketches, journeys, seededRandom } from '../src/testing.ts';

function read(text: string): Sketch {
  const result = parseSketch(text);
  if (!result.ok) throw new Error(result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  return result.value;
}

function problems(text: string): string[] {
  const result = parseSketch(text);
  return result.ok ? [] : result.problems.map(({ path, reason }) => `${path}: ${reason}`);
}

/** What a sketch carries of a journey, with places and names in place of ids. */
function content(journey: Journey): unknown {
  const name = (records: Journey['personas'] | Journey['divisions'], id: string | null): string | null =>
    id === null ? null : (records.get(id as never)?.name ?? 'unknown');
  const at = new Map(cardsInReadingOrder(journey).map(({ id }, index) => [id, index]));
  const said = <T extends RecordBase & { id: string }>(records: Iterable<T>): unknown[] =>
    [...records]
      .map(({ id: _id, created: _created, touched: _touched, ...rest }) => rest)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    meta: journey.meta,
    stages: journey.stages.map(({ title, when }) => ({ title, when })),
    lanes: journey.lanes.map(({ title, kind }) => ({ title, kind })),
    cells: journey.lanes.map((lane) =>
      journey.stages.map((stage) =>
        cardsIn(journey, stage.id, lane.id).map(
          ({ id: _id, ref: _ref, place: _place, created: _created, touched: _touched, ...card }) => ({
            ...card,
            replaces: card.replaces === null ? null : at.get(card.replaces),
            tags: card.tags.map((id) => journey.tags.get(id)?.label),
            personas: card.personas.map((id) => name(journey.personas, id)),
            division: name(journey.divisions, card.division),
          }),
        ),
      ),
    ),
    links: [...journey.links.values()]
      .map(({ from, kind, to }) => `${at.get(from)} ${kind} ${at.get(to)}`)
      .sort(),
    personas: said(journey.personas.values()),
    divisions: said(journey.divisions.values()),
    tags: said(journey.tags.values()),
  };
}

describe('a sketch', () => {
  it('says stages, lanes and cards with their kinds', () => {
    const { journey, names } = read(exampleSketches.coupon);
    expect(journey.stages.map(({ title }) => title)).toEqual(['Discover', 'Buy']);
    expect(journey.lanes.map(({ kind }) => kind)).toEqual(['action', 'painPoint']);
    expect(journey.cards.get(names.get('coupon')!)).toMatchObject({
      kind: 'painPoint',
      severity: 3,
      text: 'coupon fails',
      ref: 'PP-01',
    });
  });

  it('says feelings, tags, divisions, personas and states', () => {
    const { journey, names } = read(exampleSketches.licence);
    const slots = journey.cards.get(cardNamed({ names }, 'slots'));
    expect(journey.divisions.get(slots!.division!)?.name).toBe('Field Operations');
    expect(slots!.personas.map((id) => journey.personas.get(id)?.name)).toEqual(['Maria']);
    expect(slots!.tags).toEqual([]);
    expect([...journey.cards.values()].find(({ text }) => text === 'Defeated')).toMatchObject({
      value: -1.9,
      offset: 0.3,
    });
    expect([...journey.cards.values()].find(({ text }) => text.startsWith('Text at 60'))?.state).toBe(
      'future',
    );
    expect(problemsIn(journey)).toEqual([]);
  });

  it('says the facts of every kind', () => {
    const { journey, names } = read(`
                     | Book (Day 1)
      pain points    | !4 No slot #slots {Field Operations} ^moment (on: website, text; reach: 34 of 52 interviews) (evidence: observed; source: Interview P03, 14:20; date: 2026-03)
      voice of customer | " Neun Tage. #nine (by: Maria, P03; consent: public; lang: de)
      metrics        | = Days to a slot #days (value: 9.4 days; better: lower; target: 2; period: Q3; was: 4, 5, 6.2) / = Calls #calls (value: ? per case)
      opportunities  | * Release slots hourly #hourly ^future (impact: high; effort: M; status: planned; replaces: batches)
      backstage      | % Weekly batches #batches (on: pigeon-post)
      notes          | - ? #ask (prompt: What happens \\(or not\\)?)`);
    const card = (name: string): unknown => journey.cards.get(cardNamed({ names }, name));
    expect(card('slots')).toMatchObject({
      moment: true,
      channels: ['website', 'text'],
      reach: '34 of 52 interviews',
      evidence: { level: 'observed', source: 'Interview P03, 14:20', date: '2026-03' },
    });
    expect(card('nine')).toMatchObject({ speaker: 'Maria, P03', consent: 'public', lang: 'de' });
    expect(card('days')).toMatchObject({
      value: 9.4,
      unit: 'days',
      better: 'lower',
      target: 2,
      period: 'Q3',
      series: [4, 5, 6.2],
    });
    expect(card('calls')).toMatchObject({ value: null, unit: 'per case' });
    expect(card('hourly')).toMatchObject({
      impact: 'high',
      effort: 'M',
      status: 'planned',
      state: 'future',
      replaces: 'card_batches',
    });
    expect(card('batches')).toMatchObject({ channels: ['pigeon-post'] });
    expect(card('ask')).toMatchObject({ text: '', prompt: 'What happens (or not)?' });
  });

  it('asks with cards that are only a prompt', () => {
    const { journey } = read('| A\ntouchpoints | ? (prompt: Where do they meet us?)');
    const [card] = [...journey.cards.values()];
    expect(card).toMatchObject({ text: '', prompt: 'Where do they meet us?' });
    expect(isPrompt(card!)).toBe(true);
  });

  it('says what the map is for, whose journey it is and who owns what', () => {
    const text = [
      'title: Renewing a licence',
      'goal: Drive on Monday',
      'employee: Counter clerk (office B) (5)',
      'persona: Maria (58, nurse)',
      'division: Print (2)',
      'division: Sales (1)',
      '            | A',
      'touchpoints | card {Sales} <Maria>',
    ].join('\n');
    const { journey } = read(text);
    expect(journey.meta.goal).toBe('Drive on Monday');
    expect([...journey.personas.values()]).toMatchObject([
      { name: 'Counter clerk', about: 'office B', side: 'employee', colour: 5 },
      { name: 'Maria', about: '58, nurse', side: 'customer', colour: 2 },
    ]);
    expect([...journey.divisions.values()].map(({ name, colour }) => `${name} ${colour}`).sort()).toEqual([
      'Print 2',
      'Sales 1',
    ]);
    expect(printSketch(journey)).toBe(text);
  });

  it('links cards by their names, and says the same link once', () => {
    const { journey } = read(
      '| A\ntouchpoints | late #a / one counter #b\n#a caused by #b\n#a  caused  by #b\n#b leads to #a',
    );
    expect([...journey.links.values()].map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
      'card_a caused by card_b',
      'card_b leads to card_a',
    ]);
  });

  it('names cards that links and replacements speak of by their reference', () => {
    const { journey } = read(
      '| A\npain points | ! late #a / ! early #pp-03\nbackstage | % batches #b / % hourly (replaces: b)\n#a caused by #b',
    );
    expect(printSketch(journey)).toBe(
      [
        '            | A',
        'pain points | ! late #pp-01 / ! early',
        'backstage   | % batches #b-01 / % hourly (replaces: b-01)',
        '#pp-01 caused by #b-01',
      ].join('\n'),
    );
  });

  it('goes on with a lane on a line that begins with a bar', () => {
    const { journey } = read('| A | B\ndoing | > one | > two\n| | > three\n| > four');
    expect(printSketch(journey)).toBe('      | A              | B\ndoing | > one / > four | > two / > three');
  });

  it('leaves parentheses that hold no facts of such a card as text, and prints them plainly', () => {
    const text = [
      '                | Day 1 (of 3\\)',
      'Touch (all)     | Day 1 (of 3) / ask (on: a b) / wait (reach: many) / see (value: 9 days) [web]',
      'pain points     | ! waits (reach: many) / ! waits \\(reach: many)',
    ];
    const { journey } = read(text.join('\n'));
    expect([...journey.cards.values()].map(({ text: said }) => said).sort()).toEqual([
      'Day 1 (of 3)',
      'ask (on: a b)',
      'see (value: 9 days)',
      'wait (reach: many)',
      'waits',
      'waits (reach: many)',
    ]);
    expect(
      printSketch(journey)
        .split('\n')
        .map((line) => line.replace(/ +\|/u, ' |')),
    ).toEqual(text.map((line) => line.replace(/ +\|/u, ' |')));
  });

  it('comes back from print when its texts nest what would be facts', () => {
    for (const depth of [1, 2, 3, 4, 2000]) {
      const text = `${'(source: '.repeat(depth)}x)`;
      const { journey } = read(`| A\ntouchpoints | ${text.replaceAll('(', '\\(')}`);
      const again = read(printSketch(journey)).journey;
      expect([...again.cards.values()].map((card) => card.text)).toEqual([text]);
    }
  });

  it('comes back from print as it was, whatever the texts hold', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const text = printSketch(journey);
        const again = read(text);
        expect(content(again.journey)).toEqual(content(journey));
        expect(printSketch(again.journey, again.names)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is always read into a sound journey or refused by line, whatever is pasted', () => {
    const scraps = fc.constantFrom(
      '|',
      ' / ',
      '\n',
      '!3',
      '~',
      '@',
      '#a',
      '[',
      ']',
      '{',
      '\\',
      '^kept',
      'x',
      ' ',
      ':',
      '(',
      ')',
      '(on: app)',
      '(replaces: a)',
      '\n#a caused by #b',
      '\n| ',
      ';',
    );
    const pasted = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(pasted, (text) => {
        const result = parseSketch(`| A\n${text}`);
        const kept = result.ok
          ? problemsIn(result.value.journey).filter(({ invariant }) => invariant !== 10)
          : [];
        expect(kept).toEqual([]);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('prints names only of cards that are asked for, in aligned columns', () => {
    const coupon = read(exampleSketches.coupon);
    expect(printSketch(coupon.journey, coupon.names)).toBe(
      [
        '            | Discover           | Buy',
        'doing       | > reads reviews #r | > fills the cart',
        'pain points |                    | !3 coupon fails #coupon',
      ].join('\n'),
    );
  });

  it('reads slashes, hashes and dashes inside words as text', () => {
    const { journey } = read('| A\ntouchpoints | and/or https://a.gov/x#y / -5 degrees / *wow* / C# #lang');
    expect([...journey.cards.values()].map(({ text }) => text).sort()).toEqual([
      '*wow*',
      '-5 degrees',
      'C#',
      'and/or https://a.gov/x#y',
    ]);
  });

  it('shows a deleted stage that is kept for its cards', () => {
    const text = '            | A | B ^kept\ntouchpoints |   | card';
    expect(read(text).journey.stages.map(({ kept }) => kept)).toEqual([false, true]);
    expect(printSketch(read(text).journey)).toBe(text);
  });

  it('makes ids that tell where they come from, or fresh ones when given randomness', () => {
    expect(read(exampleSketches.coupon).names.get('r')).toBe('card_r');
    const fresh = parseSketch(exampleSketches.coupon, { random: seededRandom(1) });
    expect(fresh.ok && fresh.value.names.get('r')).toMatch(/^card_\w{14}$/);
  });

  it('names the known cards when asked for an unknown one', () => {
    expect(() => cardNamed(read(exampleSketches.coupon), 'cuopon')).toThrow(
      'The sketch has no card #cuopon. It has: #r, #coupon.',
    );
  });

  it('refuses with the line that is wrong', () => {
    expect(problems('')).toEqual([': A sketch needs a line of stages: | Discover | Buy']);
    expect(problems('nonsense\n| A\nx | a')).toEqual([
      'line 1: A line without | begins with #, title:, language:, goal:, persona:, employee:, division:, personas:, divisions: or tags:',
    ]);
    expect(problems('| A\nx | a #n / b #n')).toEqual(['line 2: #n stands twice']);
    expect(problems('| A\n | > one')).toEqual(['line 2: This lane has no title; write ? for none']);
    expect(problems('| A\nx | a #a (replaces: a) / b (replaces: c)\n#a leads to #a\n#a leads to #z')).toEqual(
      [
        'line 2: A card replaces another card',
        'line 2: No card is called #c',
        'line 3: A link joins two different cards',
        'line 4: No card is called #z',
      ],
    );
    expect(problems('| A\nx | a #a / b #b\n#a near #b')).toEqual([
      'line 3: A link reads like #one caused by #other; what stands between is one of: happens at, caused by, solved by, evidence, leads to, hands over to',
    ]);
    expect(problems(`| A\nx | ${'[ '.repeat(30_000)}`)).toEqual(['line 2: Cell 1 has too much text']);
    expect(problems('| A | | C\nx | a | b | c | d')).toEqual([
      'line 1: Stage 2 has no title; write ? for none',
      'line 2: Cell 4 has no stage above it',
    ]);
    expect(problems(`| ${'S |'.repeat(60)}T`)[0]).toBe(': A map holds at most 50 stages; this sketch has 61');
  });
});
