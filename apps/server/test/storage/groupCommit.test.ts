import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import type { Asked, Settled } from '../../src/storage/groupCommit.ts';
import { reads, runQueue, writes } from '../../src/storage/groupCommit.ts';

function setUp() {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE word (text TEXT NOT NULL UNIQUE) STRICT');
  const add = writes((text: string) => database.prepare('INSERT INTO word VALUES (?)').run(text).changes);
  const count = reads(() => database.prepare('SELECT count(*) AS n FROM word').get());
  const commits: { operations: number; ok: boolean }[] = [];
  const run = (
    asked: readonly (readonly [typeof add | typeof count, unknown])[],
    beforeCommit = () => {},
  ) => {
    const outcomes: Settled[] = [];
    const queue = asked.map(([operation, input], index): Asked => ({
      operation: operation as never,
      input,
      settle: (outcome) => (outcomes[index] = outcome),
    }));
    runQueue(database, queue, {
      beforeCommit,
      onCommit: ({ operations, ok }) => commits.push({ operations, ok }),
    });
    return outcomes;
  };
  return { add, count, run, commits };
}

describe('runQueue', () => {
  it('stores writes that follow one another in one commit', () => {
    const { add, run, commits } = setUp();
    expect(
      run([
        [add, 'a'],
        [add, 'b'],
        [add, 'c'],
      ]).every((outcome) => outcome.ok),
    ).toBe(true);
    expect(commits).toEqual([{ operations: 3, ok: true }]);
  });

  it('lets a read see every write asked for before it', () => {
    const { add, count, run } = setUp();
    const [, first, , second] = run([
      [add, 'a'],
      [count, null],
      [add, 'b'],
      [count, null],
    ]);
    expect([first, second]).toEqual([
      { ok: true, value: { n: 1 } },
      { ok: true, value: { n: 2 } },
    ]);
  });

  it('rejects one write that cannot be without taking its neighbours along', () => {
    const { add, count, run } = setUp();
    const [first, twin, last, total] = run([
      [add, 'a'],
      [add, 'a'],
      [add, 'b'],
      [count, null],
    ]);
    expect([first?.ok, twin?.ok, last?.ok]).toEqual([true, false, true]);
    expect(total).toEqual({ ok: true, value: { n: 2 } });
  });

  it('stores nothing of a group whose commit fails, and goes on with the next', () => {
    const { add, count, run, commits } = setUp();
    const failed = run(
      [
        [add, 'a'],
        [add, 'b'],
      ],
      () => {
        throw new Error('disk full');
      },
    );
    expect(failed.map((outcome) => outcome.ok)).toEqual([false, false]);
    expect(run([[count, null]])).toEqual([{ ok: true, value: { n: 0 } }]);
    expect(run([[add, 'a']])[0]?.ok).toBe(true);
    expect(commits).toEqual([
      { operations: 2, ok: false },
      { operations: 1, ok: true },
    ]);
  });
});
