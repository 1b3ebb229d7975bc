import { createContext, useContext, useId, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode, RefObject } from 'react';
import { Hint } from './Hint.tsx';
import type { HintProps } from './Hint.tsx';

/** What something that was opened has to know of the button that opened it. */
interface Opened {
  /** The button: what is opened lies beside it, and gives focus back to it. */
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** The button's id: it names a menu that has no name of its own. */
  readonly labelledBy: string;
  /** Where focus goes in a menu: to an item when it was opened by key, to none when it was opened by pointer. */
  readonly focus: 'first' | 'last' | true;
  close(): void;
}

const OpenedContext = createContext<Opened | null>(null);

/** For what an `Opener` has opened. */
export function useOpened(): Opened {
  const opened = useContext(OpenedContext);
  if (!opened) throw new Error('useOpened is called outside an Opener');
  return opened;
}

/** The same for what may also be opened otherwise: null then. */
export function useOpenedIfAny(): Opened | null {
  return useContext(OpenedContext);
}

interface OpenerProps {
  readonly opens: 'menu' | 'dialog';
  readonly className: string | undefined;
  /** Its name, where that is not what it holds. */
  readonly name?: string;
  /** Its words, where it is only a mark. */
  readonly hint?: Omit<HintProps, 'children'>;
  readonly children: ReactNode;
  /** What is opened, there only while it is open: a part whose code may come later. */
  readonly over: ReactElement;
  readonly attributes?: Readonly<Record<`data-${string}`, string>>;
}

/** A button that opens a menu or a dialog: it is there, and can be pressed, before their code is. */
export function Opener({
  attributes,
  children,
  className,
  hint,
  name,
  opens,
  over,
}: OpenerProps): ReactElement {
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [focus, setFocus] = useState<Opened['focus'] | null>(null);
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    // Where a press does not give focus (Safari) it would have nowhere to come back to.
    event.currentTarget.focus();
    setFocus(focus === null ? openedBy(event) : null);
  };
  const key = (event: KeyboardEvent): void => {
    if (opens !== 'menu' || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    event.stopPropagation();
    setFocus(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const button = (
    <button
      ref={trigger}
      id={id}
      type="button"
      className={className}
      aria-label={name}
      aria-haspopup={opens}
      aria-expanded={focus !== null}
      onClick={press}
      onKeyDown={key}
      {...attributes}
    >
      {children}
    </button>
  );
  return (
    <>
      {hint ? <Hint {...hint}>{button}</Hint> : button}
      {focus === null ? null : (
        <OpenedContext value={{ trigger, labelledBy: id, focus, close: () => setFocus(null) }}>
          {over}
        </OpenedContext>
      )}
    </>
  );
}

/** A press of a key has no count of clicks. */
function openedBy({ detail }: MouseEvent): 'first' | true {
  return detail === 0 ? 'first' : true;
}
