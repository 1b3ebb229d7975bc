import type { ReactNode } from 'react';
import { historyEn } from '../../../text/history.ts';
import { MoreSentences } from '@throughline/editor';

/** Adds the sentences of the history to those of the page. */
export function HistoryText({ children }: { readonly children: ReactNode }) {
  return <MoreSentences sentences={historyEn}>{children}</MoreSentences>;
}
