import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { TextTarget } from '@throughline/doc';
import type { GridSpot } from '@throughline/journey';
import { close } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { goTo } from '../session/focus.ts';
import { useTextBinding } from '../session/useTextBinding.ts';

interface HeaderEditorProps {
  readonly target: TextTarget;
  readonly className: string | undefined;
  readonly name: string;
  readonly spot: GridSpot;
}

/** The name of a stage or lane while it is being written: selected when it opens; left empty, it stays as it was. */
export function HeaderEditor({ className, name, spot, target }: HeaderEditorProps): ReactElement {
  const session = useSession();
  const done = useRef(false);
  const { binding, field } = useTextBinding({ target });
  useLayoutEffect(() => field.current?.select(), [field]);

  const end = (keep: boolean, returns: boolean): void => {
    if (done.current) return;
    done.current = true;
    const isEmpty = field.current?.value.trim() === '';
    if (keep && !isEmpty) binding.current?.commit();
    else binding.current?.cancel();
    close(session);
    if (returns) goTo(session, spot);
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (!['Enter', 'F2', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    end(event.key !== 'Escape', true);
  };
  return (
    <textarea
      ref={field}
      className={className}
      aria-label={name}
      rows={1}
      dir="auto"
      onInput={() => binding.current?.input()}
      onCompositionStart={() => binding.current?.compositionStart()}
      onCompositionEnd={() => binding.current?.compositionEnd()}
      onKeyDown={press}
      onBlur={(event) => document.activeElement !== event.target && end(true, false)}
    />
  );
}
