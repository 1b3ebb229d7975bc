import { useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { Pencil, Plus } from 'lucide-react';
import type { Persona } from '@throughline/journey';
import { PersonaBadge } from '../../icons/PersonaBadge.tsx';
import { Hint } from '../../parts/Hint.tsx';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useMapState, usePersonas, useView } from '../../session/hooks.ts';
import { choosePersona } from '../../session/viewing.ts';
import { useWords } from '../../text/words.ts';
import css from './LibraryPanel.module.css';
import { PanelItem, PanelList } from './PanelList.tsx';

const PersonaDialog = later(async () => (await import('./PersonaDialog.tsx')).PersonaDialog);

interface PersonaListProps {
  readonly isRail: boolean;
}

/** Whose journey it is: pressed, a persona's cards and curve stand out; pressed again, everybody's. */
export function PersonaList({ isRail }: PersonaListProps): ReactElement | null {
  const words = useWords();
  const personas = usePersonas();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const [open, setOpen] = useState<Persona | 'new' | null>(null);
  const opener = useRef<Element>(null);
  const add = useRef<HTMLButtonElement>(null);
  if (personas.length === 0 && !canWrite) return null;
  const ask = (about: Persona | 'new'): void => {
    opener.current = document.activeElement;
    setOpen(about);
  };
  const close = (): void => {
    setOpen(null);
    requestAnimationFrame(() => giveBack(opener.current, add.current));
  };
  return (
    <>
      <div className={css.rule} />
      <PersonasHeading isRail={isRail} add={add} onAdd={canWrite ? () => ask('new') : null} />
      {personas.length === 0 ? null : (
        <PanelList name={words('panel.personas')}>
          {personas.map((persona, index) => (
            <PersonaRow
              key={persona.id}
              persona={persona}
              isFirst={index === 0}
              isRail={isRail}
              onEdit={canWrite ? () => ask(persona) : null}
            />
          ))}
        </PanelList>
      )}
      {open ? <PersonaDialog persona={open === 'new' ? null : open} onClose={close} /> : null}
    </>
  );
}

/** To what opened the dialog; where that went with a deleted persona, to what adds one. */
function giveBack(opener: Element | null, add: HTMLElement | null): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  else add?.focus();
}

interface PersonasHeadingProps extends PersonaListProps {
  readonly add: RefObject<HTMLButtonElement | null>;
  readonly onAdd: (() => void) | null;
}

function PersonasHeading({ add, isRail, onAdd }: PersonasHeadingProps): ReactElement {
  const words = useWords();
  const button = onAdd ? (
    <Hint words={isRail ? words('persona.add') : null}>
      <button
        ref={add}
        type="button"
        className={isRail ? css.item : css.tool}
        aria-label={words('persona.add')}
        onClick={onAdd}
      >
        <Plus size={15} aria-hidden />
      </button>
    </Hint>
  ) : null;
  if (isRail) return <>{button}</>;
  return (
    <div className={css.heading}>
      <h2 className={css.title}>{words('panel.personas')}</h2>
      {button}
    </div>
  );
}

interface PersonaRowProps extends PersonaListProps {
  readonly persona: Persona;
  readonly isFirst: boolean;
  readonly onEdit: (() => void) | null;
}

function PersonaRow({ isFirst, isRail, onEdit, persona }: PersonaRowProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const isChosen = useView((view) => view.persona === persona.id);
  const name = persona.name || words('persona.unnamed');
  const told = [name, persona.about, persona.side === 'employee' ? words('persona.employeeMark') : '']
    .filter(Boolean)
    .join(', ');
  return (
    <div className={css.row} data-row="" data-here={isChosen || undefined}>
      <PanelItem
        icon={<PersonaBadge persona={persona} />}
        text={name}
        name={name}
        isRail={isRail}
        tabIndex={isFirst ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={told}
        title={isRail ? undefined : told}
        onClick={() => choosePersona(session, isChosen ? null : persona.id)}
      />
      {isRail || !onEdit ? null : (
        <button
          type="button"
          className={css.tool}
          tabIndex={-1}
          aria-label={words('persona.edit', { name })}
          onClick={onEdit}
        >
          <Pencil size={13} aria-hidden />
        </button>
      )}
    </div>
  );
}
