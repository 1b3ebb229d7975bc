import { nameOf } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import type { Entry, EntryGroup } from '../../src/menus/palette/entries.ts';
import { offer } from '../../src/menus/palette/sections.ts';
import { shortMemory } from '../../src/session/memory.ts';
import { createRecent } from '../../src/session/recent.ts';

const entry = (group: EntryGroup, text: string): Entry => ({
  id: `${group} ${text}`,
  group,
  text,
  name: nameOf(text),
  keys: '',
  about: () => '',
  go: () => undefined,
});

const many = (group: EntryGroup, text: string): readonly Entry[] =>
  Array.from({ length: 200 }, (_, index) => entry(group, `${text} ${index}`));

const entries: Record<EntryGroup, readonly Entry[]> = {
  commands: [entry('commands', 'Show the map'), ...many('commands', 'Command')],
  cards: [entry('cards', 'Map'), ...many('cards', 'Card')],
  stages: many('stages', 'Stage'),
  lanes: many('lanes', 'Lane'),
  people: many('people', 'Go to Person'),
  maps: [entry('maps', 'Map of the city'), ...many('maps', 'Other')],
};

const all = Object.values(entries).flat();

function offered(typed: string, recent: readonly string[] = []) {
  return offer({
    typed,
    recent,
    entriesOf: (group) => entries[group],
    entryOf: (id) => all.find((each) => each.id === id),
  });
}

describe('what the palette offers', () => {
  it('is at most fifty rows, and says when there is more', () => {
    const { isCut, sections } = offered('a');
    expect(sections.flatMap((section) => section.entries).length).toBeLessThanOrEqual(50);
    expect(isCut).toBe(true);
    expect(offered('city').isCut).toBe(false);
  });

  it('begins with the kind of thing that holds the nearest', () => {
    expect(offered('map').sections.map(({ name }) => name)).toEqual(['cards', 'maps', 'commands']);
  });

  it('begins with the last five chosen that can be chosen now, and none stands twice', () => {
    const recent = ['lanes Lane 1', 'gone', 'cards Map', ...many('commands', 'Command').map(({ id }) => id)];
    const { sections } = offered('', recent);
    const ids = sections.flatMap((section) => section.entries.map(({ id }) => id));
    expect(ids.slice(0, 5)).toEqual([
      'lanes Lane 1',
      'cards Map',
      'commands Command 0',
      'commands Command 1',
      'commands Command 2',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('commands Command 3');
  });
});

describe('what was chosen last', () => {
  it('is kept on the device, the latest first, each once, and not without end', () => {
    const memory = shortMemory();
    const recent = createRecent(memory);
    for (let index = 0; index < 100; index += 1) recent.use(`${index % 60}`);
    recent.use('50');
    const ids = createRecent(memory).ids();
    expect(ids.slice(0, 3)).toEqual(['50', '39', '38']);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  it.each([null, 'x', { a: 1 }, [1, null, 'fit']])('is what can be read of %j', (kept) => {
    const memory = shortMemory();
    memory.write(kept);
    expect(createRecent(memory).ids()).toEqual(Array.isArray(kept) ? ['fit'] : []);
  });
});
