import type { JourneyDoc } from '@throughline/doc';
import { Dice, docFromSketch, randomIntents } from '@throughline/doc/testing';
import {
  differenceOf,
  differenceSentence,
  differenceStory,
  englishDifferenceWords,
  type DifferenceLine,
} from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { differenceWords } from '../../src/pages/map/history/differenceWords.ts';
import { versionLines } from '../../src/pages/map/history/versionDays.ts';
import { versionPeople } from '../../src/pages/map/history/versionWords.ts';
import type { MapVersion } from '../../src/session/versions.ts';
import { en } from '../../src/text/en.ts';
import { historyEn } from '../../src/text/history.ts';
import type { Text } from '../../src/text/useText.ts';

const intl = createIntl({ locale: 'en-GB', messages: { ...en, ...historyEn } });
const text: Text = (id, values) => intl.formatMessage({ id }, values);

const sketch = `
  persona: Maria (58, home-care nurse)
  division: Licensing
              | Apply                                | Wait
  doing       | fills the form {Licensing} #form     | calls <Maria> (on: telephone) #calls
  pain points | !2 queue [Forms] #queue              | ! no answer ^future (replaces: calls) #answer
  quotes      | " why twice? (by: P07) #why          |
  emotion     | ~-1@0.3 hopeful #hope                |
  #form leads to #calls`;

/** A map before and after random work on it. */
function randomWork(seed: number): { readonly doc: JourneyDoc; readonly before: JourneyDoc['journey'] } {
  const { doc } = docFromSketch(sketch);
  const before = doc.journey;
  const dice = new Dice(seededRandom(seed));
  const intents = Object.keys(randomIntents);
  for (let left = 12; left > 0; left--) randomIntents[dice.of(intents) ?? '']?.(doc, dice);
  return { doc, before };
}

/** Whatever is different between a map and random work on it, told both ways, by somebody and by nobody. */
function randomLines(seed: number): readonly DifferenceLine[] {
  const { doc, before } = randomWork(seed);
  const told = [differenceOf(before, doc.journey), differenceOf(doc.journey, before)].flatMap((difference) =>
    differenceStory(difference, () => null),
  );
  return ['Priya', null].flatMap((who) => told.map((line): DifferenceLine => ({ ...line, who })));
}

describe('what is different, in the sentences of the page', () => {
  it('is what the program says by itself in English, for any work and whoever did it', () => {
    const said = new Set<string>();
    for (let seed = 1; seed <= 60; seed++) {
      for (const line of randomLines(seed)) {
        said.add(`${line.did} ${line.what.of}`);
        expect(differenceSentence(line, differenceWords(text))).toBe(
          differenceSentence(line, englishDifferenceWords),
        );
      }
    }
    // What the law was tried on.
    expect([...said]).toEqual(
      expect.arrayContaining([
        'added card',
        'deleted card',
        'moved card',
        'changed card',
        'added stage',
        'reordered stage',
        'renamed stage',
        'changed lane',
        'added link',
        'added persona',
        'deleted tag',
        'renamed map',
      ]),
    );
  });
});

const ana = { personId: 'ana', name: 'Ana', colour: 1 };
const ben = { personId: 'ben', name: 'Ben', colour: 2 };
const version = (id: number, kind: MapVersion['kind']): MapVersion => ({
  id: String(id),
  kind,
  name: kind === 'named' ? `Name ${id}` : null,
  at: id,
  by: null,
  people: [],
  file: '',
  size: 1,
  waiting: false,
});
const dayOf = (at: number): string => `day ${Math.floor(at / 10)}`;

describe('the list of versions', () => {
  it('names each version exactly once, named ones in their order and never folded', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const dice = new Dice(seededRandom(seed));
      const all = Array.from({ length: dice.number(30) }, (_, index) =>
        version(100 - index, dice.number(3) === 0 ? 'named' : 'automatic'),
      );
      const lines = versionLines(all, dayOf);
      const listed = lines.flatMap((line) => (line.is === 'version' ? [line.version] : line.versions));
      expect(listed.toSorted((a, b) => b.at - a.at)).toEqual(all);
      const single = lines.flatMap((line) => (line.is === 'version' ? [line.version] : []));
      const isNamed = ({ kind }: MapVersion): boolean => kind === 'named';
      expect(single.filter(isNamed)).toEqual(all.filter(isNamed));
      for (const line of lines) {
        if (line.is === 'version') continue;
        expect(line.versions.length).toBeGreaterThan(1);
        expect(new Set(line.versions.map(({ at }) => dayOf(at)))).toEqual(new Set([line.day]));
      }
    }
  });

  it('tells who named a version, or who worked on the map before it, and how many others did', () => {
    const named = version(1, 'named');
    expect(versionPeople(named, text)).toBe('');
    expect(versionPeople({ ...named, by: ana }, text)).toBe('Ana');
    expect(versionPeople({ ...named, by: ana, people: [ben, ana] }, text)).toBe('Ana and 1 other');
    expect(versionPeople({ ...named, people: [ben] }, text)).toBe('Ben');
  });
});
