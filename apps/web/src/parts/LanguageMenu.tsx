import { Languages } from 'lucide-react';
import {
  chooseLanguage,
  languageNames,
  languages,
  useCatalogue,
  useLanguageChoice,
  type LanguageChoice,
} from '../language.ts';
import { useText } from '../text/useText.ts';
import { Menu, MenuChoices } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';

/** Chooses the language of the page: one of those it speaks, or what the device says. */
export function LanguageMenu() {
  const name = useLanguageName();
  return (
    <MenuButton
      name={name}
      icon={<Languages size={17} aria-hidden />}
      menu={
        <Menu>
          <LanguageActions />
        </Menu>
      }
    />
  );
}

function useLanguageName(): string {
  const text = useText();
  return text('language.name', { language: languageNames[useCatalogue().language] });
}

/** The choices of language, for any menu. */
export function LanguageActions() {
  const text = useText();
  const choice = useLanguageChoice();
  const icon = <Languages size={15} aria-hidden />;
  const options = [
    { value: 'system' as const, words: text('language.system'), icon },
    ...languages.map((value) => ({ value, words: languageNames[value], lang: value, icon })),
  ];
  return (
    <MenuChoices<LanguageChoice>
      name={useLanguageName()}
      chosen={choice}
      options={options}
      onChoose={(value) => void chooseLanguage(value)}
    />
  );
}
