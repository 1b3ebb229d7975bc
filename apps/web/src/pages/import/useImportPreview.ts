import type { TableReading } from '@throughline/journey';
import { useEffect, useState } from 'react';
import type { Text } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import type { Preview, ReadTable } from './importCalls.ts';
import type { ImportSource } from './openImport.ts';

/** What is to be made of a file, as far as it is known. */
export type ImportState =
  | { readonly is: 'reading' }
  | { readonly is: 'ready'; readonly preview: Preview }
  | { readonly is: 'refused'; readonly problems: Account['sentences'] };

/** Which table of a file is meant, and what somebody says it says. */
export interface TableChoice {
  readonly table: number;
  readonly reading: TableReading;
}

export function firstChoice({ opened }: ImportSource): TableChoice | null {
  if (opened.is !== 'tables') return null;
  const glimpse = opened.tables[opened.best];
  return glimpse ? { table: opened.best, reading: glimpse.guess } : null;
}

interface PreviewDeps {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly text: Text;
}

/** What would be made now; of several choices in a row only the last is waited for. */
export function useImportPreview(
  { opened, reader }: ImportSource,
  choice: TableChoice | null,
  { lang, text, title }: PreviewDeps,
): ImportState {
  const [read, setRead] = useState<{ readonly of: TableChoice; readonly state: ImportState } | null>(null);
  useEffect(() => {
    if (choice === null) return undefined;
    let isWanted = true;
    const unplaced = text('import.unplaced');
    reader.read(choice.table, choice.reading, { title, lang, unplaced }).then(
      (table) => isWanted && setRead({ of: choice, state: stateOf(table) }),
      () =>
        isWanted &&
        setRead({
          of: choice,
          state: { is: 'refused', problems: [text('file.unreadable')] },
        }),
    );
    return () => {
      isWanted = false;
    };
    // A title that is typed makes no other cards: the map gets it when it is made.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [reader, choice, lang, text]);
  if (choice === null) {
    return opened.is === 'map' ? { is: 'ready', preview: opened.preview } : { is: 'reading' };
  }
  return read?.of === choice ? read.state : { is: 'reading' };
}

function stateOf(read: ReadTable): ImportState {
  return read.ok ? { is: 'ready', preview: read.preview } : { is: 'refused', problems: read.problems };
}
