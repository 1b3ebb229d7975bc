import { useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

interface MoreSentencesProps {
  /** The same as long as the part is there. */
  readonly sentences: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/**
 * Adds the sentences of a part that comes later, in English, to those of the page: a first sight of a map does without
 * them. Other languages come as a whole, so that what the page says already stays.
 */
export function MoreSentences({ children, sentences }: MoreSentencesProps): ReactElement {
  const { locale, messages } = useIntl();
  // As written or, after a build, as read: what is in a catalogue is of one kind.
  const all = useMemo(() => ({ ...sentences, ...messages }) as Record<string, string>, [messages, sentences]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
