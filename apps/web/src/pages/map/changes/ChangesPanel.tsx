import { MoreSentences } from '@throughline/editor';
import { personName } from '@throughline/doc';
import type { EditorHandle } from '@throughline/editor';
import type { CardId, PersonId } from '@throughline/journey';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { OpenMap } from '../../../session/openMap.ts';
import { changesEn } from '../../../text/changes.ts';
import { historyEn } from '../../../text/history.ts';
import { useText } from '../../../text/useText.ts';
import { SidePanel } from '../SidePanel.tsx';
import { ReturnedPart } from './ReturnedPart.tsx';
import { SincePart } from './SincePart.tsx';
import type { MapChanges } from './useChanges.ts';

interface ChangesPanelProps {
  readonly changes: MapChanges;
  readonly map: Pick<OpenMap, 'away' | 'doc'>;
  readonly editor: RefObject<EditorHandle | null>;
  readonly editable: boolean;
}

const sentences = { ...historyEn, ...changesEn };

/** Beside the map: what changed while this person was away, and since. Escape closes it; it does not change by itself. */
export function ChangesPanel(props: ChangesPanelProps) {
  return (
    <MoreSentences sentences={sentences}>
      <Panel {...props} />
    </MoreSentences>
  );
}

function Panel({ changes, editable, editor, map }: ChangesPanelProps) {
  const text = useText();
  const { away, doc } = map;
  const part = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const returns = useStore(away.store, (store) => store.returns);
  useEffect(() => {
    const element = part.current;
    const press = (event: KeyboardEvent): void => editor.current?.undoKeyPressed(event);
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [editor]);
  // Whoever closes it has seen it.
  useEffect(() => () => away.seen(), [away]);
  const nameOf = useCallback(
    (person: PersonId) => personName(doc, person) || text('changes.someone'),
    [doc, text],
  );
  const goTo = useCallback(
    (of: string, id: string) => {
      if (of === 'card') editor.current?.goToCard(id as CardId);
      else if (of === 'stage' || of === 'lane') editor.current?.goToHead(of, id);
    },
    [editor],
  );
  return (
    <SidePanel
      name={text('changes.title')}
      openedFrom={changes.openedFrom}
      onClose={changes.close}
      {...{ part, title }}
    >
      {returns.map((returned) => (
        <ReturnedPart key={returned.left} {...{ doc, editable, goTo, nameOf, returned }} />
      ))}
      <SincePart
        doc={doc}
        since={changes.since}
        heading={text(returns.length > 0 ? 'changes.since' : 'changes.open')}
        isAlone={returns.length === 0}
        {...{ nameOf, goTo }}
      />
    </SidePanel>
  );
}
