import type { Library } from '@throughline/library';
import { type PersonId, type Random, randomLetters } from '@throughline/journey';
import * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Access, Answer, Api } from './api.ts';

/** This person: what they call themselves, and what the server says about them. */
export interface Identity {
  /** Empty until they said. */
  readonly name: string;
  /** The server's once it has answered, on this visit or an earlier one; until then one of this device. */
  readonly personId: PersonId;
  /** 1–8; null until the server answered on this visit. */
  readonly colour: number | null;
}

/** The map a device wants to open, with the secret of a share link if it came by one. */
interface Wanted {
  readonly mapId: string;
  readonly secret?: string;
}

/** Who this device is, here and on the server. */
export interface Person {
  readonly store: StoreApi<Identity>;
  /** Tells the server which device this is, and asks what it may do with a map. */
  enter(wanted?: Wanted): Promise<Answer<Access>>;
  /** Remembers the name here at once, and tells the server when it can be reached. */
  rename(name: string): Promise<void>;
}

const PERSON = 'person';
/** The longest name the server takes. */
const NAME_LENGTH = 80;

/** Reads the device's key and name from the library; the server is not asked yet. */
export async function createPerson(library: Library, api: Api, random: Random): Promise<Person> {
  const device = await library.device();
  const known = await library.setting(PERSON, z.string());
  const personId = (known ?? `device_${randomLetters(14, random)}`) as PersonId;
  if (!known) await library.setSetting(PERSON, personId);
  const store = createStore<Identity>(() => ({ name: device.name, personId, colour: null }));

  return {
    store,
    async enter(wanted) {
      const mine = store.getState();
      const name = mine.name ? { name: mine.name } : {};
      const answer = await api.access({ deviceKey: device.key, ...name, ...wanted });
      if (!answer.ok) return answer;
      const { me } = answer.value;
      const id = me.personId as PersonId;
      store.setState({ personId: id, colour: me.colour, name: store.getState().name || me.name });
      if (id !== mine.personId) await library.setSetting(PERSON, id);
      if (me.name && !mine.name) await library.nameDevice(me.name);
      return answer;
    },
    async rename(name) {
      const kept = name.trim().slice(0, NAME_LENGTH);
      store.setState({ name: kept });
      await library.nameDevice(kept);
      await api.rename(kept);
    },
  };
}
