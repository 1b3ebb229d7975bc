import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { historyEn } from '../../../text/history.ts';

/** Adds the sentences of the history to those of the page: a first sight of a map does without them. */
export function HistoryText({ children }: { readonly children: ReactNode }) {
  const { locale, messages } = useIntl();
  const all = useMemo(() => ({ ...messages, ...historyEn }), [messages]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
