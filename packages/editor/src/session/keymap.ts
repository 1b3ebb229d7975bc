import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Command, CommandPlace } from './command.ts';
import { isMac, reservedFor, shownKeys } from './keys.ts';
import type { ReservedFor } from './keys.ts';
import type { Memory } from './memory.ts';

/** The keys people gave commands on this device, by the commands' ids; none: switched off. Others have their own. */
type ChosenKeys = ReadonlyMap<string, readonly string[]>;

/** Why a command cannot have keys. */
export type KeysRefused = { readonly why: ReservedFor } | { readonly why: 'taken'; readonly by: Command };

/** Which keys do what on this device. */
export interface Keymap {
  /** The keys of a command; none when it has been switched off. */
  of(command: Command): readonly string[];
  /** The first of them as it is shown to people; empty when there is none. */
  shown(command: Command): string;
  /** What keys mean at a place. */
  meaning(keys: string, where: CommandPlace): Command | undefined;
  /** What people chose. */
  readonly chosen: StoreApi<ChosenKeys>;
  /** Gives a command keys of its own; why not, when they cannot be had. */
  give(command: Command, keys: string): KeysRefused | null;
  switchOff(command: Command): void;
  /** Gives a command its first keys back, or (null) all commands: what took them meanwhile loses them. */
  reset(command: Command | null): void;
}

/** `commands` answers the same list while it is the same commands; the keys given to them are kept in `memory`. */
export function createKeymap(commands: () => readonly Command[], memory: Memory, mac = isMac): Keymap {
  return new DeviceKeymap(commands, memory, mac);
}

class DeviceKeymap implements Keymap {
  private readonly commands: () => readonly Command[];
  private readonly mac: boolean;
  private known: {
    readonly list: readonly Command[];
    readonly chosen: ChosenKeys;
    readonly table: Table;
  } | null = null;
  readonly chosen: StoreApi<ChosenKeys>;

  constructor(commands: () => readonly Command[], memory: Memory, mac: boolean) {
    this.commands = commands;
    this.mac = mac;
    this.chosen = createStore(() => chosenFrom(memory.read()));
    this.chosen.subscribe((chosen) => memory.write(Object.fromEntries(chosen)));
  }

  of(command: Command): readonly string[] {
    const chosen = this.chosen.getState();
    return (
      chosen.get(command.id) ?? this.first(command).filter((keys) => !this.isChosenBeside(command, keys))
    );
  }

  shown(command: Command): string {
    return shownKeys(this.of(command)[0] ?? '', this.mac);
  }

  meaning(keys: string, where: CommandPlace): Command | undefined {
    return this.table().get(where)?.get(keys);
  }

  give(command: Command, keys: string): KeysRefused | null {
    const reserved = reservedFor(keys, this.mac);
    if (reserved) return { why: reserved };
    const by = this.holders(command, keys)[0];
    if (by) return { why: 'taken', by };
    this.choose([[command, [keys]]]);
    return null;
  }

  switchOff(command: Command): void {
    this.choose([[command, []]]);
  }

  reset(command: Command | null): void {
    if (!command) {
      this.chosen.setState(new Map(), true);
      return;
    }
    const takers = this.first(command).flatMap((keys) => this.holders(command, keys));
    this.choose([[command, null], ...takers.map((taker) => [taker, []] as const)]);
  }

  private choose(changes: readonly (readonly [Command, readonly string[] | null])[]): void {
    const chosen = new Map(this.chosen.getState());
    for (const [{ id }, keys] of changes) {
      if (keys) chosen.set(id, keys);
      else chosen.delete(id);
    }
    this.chosen.setState(chosen, true);
  }

  private first({ keys, macKeys = keys }: Command): readonly string[] {
    return this.mac ? macKeys : keys;
  }

  /** Whether people gave keys to another command: a later version may have new commands that would have them. */
  private isChosenBeside(command: Command, keys: string): boolean {
    const chosen = this.chosen.getState();
    if (chosen.size === 0) return false;
    return this.commands().some(
      (other) => other.id !== command.id && meet(command, other) && chosen.get(other.id)?.includes(keys),
    );
  }

  /** The other commands these keys mean where they would mean this one. */
  private holders(command: Command, keys: string): readonly Command[] {
    return this.commands().filter(
      (other) => other.id !== command.id && meet(command, other) && this.of(other).includes(keys),
    );
  }

  private table(): Table {
    const list = this.commands();
    const chosen = this.chosen.getState();
    if (this.known?.list !== list || this.known.chosen !== chosen) {
      this.known = { list, chosen, table: tableOf(list, (command) => this.of(command)) };
    }
    return this.known.table;
  }
}

type Table = ReadonlyMap<CommandPlace, ReadonlyMap<string, Command>>;

function tableOf(commands: readonly Command[], keysOf: Keymap['of']): Table {
  const places: readonly CommandPlace[] = ['map', 'point', 'anywhere'];
  return new Map(
    places.map((where) => {
      const here = commands.filter((command) => command.where === where);
      return [where, new Map(here.flatMap((command) => keysOf(command).map((keys) => [keys, command])))];
    }),
  );
}

/** Whether the same keys could mean both. A point of a curve may use those of the map for itself. */
function meet(one: Command, other: Command): boolean {
  return one.where === other.where || one.where === 'anywhere' || other.where === 'anywhere';
}

/** What is not understood is left out, and so are keys nobody may have. */
function chosenFrom(kept: unknown): ChosenKeys {
  if (typeof kept !== 'object' || kept === null) return new Map();
  return new Map(
    Object.entries(kept as Readonly<Record<string, unknown>>).flatMap(([id, keys]) =>
      isKeys(keys) && keys.every((each) => reservedFor(each) === null) ? [[id, keys]] : [],
    ),
  );
}

function isKeys(kept: unknown): kept is readonly string[] {
  return Array.isArray(kept) && kept.every((keys) => typeof keys === 'string');
}
