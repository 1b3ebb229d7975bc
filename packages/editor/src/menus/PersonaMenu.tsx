import type { ReactElement } from 'react';
import { Users } from 'lucide-react';
import { MenuItem } from 'react-aria-components';
import type { Persona, PersonaId } from '@throughline/journey';
import { PersonaBadge } from '../icons/PersonaBadge.tsx';
import { useSession } from '../session/editorSession.ts';
import { usePersonas, useView } from '../session/hooks.ts';
import { choosePersona } from '../session/viewing.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import menu from './Menu.module.css';
import { OpenedMenu } from './OpenedMenu.tsx';

const everybody = 'everybody';

/** Everybody, or one of those whose journey it is. */
export function PersonaMenu(): ReactElement {
  const session = useSession();
  const words = useWords();
  const personas = usePersonas();
  const chosen = useView((view) => view.persona);
  const shown = personas.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <OpenedMenu
      placement="bottom start"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown ?? everybody]}
      onAction={(id) => choosePersona(session, id === everybody ? null : (id as PersonaId))}
    >
      <MenuItem id={everybody} className={menu.item ?? ''} textValue={words('persona.everybody')}>
        <Users size={16} aria-hidden />
        {words('persona.everybody')}
      </MenuItem>
      {personas.map((each) => (
        <PersonaItem key={each.id} persona={each} />
      ))}
    </OpenedMenu>
  );
}

function PersonaItem({ persona }: { readonly persona: Persona }): ReactElement {
  const words = useWords();
  const name = persona.name || words('persona.unnamed');
  return (
    <MenuItem id={persona.id} className={menu.item ?? ''} textValue={name}>
      <PersonaBadge persona={persona} />
      <span dir="auto">{name}</span>
      <span className={css.about} dir="auto">
        {persona.about}
      </span>
    </MenuItem>
  );
}
