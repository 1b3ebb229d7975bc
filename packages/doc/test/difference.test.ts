import { changesByPerson, differenceCounts, differenceOf } from '@throughline/journey';
import type { RecordChange } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Dice, docFromSketch, emptyDoc, randomIntents } from '../src/testing.ts';

const map = `
  persona: Maria
  division: Licensing
              | Apply                                | Wait
  doing       | fills the form {Licensing} #form     | calls <Maria> (on: telephone) #calls
  pain points | ! queue [Forms]                      | ! no answer ^future (replaces: calls)
  quotes      | " why twice? (by: P07)               | @ the counter
  emotion     | ~ hopeful                            |
  metrics     | = Days (value: 9 days; was: 12, 11)  | * Text message (effort: S)
  #form leads to #calls`;

/** A stage that was shown only for its cards goes with the last of them: somebody had deleted it before. */
function wasDeletedBefore({ before, did }: RecordChange): boolean {
  return did === 'deleted' && before !== null && 'kept' in before && before.kept;
}

/** What was deleted without a bin, and comes back, bears the name of who once made it. */
function isSignedByMaker({ did, record, signed }: RecordChange): boolean {
  return did === 'added' && 'created' in record && record.created?.by === signed?.by;
}

describe('the difference that an operation makes', () => {
  test('is never nothing, bears the name of who did it, and is undone by undo', { timeout: 60_000 }, () => {
    const seen = new Map<string, number>();
    const intents = Object.entries(randomIntents);
    for (let seed = 1; seed <= 60; seed++) {
      const { doc } = docFromSketch(map);
      const dice = new Dice(seededRandom(seed));
      for (const [name, intent] of [...intents, ...intents]) {
        const before = doc.journey;
        doc.setAuthor({ id: `${name}-author` as typeof doc.author.id, name });
        if (!dice.chance(0.3) || intent(doc, dice)?.ok !== true) continue;
        const difference = differenceOf(before, doc.journey);
        expect([name, difference.changes.length > 0]).toEqual([name, true]);
        const signed = difference.changes.filter((change) => {
          return !wasDeletedBefore(change) && !isSignedByMaker(change);
        });
        const others = changesByPerson({ changes: signed }).filter(
          ({ by }) => by !== null && by !== `${name}-author`,
        );
        expect([name, others]).toEqual([name, []]);
        const made = difference.changes.filter(({ did, of }) => did === 'added' && of !== 'tag');
        if (name.startsWith('add'))
          expect(made.map(({ signed: by }) => by?.by)).toEqual(made.map(() => doc.author.id));
        seen.set(name, (seen.get(name) ?? 0) + 1);
        if (name === 'type' || !dice.chance(0.5)) continue;
        doc.undo.undo();
        expect([name, differenceCounts(differenceOf(before, doc.journey))]).toEqual([
          name,
          { added: 0, deleted: 0, moved: 0, changed: 0 },
        ]);
      }
    }
    expect(Object.keys(randomIntents).filter((name) => !seen.has(name))).toEqual([]);
  });

  test('is found too when the two moments were read from different documents', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { doc } = docFromSketch(map);
      const copy = emptyDoc('copy');
      Y.applyUpdate(copy.ydoc, Y.encodeStateAsUpdate(doc.ydoc));
      expect(differenceOf(copy.journey, doc.journey).changes).toEqual([]);
      const before = doc.journey;
      const dice = new Dice(seededRandom(seed));
      for (const intent of Object.values(randomIntents)) if (dice.chance(0.3)) intent(doc, dice);
      const [known, apart] = [differenceOf(before, doc.journey), differenceOf(copy.journey, doc.journey)];
      const told = ({ changes }: typeof known): readonly unknown[] =>
        changes.map(({ of, id, did, moved, fields, signed }) => ({ of, id, did, moved, fields, signed }));
      expect(told(apart)).toEqual(told(known));
    }
  });
});
