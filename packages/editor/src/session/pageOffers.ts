import { always } from './command.ts';
import type { Command } from './command.ts';

/** What the page around the editor can do: share, save, another theme. Its words are in the page's language already. */
export interface PageCommand {
  readonly id: string;
  readonly words: string;
  readonly keys?: readonly string[];
  /** Left out: always. */
  enabled?(): boolean;
  run(): void;
}

/** Another map the page can go to. */
export interface MapElsewhere {
  readonly id: string;
  readonly title: string;
  go(): void;
}

/** What the page brings to the palette and to the keys. */
export interface PageOffers {
  readonly commands: readonly PageCommand[];
  /** The maps this device knows, without the open one: asked each time the palette opens. */
  maps?(): Promise<readonly MapElsewhere[]>;
  /** Takes files that are no pictures and were dropped on the map. */
  takeFiles?(files: readonly File[]): void;
}

export const noOffers: PageOffers = { commands: [] };

const known = new WeakMap<readonly PageCommand[], readonly Command[]>();

/** As the editor's own; the same list for the same commands. */
export function commandsOfPage({ commands }: PageOffers): readonly Command[] {
  const found = known.get(commands) ?? commands.map(asCommand);
  known.set(commands, found);
  return found;
}

function asCommand({ enabled, id, keys = [], run, words }: PageCommand): Command {
  return {
    id: `page ${id}`,
    group: 'page',
    words: () => words,
    keys,
    where: 'anywhere',
    enabled: enabled ? () => enabled() : always,
    run: () => run(),
  };
}
