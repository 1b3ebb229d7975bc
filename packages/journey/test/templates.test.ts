import { describe, expect, it } from 'vitest';
import { isPrompt } from '../src/card.ts';
import type { Card } from '../src/card.ts';
import { cardKinds } from '../src/cardKinds.ts';
import { problemsIn } from '../src/invariants.ts';
import { cardsInReadingOrder } from '../src/journey.ts';
import type { Journey } from '../src/journey.ts';
import { parseSketch } from '../src/sketch/parse.ts';
import { printSketch } from '../src/sketch/print.ts';
import { loadTemplate, templates } from '../src/templates.ts';
import type { TemplateForm, TemplateId } from '../src/templates.ts';
import { seededRandom } from '../src/testing.ts';
import { createView } from '../src/view.ts';

const read = (id: TemplateId, form: TemplateForm): Promise<Journey> =>
  loadTemplate(id, { form, random: seededRandom(1) });

const seen = (journey: Journey, state: 'current' | 'future'): readonly Card[] =>
  cardsInReadingOrder(createView()(journey, { state, hidden: new Set() }));

describe.each(templates)('the template $id', ({ id, title, about, stages, lanes }) => {
  it.each(['example', 'prompts'] as const)(
    'is a sound map that prints and reads the same, as %s',
    async (form) => {
      const journey = await read(id, form);
      expect(problemsIn(journey)).toEqual([]);
      const printed = printSketch(journey);
      const again = parseSketch(printed);
      expect(again.ok && printSketch(again.value.journey, again.value.names)).toBe(printed);
      expect(journey.meta).toMatchObject({ title, lang: 'en' });
    },
  );

  it('is announced as large as it is, in one sentence', async () => {
    const journey = await read(id, 'example');
    expect([journey.stages.length, journey.lanes.length]).toEqual([stages, lanes]);
    expect(about).toMatch(/^[^.]+\.$/u);
    expect(journey.meta.goal).not.toBe('');
  });

  it('holds no fact that was misspelt and so became text', async () => {
    for (const form of ['example', 'prompts'] as const) {
      const texts = [...(await read(id, form)).cards.values()].map(({ text }) => text);
      expect(texts.filter((text) => /[#[\]{}<>^;]|\(\w+:/u.test(text))).toEqual([]);
    }
  });

  it('says of every figure, and of every source, that it is an invented example', async () => {
    const all = [...(await read(id, 'example')).cards.values()];
    const figures = all.filter(
      (card) => card.kind === 'metric' || (card.kind === 'painPoint' && card.reach !== ''),
    );
    expect(figures.length).toBeGreaterThan(0);
    const sources = [...figures, ...all.filter(({ evidence }) => evidence.source !== '')];
    expect(sources.filter(({ evidence }) => !/^invented example\b/iu.test(evidence.source))).toEqual([]);
  });

  it('tells a current and a future state', async () => {
    const journey = await read(id, 'example');
    const replacing = [...journey.cards.values()].filter(({ replaces }) => replaces !== null);
    expect(replacing.length).toBeGreaterThan(2);
    expect(replacing.every(({ state }) => state === 'future')).toBe(true);
    const now = new Set(seen(journey, 'current'));
    const later = seen(journey, 'future');
    expect(later.some((card) => !now.has(card))).toBe(true);
    expect(replacing.some((card) => now.has(card))).toBe(false);
  });

  it('joins its cards by at least four kinds of links', async () => {
    const { links } = await read(id, 'example');
    expect(new Set([...links.values()].map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(4);
  });

  it('names who is on the journey, who owns what and where people meet the service', async () => {
    const journey = await read(id, 'example');
    expect([...journey.personas.values()].every(({ about: who }) => who !== '')).toBe(true);
    expect(journey.personas.size).toBeGreaterThan(1);
    const all = [...journey.cards.values()];
    expect(all.filter(({ kind, division }) => kind === 'backstage' && division === null)).toEqual([]);
    expect(all.filter(({ kind, channels }) => kind === 'touchpoint' && channels.length === 0)).toEqual([]);
  });

  it('asks in its other form one question a cell, in the same stages and lanes, of the kind of each lane', async () => {
    const example = await read(id, 'example');
    const prompts = await read(id, 'prompts');
    const frame = (journey: Journey): unknown => [
      journey.stages.map(({ title: name, when }) => [name, when]),
      journey.lanes.map(({ title: name, kind }) => [name, kind]),
    ];
    expect(frame(prompts)).toEqual(frame(example));
    const kindOf = new Map(prompts.lanes.map((lane) => [lane.id, lane.kind]));
    const asked = [...prompts.cards.values()];
    expect(asked.filter((card) => !isPrompt(card) || card.kind !== kindOf.get(card.place.lane))).toEqual([]);
    expect(asked.filter(({ prompt }) => !prompt.endsWith('?'))).toEqual([]);
    expect(new Set(asked.map(({ prompt }) => prompt)).size).toBe(asked.length);
    expect(prompts.cells.size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(0.6 * stages * lanes);
    expect([prompts.personas.size, prompts.divisions.size, prompts.links.size]).toEqual([0, 0, 0]);
  });
});

describe('the licence template', () => {
  it('is, in its current state, the map of 6 stages, 8 lanes, 47 cards and a curve of 8 points', async () => {
    const journey = await read('licence', 'example');
    expect(journey.stages.map(({ title }) => title)).toEqual([
      'Notice the expiry',
      'Work out the rules',
      'Gather documents',
      'Book and attend',
      'Pay and wait',
      'Receive and use',
    ]);
    const counts = journey.lanes.map(({ id, title }) => [
      title,
      seen(journey, 'current').filter(({ place }) => place.lane === id).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      'Customer actions': 11,
      'Touchpoints & channels': 8,
      Emotion: 8,
      'Pain points': 7,
      'Voice of customer': 5,
      Backstage: 6,
      Metrics: 5,
      Opportunities: 5,
    });
    expect(seen(journey, 'current').filter(({ kind }) => kind !== 'emotion')).toHaveLength(47);
  });

  it('uses a lane for every kind it has cards of', async () => {
    const journey = await read('licence', 'example');
    const kinds = new Set([...journey.cards.values()].map(({ kind }) => kind));
    expect(journey.lanes.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    expect(journey.lanes.every(({ kind }) => kind in cardKinds)).toBe(true);
  });

  it('shows by how much its figures have changed', async () => {
    const journey = await read('licence', 'example');
    const changes = seen(journey, 'current').flatMap((card) =>
      card.kind === 'metric'
        ? `${card.text} ${card.value}${card.unit} ${((card.value ?? 0) - (card.series.at(-1) ?? 0)).toFixed(1)}`
        : [],
    );
    expect(changes).toEqual([
      'Letters returned 11.8% 2.1',
      'Calls per renewal 1.7 0.3',
      'First-visit success 68% -4.0',
      'Days to a slot 9.4 3.2',
      'Card in hand 22d -3.0',
    ]);
  });
});
