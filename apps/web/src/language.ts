import { editorMessages, spanishSentences } from '@throughline/editor';
import { useSyncExternalStore } from 'react';
import { en } from './text/en.ts';

/** Languages the app speaks. One more is a catalogue beside `text/es` here and in the editor, and a row in `catalogues`. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** Which language a person wants: their device's, or always one. Kept in this browser. */
export type LanguageChoice = 'system' | Language;

/** What each language calls itself, so that whoever reads no other finds it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** Sentences in one language, and how it writes dates and figures. */
interface Catalogue {
  readonly language: Language;
  /** BCP 47. */
  readonly locale: string;
  readonly sentences: Readonly<Record<string, string>>;
}

const english: Catalogue = { language: 'en', locale: 'en-GB', sentences: { ...editorMessages, ...en } };

const catalogues: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => english,
  es: async () => {
    const [ofMaps, { es }] = await Promise.all([spanishSentences(), import('./text/es/index.ts')]);
    return { language: 'es', locale: 'es', sentences: { ...ofMaps, ...es } };
  },
};

const key = 'throughline.language';
const listeners = new Set<() => void>();
let chosen: LanguageChoice = stored();
let spoken = english;

function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

function stored(): LanguageChoice {
  try {
    const value = localStorage.getItem(key);
    return isLanguage(value) ? value : 'system';
  } catch {
    return 'system';
  }
}

/** The first language of a person's list that the app speaks, whatever the country; English where it speaks none. */
export function spokenOf(wanted: readonly string[]): Language {
  return wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage) ?? 'en';
}

/** Brings the sentences of the chosen language; call before the first paint. What cannot be had is said in English. */
export async function bringLanguage(): Promise<void> {
  const language = chosen === 'system' ? spokenOf(navigator.languages) : chosen;
  const brought = await catalogues[language]().catch(() => english);
  document.documentElement.lang = brought.language;
  spoken = brought;
  for (const listener of listeners) listener();
}

/** Changes the language now, and for the next visits where the browser lets us remember. */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  chosen = choice;
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Storage is refused in some private windows: the choice then lasts as long as the page.
  }
  await bringLanguage();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was chosen; the language that is spoken is `useCatalogue`'s. */
export function useLanguageChoice(): LanguageChoice {
  return useSyncExternalStore(listen, () => chosen);
}

export function useCatalogue(): Catalogue {
  return useSyncExternalStore(listen, () => spoken);
}
