import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useCatalogue } from './language.ts';

/** The pages in the language that is spoken. They open anew when another is chosen: what a page has said stays said. */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  const { language, locale, sentences } = useCatalogue();
  return (
    <IntlProvider key={language} locale={locale} messages={sentences}>
      {children}
    </IntlProvider>
  );
}
