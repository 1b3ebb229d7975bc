import { createAttention, type Memory } from '@throughline/editor';

/**
 * Something of this person's, kept in this browser under a name. Storage may be refused or full, and what lies there
 * may be anything: then it is as it is the first time, and lasts as long as the page.
 */
function deviceMemory(name: string, storage: () => Storage = () => localStorage): Memory {
  const key = `throughline.${name}`;
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
        // It then lasts as long as the page.
      }
    },
  };
}

/** How a person last looked at a map. */
export function viewMemory(mapId: string, storage?: () => Storage): Memory {
  return deviceMemory(`view ${mapId}`, storage);
}

/**
 * What this browser keeps for all maps: the keys given to commands, what was chosen last, and how much of what others do
 * reaches this person.
 */
export const ofAllMaps = {
  keys: deviceMemory('keys'),
  recent: deviceMemory('recent'),
  attention: createAttention(deviceMemory('attention')),
};
