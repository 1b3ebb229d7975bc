import { MoreSentences, type EditorHandle } from '@throughline/editor';
import { limits, type PastePlan } from '@throughline/journey';
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import type { Shelf } from '../library/shelf.ts';
import { filesEn } from '../../text/files.ts';
import { importEn } from '../../text/import.ts';
import { useText, type Text } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import { unpacked } from '../export/packedJourney.ts';
import { ImportDialog, type ImportWish } from './ImportDialog.tsx';
import { openImport, type ImportSource, type OpenedImport } from './openImport.ts';

export interface MapImportProps {
  /** What somebody chose or dropped: pictures become photos where focus is, of other files the first is read. */
  readonly files: readonly File[];
  readonly editor: RefObject<EditorHandle | null>;
  /** BCP 47: of the map. */
  readonly lang: string;
  /** Makes a new map and opens it. */
  readonly onMake: (make: Parameters<Shelf['createFrom']>[0], account: Account | null) => Promise<void>;
  /** What became of a file. */
  readonly onAccount: (account: Account) => void;
  readonly onClose: () => void;
}

const sentences = { ...importEn, ...filesEn };

/** Brings files into an open map, or makes a new map of them. */
export function MapImport(props: MapImportProps) {
  return (
    <MoreSentences sentences={sentences}>
      <Bringing {...props} />
    </MoreSentences>
  );
}

function Bringing({ editor, files, lang, onAccount, onClose, onMake }: MapImportProps) {
  const text = useText();
  const announce = useAnnounce();
  const [source, setSource] = useState<ImportSource | null>(null);
  const fail = (file: string, reasons: Account['sentences']): void => {
    const [title, safe] = [text('file.refused', { file }), text('import.refusedSafe')];
    onAccount({ tone: 'danger', title, sentences: reasons, safe });
    onClose();
  };
  const take = useEffectEvent((read: OpenedImport, file: File) => {
    if (read.ok) setSource(read.source);
    else fail(file.name, read.reasons);
  });
  const open = useEffectEvent(async (file: File) => {
    announce(text('file.opening', { file: file.name }));
    return openImport(file, text);
  });
  const takePictures = useEffectEvent((pictures: readonly File[]) => {
    onClose();
    editor.current?.addPhotos(pictures);
  });
  useEffect(() => {
    let isHere = true;
    const file = files.find(({ type }) => !type.startsWith('image/') || type === 'image/svg+xml');
    if (file) {
      void open(file).then((read) => {
        if (isHere) take(read, file);
        else if (read.ok) read.source.reader.stop();
      });
    } else takePictures(files);
    return () => {
      isHere = false;
    };
  }, [files]);
  if (!source) return null;
  const { name, reader } = source;
  const close = (): void => {
    reader.stop();
    onClose();
  };
  const carryOut = async ({ into, preview, title }: ImportWish): Promise<void> => {
    const { notCarried } = preview;
    if (into === 'a new map') {
      const said = {
        title: text('file.notCarried', { file: name, count: notCarried.length }),
        sentences: notCarried,
      };
      const account: Account = { tone: 'info', ...said, safe: text('file.notCarriedSafe') };
      await onMake(async (author) => reader.state(title, author), notCarried.length > 0 ? account : null);
      return;
    }
    const journey = unpacked(await reader.journey());
    const plan = await editor.current?.importJourney(journey);
    if (!plan) return;
    const { goal, title: named } = journey.meta;
    const own = named === name.replace(/\.[^.]*$/u, '') ? '' : named;
    const sentences = [...lacking(plan, { goal, title: own }, text), ...notCarried];
    onAccount({ tone: 'info', title: doneOf(plan, name, text), sentences, safe: text('import.hereSafe') });
  };
  return (
    <ImportDialog
      {...{ source, lang }}
      hasMap
      onClose={close}
      onImport={(wish) => {
        setSource(null);
        carryOut(wish).then(close, () => {
          reader.stop();
          fail(name, [text('failed.other')]);
        });
      }}
    />
  );
}

function doneOf({ cards, lanes, stages }: PastePlan, file: string, text: Text): string {
  return text('import.done', { file, cards: cards.length, stages: stages.length, lanes: lanes.length });
}

/** What this map does not take of a journey. */
function lacking(
  { leftOut }: PastePlan,
  { goal, title }: { readonly goal: string; readonly title: string },
  text: Text,
): readonly string[] {
  const { cards: most, lanes, stages } = limits;
  const said = [title, goal].filter((words) => words.trim() !== '').join('; ');
  return [
    ...(leftOut.limit > 0 ? [text('import.limit', { count: leftOut.limit, stages, lanes, most })] : []),
    ...(said === '' ? [] : [text('import.keeps', { said })]),
  ];
}
