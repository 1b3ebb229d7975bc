import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { migrations } from '../../src/migrations/index.ts';
import { migrate } from '../../src/migrations/run.ts';
import type { Migration } from '../../src/migrations/run.ts';
import { openRoots } from '../../src/roots.ts';
import { SCHEMA_VERSION } from '../../src/schema.ts';
import { contentOf, deliver, docFromSketch, emptyDoc } from '../../src/testing.ts';

const map = `
  | Discover
  doing | reads #r`;

const shouts: Migration = {
  to: 3,
  run(fields) {
    for (const id of fields.keys('cards'))
      fields.set('cards', id, 'loud', fields.get('cards', id, 'kind') === 'note');
  },
};

describe('migrations', () => {
  test('lead, one by one, to the present version', () => {
    expect(migrations.map(({ to }) => to)).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1),
    );
  });

  test.each(migrations.map((migration) => [migration.to, migration] as const))(
    'number %i run by two people apart merges to what one of them would have made',
    (to, migration) => {
      const [ana, ben] = apart(to - 1);
      for (const doc of [ana, ben]) doc.transact(() => migrate(openRoots(doc), [migration]));
      const alone = contentOf(reading(ana));
      deliver(ana, ben);
      deliver(ben, ana);
      expect(contentOf(reading(ana))).toBe(contentOf(reading(ben)));
      expect(contentOf(reading(ben))).toBe(alone);
      expect(ana.getMap('meta').get('schemaVersion')).toBe(to);
    },
  );

  test('that set fields keep what someone with older code writes meanwhile', () => {
    const [ana, ben] = apart(1);
    ana.transact(() => migrate(openRoots(ana), [...migrations, shouts]));
    for (const record of ben.getMap<Y.Map<unknown>>('cards').values()) record.set('severity', 2);
    deliver(ana, ben);
    deliver(ben, ana);
    const records = [...ana.getMap<Y.Map<unknown>>('cards').values()];
    expect(records.map((record) => [record.get('loud'), record.get('severity')])).toEqual([[false, 2]]);
  });

  test('write nothing into a document of a later version', () => {
    const [ana] = apart(99);
    let updates = 0;
    ana.on('update', () => (updates += 1));
    ana.transact(() => migrate(openRoots(ana), [...migrations, shouts]));
    expect(updates).toBe(0);
  });
});

function apart(version: number): readonly [Y.Doc, Y.Doc] {
  const { doc } = docFromSketch(map);
  doc.ydoc.getMap('meta').set('schemaVersion', version);
  const [ana, ben] = [new Y.Doc(), new Y.Doc()];
  for (const each of [ana, ben]) deliver(doc.ydoc, each);
  return [ana, ben];
}

function reading(ydoc: Y.Doc): ReturnType<typeof emptyDoc>['journey'] {
  const doc = emptyDoc('reader');
  deliver(ydoc, doc.ydoc);
  return doc.journey;
}
