import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { canvasMessages } from './canvas.ts';
import { en } from './en.ts';
import type { MessageId } from './en.ts';

type Values = Readonly<Record<string, string | number>>;

/** One sentence of the catalogue in the person's language. */
export type Words = (id: MessageId, values?: Values) => string;

/** Every message of the editor, by id, in English: for an `IntlProvider` around it. */
export const editorMessages: Readonly<Record<string, string>> = {
  ...en,
  ...Object.fromEntries(Object.values(canvasMessages).map(({ id, defaultMessage }) => [id, defaultMessage])),
};

function wordsOf(intl: IntlShape): Words {
  return (id, values) => intl.formatMessage({ id, defaultMessage: en[id] }, values);
}

export function useWords(): Words {
  const intl = useIntl();
  return useMemo(() => wordsOf(intl), [intl]);
}
