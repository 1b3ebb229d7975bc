import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildJourney } from '../../src/build.ts';
import type { Card } from '../../src/card.ts';
import { differenceOf } from '../../src/difference/difference.ts';
import { differenceSentence, englishDifferenceWords } from '../../src/difference/sentences.ts';
import { differenceStory } from '../../src/difference/story.ts';
import type { CardId, PersonId } from '../../src/ids.ts';
import type { Journey } from '../../src/journey.ts';
import type { Order } from '../../src/order.ts';
import { journeys } from '../../src/testing.ts';
import { sketched } from '../sketched.ts';

const nobody = (): null => null;

function told(before: Journey, after: Journey, name: (id: PersonId) => string | null = nobody): string[] {
  return differenceStory(differenceOf(before, after), name).map((line) =>
    differenceSentence(line, englishDifferenceWords),
  );
}

describe('a difference in words', () => {
  const { journey: before, card } = sketched(`
      title: Renewing a licence
      persona: Maria
      division: Licensing
                | Apply                         | Wait
    touchpoints | web form [Forms] #form        | letter
    doing       | > reads #reads / > asks #asks |
    #form leads to #asks`);
  const [apply, wait] = before.stages;
  const cards = [...before.cards.values()];
  const at = (name: string): Card => before.cards.get(card(name))!;
  const parts = {
    meta: before.meta,
    stages: before.stages,
    lanes: before.lanes,
    cards,
    links: [...before.links.values()],
    personas: [...before.personas.values()],
    divisions: [...before.divisions.values()],
    tags: [...before.tags.values()],
  };
  const withCard = (next: Card, ...more: readonly Card[]): Journey =>
    buildJourney({ ...parts, cards: [...cards.map((each) => (each.id === next.id ? next : each)), ...more] });

  test('says where cards came, went and moved, and who did it', () => {
    const touched = { token: 't', by: 'ana' as PersonId, at: 1 };
    const moved = { ...at('reads'), touched, place: { ...at('reads').place, stage: wait!.id } };
    const name = (): string => 'Ana';
    expect(told(before, withCard(moved), name)).toEqual([
      'Ana moved action “reads” from Apply, doing to Wait, doing.',
    ]);
    const behind = {
      ...at('reads'),
      place: { ...at('reads').place, order: `${at('asks').place.order}V` as Order },
    };
    expect(told(before, withCard(behind))).toEqual([
      'Moved action “reads” to another place within Apply, doing.',
    ]);
    const added: Card = { ...at('reads'), id: 'new' as CardId, ref: 'A-09', text: '' };
    expect(told(before, withCard(at('reads'), added))).toEqual(['Added action A-09 in Apply, doing.']);
    expect(told(withCard(at('reads'), added), before)).toEqual(['Deleted action A-09 in Apply, doing.']);
  });

  test('calls what is named by its name, on either side of a change', () => {
    const [maria] = before.personas.values();
    const [licensing] = before.divisions.values();
    const owned = { ...at('form'), personas: [maria!.id], division: licensing!.id, tags: [] };
    expect(told(before, withCard(owned))).toEqual([
      'Took away the tags of touchpoint “web form” (Forms).',
      'Set the personas of touchpoint “web form” to Maria.',
      'Set the owner of touchpoint “web form” to Licensing.',
    ]);
    const channels = ['website', 'pigeon-post'];
    const replacing = { ...at('asks'), replaces: card('reads'), channels, moment: true };
    expect(told(before, withCard(replacing))).toEqual([
      'Set the replaced card of action “asks” to “reads”.',
      'Set the channels of action “asks” to Website, pigeon-post.',
      'Marked action “asks” as a moment that matters.',
    ]);
  });

  test('says of stages, lanes, links and the map what they are called now and were called before', () => {
    const stages = [
      { ...apply!, title: 'Apply online' },
      { ...wait!, title: '' },
    ];
    const meta = { ...before.meta, title: 'Licences', goal: 'Drive' };
    const links = [{ ...parts.links[0]!, kind: 'caused by' as const }];
    expect(told(before, buildJourney({ ...parts, meta, stages, links }))).toEqual([
      'Renamed the map “Licences”, which was “Renewing a licence”.',
      'Set the goal of the map “Licences” to “Drive”.',
      'Renamed stage “Apply online”, which was “Apply”.',
      'Renamed a stage without a name, which was “Wait”.',
      'Changed the kind of the link “web form” caused by “asks” from leads to to caused by.',
    ]);
    const kept = buildJourney({ ...parts, stages: [apply!, { ...wait!, kept: true }] });
    expect([...told(before, kept), ...told(kept, before)]).toEqual([
      'Marked stage “Wait” as deleted.',
      'Marked stage “Wait” as no longer deleted.',
    ]);
    const order = `${wait!.order}V` as Order;
    expect(told(before, buildJourney({ ...parts, stages: [{ ...apply!, order }, wait!] }))).toEqual([
      'Moved stage “Apply” to another place in the order.',
    ]);
  });

  test('shortens long texts between characters', () => {
    const long = { ...at('reads'), text: '🙂'.repeat(200) };
    const [sentence] = told(before, withCard(long));
    expect(sentence).toContain(`“${'🙂'.repeat(79)}…”`);
    expect(sentence).not.toMatch(/\p{Cs}/u);
  });

  test('has a sentence for whatever differs', () => {
    fc.assert(
      fc.property(journeys, journeys, (a, b) => {
        const difference = differenceOf(a, b);
        const lines = differenceStory(difference, nobody);
        expect(new Set(lines.map(({ what, id }) => `${what.of} ${id}`)).size).toBe(difference.changes.length);
        for (const line of lines) {
          expect(differenceSentence(line, englishDifferenceWords)).toMatch(/^[A-Z][^]+\.$/u);
          expect(differenceSentence({ ...line, who: 'Ana' }, englishDifferenceWords)).toMatch(
            /^Ana [a-z][^]+\.$/u,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
