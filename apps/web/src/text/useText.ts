import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './en.ts';

type TextValues = Record<string, string | number | Date>;
/** The sentence of an id, with its values filled in. */
export type Text = (id: MessageId, values?: TextValues) => string;

/** The sentences of this app in the reader's language. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
