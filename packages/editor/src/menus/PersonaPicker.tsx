import type { ReactElement } from 'react';
import { ChevronDown, Users } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Persona, PersonaId } from '@throughline/journey';
import { PersonaBadge } from '../icons/PersonaBadge.tsx';
import { useSession } from '../session/editorSession.ts';
import { usePersonas, useView } from '../session/hooks.ts';
import { choosePersona } from '../session/viewing.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import menu from './Menu.module.css';

const everybody = 'everybody';

/** Whose cards and curve stand out. Not there while the map names nobody. */
export function PersonaPicker(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const personas = usePersonas();
  const chosen = useView((view) => view.persona);
  if (personas.length === 0) return null;
  const persona = personas.find(({ id }) => id === chosen);
  return (
    <MenuTrigger>
      <Chosen persona={persona} />
      <Popover className={menu.popover ?? ''} placement="bottom start">
        <Menu
          className={menu.menu ?? ''}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[persona?.id ?? everybody]}
          onAction={(id) => choosePersona(session, id === everybody ? null : (id as PersonaId))}
        >
          <MenuItem id={everybody} className={menu.item ?? ''} textValue={words('persona.everybody')}>
            <Users size={16} aria-hidden />
            {words('persona.everybody')}
          </MenuItem>
          {personas.map((each) => (
            <PersonaItem key={each.id} persona={each} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Chosen({ persona }: { readonly persona: Persona | undefined }): ReactElement {
  const words = useWords();
  const about = persona?.about ?? '';
  const name = persona ? persona.name || words('persona.unnamed') : words('persona.everybody');
  return (
    <Button
      className={css.persona ?? ''}
      aria-label={words('persona.choose', { name: about === '' ? name : `${name} ${about}` })}
    >
      {persona ? <PersonaBadge persona={persona} size={24} /> : <Users size={16} aria-hidden />}
      <span className={css.who} dir="auto">
        {name}
      </span>{' '}
      <span className={css.about} dir="auto">
        {about}
      </span>
      <ChevronDown size={13} aria-hidden />
    </Button>
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
