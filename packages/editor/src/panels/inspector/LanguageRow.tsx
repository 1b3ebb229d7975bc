import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { setCardLanguage } from '@throughline/doc';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useAtRest } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import type { CardsProps } from './FacetRows.tsx';
import { SelectRow } from './SelectRow.tsx';
import { mixed, shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** Languages that are offered; another one, from a file, is kept and shown. */
const offered =
  'am ar bn de en es fa fr gu he hi hmn ht hy it ja km ko lo ne nl nv pa pl pt ro ru so sw ta te th tl tr uk ur vi yi'
    .split(' ')
    .concat('zh-Hans', 'zh-Hant');

/** In which language the text is, so that it is read aloud and hyphenated rightly (A12). */
export function LanguageRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const canWrite = useCanWrite();
  const mapLanguage = useAtRest(({ meta }) => meta.lang);
  const language = shared(cards, (card) => card.lang);
  const choices = useMemo(() => {
    const nameOf = (tag: string): string =>
      languageName(tag, intl) ?? (tag === 'nv' ? words('inspector.language.nv') : tag);
    const known = language === mixed || language === '' || offered.includes(language) ? [] : [language];
    const named = [...offered, ...known].map((value) => ({ value, text: nameOf(value) }));
    const asMap =
      mapLanguage === ''
        ? words('inspector.languageMap')
        : words('inspector.languageMapIs', { language: nameOf(mapLanguage) });
    return [{ value: '', text: asMap }, ...named.sort((a, b) => a.text.localeCompare(b.text, intl.locale))];
  }, [intl, language, mapLanguage, words]);
  if (!canWrite && language === '') return null;
  return (
    <SelectRow
      label={words('inspector.language')}
      value={language}
      choices={choices}
      onChoose={(lang) =>
        carryOut(session, (doc) =>
          setCardLanguage(
            doc,
            cards.map(({ id }) => id),
            lang,
          ),
        )
      }
    />
  );
}

/** In the person's own language; null where the browser has no name for it: few have one for Navajo. */
function languageName(tag: string, intl: IntlShape): string | null {
  try {
    const name = intl.formatDisplayName(tag, { type: 'language' });
    return name === undefined || name === tag ? null : name;
  } catch {
    return null;
  }
}
