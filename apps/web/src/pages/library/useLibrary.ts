import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Journey, MapId, Random } from '@throughline/journey';
import { loadTemplate } from '@throughline/journey/templates';
import type { Told } from '../../parts/Toast.tsx';
import type { DeviceMaps, Freed } from '../../session/deviceMaps.ts';
import { ServerRefused, StoreRefused } from '../../session/shelf.ts';
import { asksForNewMap, forgetNewMap } from '../../route.ts';
import type { MessageId } from '../../text/en.ts';
import { useText, type Text } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import type { ImportSource } from '../import/openImport.ts';
import type { ImportWish } from '../import/ImportDialog.tsx';
import type { SaveFormat } from '../files/saveFormats.ts';
import { lossOf, makerFor, saveJourney } from '../files/saveJourney.ts';
import { blankMap } from './blankMap.ts';
import type { MapActions } from './MapTile.tsx';
import type { Beginning } from './NewMapDialog.tsx';
import type { Shelf, ShelfMap, ShelfState } from './shelf.ts';

/** What there is to say about a map that was opened from a file. */
export interface Arrival {
  readonly mapId: MapId;
  readonly account: Account;
}

/** What the library page works with. */
export interface LibraryDeps {
  readonly shelf: Shelf;
  /** The room that maps take on this device. */
  readonly device: () => Promise<DeviceMaps>;
  readonly random: Random;
  /** BCP 47: the language new maps are written in. */
  readonly lang: string;
  readonly onOpen: (mapId: MapId, arrival?: Arrival) => void;
}

/** The dialog that is open, and the map it is about. */
type Asking =
  | { readonly for: 'new'; readonly template: Beginning['template'] }
  /** A table whose columns somebody has to name; `title` is what the map is to be called, if anybody said. */
  | { readonly for: 'import'; readonly source: ImportSource; readonly title: string }
  | { readonly for: 'paste'; readonly title: string }
  | { readonly for: 'rename'; readonly map: ShelfMap }
  | { readonly for: 'destroy'; readonly map: ShelfMap };

export interface LibraryScreen {
  readonly state: ShelfState;
  readonly asking: Asking | null;
  readonly told: Told | null;
  readonly account: Account | null;
  /** The name of the file being read. */
  readonly reading: string | null;
  ask(asking: Asking | null): void;
  forget(what: 'told' | 'account'): void;
  readonly rows: MapActions;
  create(title: string, beginning: Beginning): void;
  rename(map: ShelfMap, title: string): void;
  restore(map: ShelfMap): void;
  destroy(map: ShelfMap): void;
  /** `title` is what the map is to be called, if anybody said. */
  openFiles(files: readonly File[], title?: string): void;
  /** Makes the map that somebody has looked over. */
  carryOut(source: ImportSource, wish: Pick<ImportWish, 'title' | 'preview'>): void;
  readonly lang: string;
}

/** What is on the library page and what a person can do there. */
export function useLibrary(deps: LibraryDeps): LibraryScreen {
  const { shelf } = deps;
  const text = useText();
  const state = useSyncExternalStore(
    useCallback((listener) => shelf.subscribe(listener), [shelf]),
    () => shelf.state,
  );
  const [asking, ask] = useState<Asking | null>(() =>
    asksForNewMap() ? { for: 'new', template: 'blank' } : null,
  );
  useEffect(forgetNewMap, []);
  const [told, tell] = useState<Told | null>(null);
  const [account, setAccount] = useState<Account | null>(null);
  const [reading, setReading] = useState<string | null>(null);

  const attempt: Screen['attempt'] = (work, done) => {
    setAccount(null);
    ask(null);
    work().then(done, (reason: unknown) => setAccount(troubleOf(reason, text)));
  };
  const screen = { attempt, tell, setAccount, setReading };
  const { duplicate, bin, save, ...rest } = mapDoings(deps, text, screen);
  const keeping = keepDoings(deps, text, screen);
  return {
    ...rest,
    ...fileDoings(deps, text, { ...screen, ask }),
    lang: deps.lang,
    state,
    asking,
    told,
    account,
    reading,
    ask,
    forget: (what) => (what === 'told' ? tell(null) : setAccount(null)),
    rows: {
      open: (map) => deps.onOpen(map.mapId),
      rename: (map) => ask({ for: 'rename', map }),
      duplicate,
      bin,
      save,
      ...keeping,
    },
  };
}

interface Screen {
  /** Closes the dialog, does the work, and either goes on or says why not. */
  attempt<T>(work: () => Promise<T>, done: (value: T) => void): void;
  tell(told: Told | null): void;
  setAccount(account: Account | null): void;
  setReading(file: string | null): void;
}

function mapDoings(
  { shelf, random, lang, onOpen }: LibraryDeps,
  text: Text,
  { attempt, tell, setAccount }: Screen,
) {
  const named = (map: ShelfMap): string => map.title || text('map.untitled');
  const restore = (map: ShelfMap): void =>
    attempt(
      () => shelf.restore(map.mapId),
      () => tell({ sentence: text('done.restored', { title: named(map) }) }),
    );
  return {
    restore,
    create: (title: string, { template, form }: Beginning): void => {
      const stageTitle = (number: number): string => text('new.stage', { number });
      const content = async (): Promise<Journey> => {
        if (template === 'blank')
          return blankMap({ title, lang, stageTitle, ownLaneTitle: text('new.ownLane'), random });
        const journey = await loadTemplate(template, { form, random });
        return { ...journey, meta: { ...journey.meta, title } };
      };
      attempt(async () => shelf.create(await content()), onOpen);
    },
    rename: (map: ShelfMap, title: string): void =>
      attempt(
        () => shelf.rename(map.mapId, title),
        () => tell({ sentence: text('done.renamed', { title }) }),
      ),
    duplicate: (map: ShelfMap): void => {
      const title = text('map.copyTitle', { title: named(map) });
      attempt(
        () => shelf.duplicate(map.mapId, title),
        () => tell({ sentence: text('done.duplicated', { title }) }),
      );
    },
    bin: (map: ShelfMap): void =>
      attempt(
        () => shelf.bin(map.mapId),
        () => tell({ sentence: text('done.binned', { title: named(map) }), undo: () => restore(map) }),
      ),
    destroy: (map: ShelfMap): void =>
      attempt(
        () => shelf.destroy(map.mapId),
        () => tell({ sentence: text('done.destroyed', { title: named(map) }) }),
      ),
    save: (map: ShelfMap, format: SaveFormat): void =>
      attempt(
        async () => {
          const journey = await shelf.journeyOf(map.mapId);
          return journey && saveJourney({ journey }, format, await makerFor(format, null));
        },
        (saved) => {
          if (!saved) return;
          const { file, notCarried } = saved;
          if (notCarried.length === 0) tell({ sentence: text('done.saved', { file }) });
          else setAccount(lossOf(saved, text));
        },
      ),
  };
}

const freedWords: Readonly<Record<Freed, MessageId>> = {
  freed: 'device.freed',
  waiting: 'device.notFreed.waiting',
  open: 'device.notFreed.open',
  unlisted: 'device.notFreed.unlisted',
  away: 'device.notFreed.away',
};

/** What there is to do about the copy of a map on this device. */
function keepDoings({ device }: LibraryDeps, text: Text, { attempt, tell }: Screen) {
  const named = (map: Pick<ShelfMap, 'title'>): string => map.title || text('map.untitled');
  return {
    keep: (map: Pick<ShelfMap, 'mapId' | 'title'>, on: boolean): void => {
      const title = named(map);
      if (!on) {
        return attempt(
          async () => (await device()).letGo(map.mapId),
          () => tell({ sentence: text('device.letGo', { title }) }),
        );
      }
      tell({ sentence: text('device.keeping', { title }) });
      return attempt(
        async () => (await device()).keep(map.mapId),
        (kept) =>
          tell({
            sentence:
              kept === 'away'
                ? text('device.notKept', { title })
                : text('device.keptNow', { title, count: kept.missing }),
          }),
      );
    },
    free: (map: Pick<ShelfMap, 'mapId' | 'title'>): void =>
      attempt(
        async () => (await device()).free(map.mapId),
        (freed) => tell({ sentence: text(freedWords[freed], { title: named(map) }) }),
      ),
  };
}

function fileDoings(
  { shelf, onOpen }: LibraryDeps,
  text: Text,
  screen: Screen & { ask(asking: Asking | null): void },
) {
  const carryOut: LibraryScreen['carryOut'] = ({ name, reader }, { preview, title }) => {
    const { notCarried } = preview;
    screen.attempt(
      async () =>
        shelf.createFrom(async (author) => reader.state(title, author)).finally(() => reader.stop()),
      (mapId) =>
        onOpen(
          mapId,
          notCarried.length > 0 ? { mapId, account: arrivalOf(name, notCarried, text) } : undefined,
        ),
    );
  };
  const openOne = async (file: File, title: string): Promise<void> => {
    screen.setReading(file.name);
    const { openImport } = await import('../import/openImport.ts');
    const read = await openImport(file, text);
    screen.setReading(null);
    if (!read.ok) {
      screen.setAccount({
        tone: 'danger',
        title: text('file.refused', { file: file.name }),
        sentences: read.reasons,
        safe: text('file.refusedSafe'),
      });
      return;
    }
    const { source } = read;
    if (source.opened.is === 'tables') screen.ask({ for: 'import', source, title });
    else carryOut(source, { title: title || source.opened.preview.title, preview: source.opened.preview });
  };
  return {
    carryOut,
    openFiles: (files: readonly File[], title = ''): void => {
      const [file] = files;
      if (!file) return;
      screen.setAccount(null);
      screen.ask(null);
      void openOne(file, title);
    },
  };
}

function arrivalOf(file: string, notCarried: Account['sentences'], text: Text): Account {
  const title = text('file.notCarried', { file, count: notCarried.length });
  return { tone: 'info', title, sentences: notCarried, safe: text('file.notCarriedSafe') };
}

function troubleOf(reason: unknown, text: Text): Account {
  return { tone: 'danger', title: text('failed.title'), sentences: [text(sentenceOf(reason))], safe: '' };
}

function sentenceOf(reason: unknown): MessageId {
  if (reason instanceof StoreRefused) return 'failed.store';
  return reason instanceof ServerRefused ? 'failed.server' : 'failed.other';
}
