import type { ReactElement } from 'react';
import { ChevronDown, Users } from 'lucide-react';
import { PersonaBadge } from '../icons/PersonaBadge.tsx';
import { later } from '../parts/later.tsx';
import { Opener } from '../parts/Opener.tsx';
import { usePersonas, useView } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';

const PersonaMenu = later(async () => (await import('./PersonaMenu.tsx')).PersonaMenu);

/** Whose cards and curve stand out. Not there while the map names nobody. */
export function PersonaPicker(): ReactElement | null {
  const words = useWords();
  const personas = usePersonas();
  const chosen = useView((view) => view.persona);
  if (personas.length === 0) return null;
  const persona = personas.find(({ id }) => id === chosen);
  const about = persona?.about ?? '';
  const name = persona ? persona.name || words('persona.unnamed') : words('persona.everybody');
  return (
    <Opener
      opens="menu"
      className={css.persona}
      name={words('persona.choose', { name: about === '' ? name : `${name} ${about}` })}
      over={<PersonaMenu />}
    >
      {persona ? <PersonaBadge persona={persona} size={24} /> : <Users size={16} aria-hidden />}
      <span className={css.who} dir="auto">
        {name}
      </span>{' '}
      <span className={css.about} dir="auto">
        {about}
      </span>
      <ChevronDown size={13} aria-hidden />
    </Opener>
  );
}
