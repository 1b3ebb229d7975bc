import type { Command, CommandPlace } from './command.ts';
import { isMac, shownKeys } from './keys.ts';

/** Which keys do what on this device. */
export interface Keymap {
  /** The keys of a command; none when it has been switched off. */
  of(command: Command): readonly string[];
  /** The first of them as it is shown to people; empty when there is none. */
  shown(command: Command): string;
  /** What keys mean at a place. */
  meaning(keys: string, where: CommandPlace): Command | undefined;
}

/** `commands` answers the same list while it is the same commands. */
export function createKeymap(commands: () => readonly Command[], mac = isMac): Keymap {
  let last: { readonly list: readonly Command[]; readonly table: ReadonlyMap<string, Command> } | null = null;
  const of = (command: Command): readonly string[] => (mac ? command.macKeys : null) ?? command.keys;
  const table = (): ReadonlyMap<string, Command> => {
    const list = commands();
    if (last?.list !== list) last = { list, table: tableOf(list, of) };
    return last.table;
  };
  return {
    of,
    shown: (command) => shownKeys(of(command)[0] ?? '', mac),
    meaning: (keys, where) => table().get(`${where} ${keys}`),
  };
}

function tableOf(commands: readonly Command[], keysOf: Keymap['of']): ReadonlyMap<string, Command> {
  return new Map(
    commands.flatMap((command) =>
      keysOf(command).map((keys) => [`${command.where} ${keys}`, command] as const),
    ),
  );
}
