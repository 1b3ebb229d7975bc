import type { ViewMemory } from '@throughline/editor';

/**
 * How a person last looked at a map, kept in this browser. Storage may be refused or full, and what lies there may
 * be anything: then the map is shown as it is the first time.
 */
export function viewMemory(mapId: string, storage: () => Storage = () => localStorage): ViewMemory {
  const key = `throughline.view ${mapId}`;
  return {
    read() {
      try {
        return JSON.parse(storage().getItem(key) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        storage().setItem(key, JSON.stringify(value));
      } catch {
        // The view then lasts as long as the page.
      }
    },
  };
}
