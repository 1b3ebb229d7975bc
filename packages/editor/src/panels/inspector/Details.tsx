import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import { useSession } from '../../session/editorSession.ts';
import { focusSpot } from '../../session/focus.ts';
import { isFocusNowhere, useFocusWithin } from '../../session/focusWithin.ts';
import { useMapState, useAtRest } from '../../session/hooks.ts';
import { detailsEn } from '../../text/details.ts';
import { MoreSentences } from '../../text/MoreSentences.tsx';
import { photoFormEn } from '../../text/photoForm.ts';
import { useWords } from '../../text/words.ts';
import { StageDetails, LaneDetails } from './AxisDetails.tsx';
import { BulkDetails, CardDetails } from './CardDetails.tsx';
import css from './Inspector.module.css';
import { subjectOf } from './subject.ts';
import type { SubjectName } from './subject.ts';

interface DetailsProps {
  readonly name: SubjectName;
  /** The person has asked for just these: their first field takes focus. */
  readonly isAsked: boolean;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

const sentences = { ...detailsEn, ...photoFormEn };

/** The details themselves; they come with the first thing they are of. */
export function Details({ isAsked, name, onKeyDown }: DetailsProps): ReactElement | null {
  const { details } = useSession();
  const words = useWords();
  const of = subjectOf(name)?.of;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    details.setState({ wantsFocus: false });
    const field = root.current?.querySelector('textarea') ?? root.current?.querySelector('button');
    field?.focus();
  }, [details, isAsked]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from whatever field has focus, as it does a dialog
    <aside
      className={css.inspector}
      aria-label={words(of === 'stage' || of === 'lane' ? `inspector.${of}` : 'inspector.card')}
      data-panel="details"
      data-details
      data-region=""
      onKeyDown={onKeyDown}
    >
      <MoreSentences sentences={sentences}>
        <div ref={root} style={{ display: 'contents' }}>
          <Of key={name} name={name} />
          <FocusKeeper root={root} />
        </div>
      </MoreSentences>
    </aside>
  );
}

function Of({ name }: { readonly name: SubjectName }): ReactElement | null {
  const subject = subjectOf(name);
  if (subject?.of === 'stage') return <StageDetails id={subject.id} />;
  if (subject?.of === 'lane') return <LaneDetails id={subject.id} />;
  const [first, ...others] = subject?.ids ?? [];
  if (!first) return null;
  return others.length > 0 ? <BulkDetails ids={[first, ...others]} /> : <CardDetails id={first} />;
}

interface FocusKeeperProps {
  readonly root: RefObject<HTMLElement | null>;
}

/** Focus that was in the details and whose field others have taken away goes where it helps, never to `body`. */
function FocusKeeper({ root }: FocusKeeperProps): null {
  const session = useSession();
  const had = useFocusWithin(root);
  useAtRest((journey) => journey);
  useMapState((state) => state);
  useEffect(
    () => () => {
      // The details themselves go, for there is nothing left to tell of.
      if (had.current) queueMicrotask(() => isFocusNowhere() && focusSpot(session));
    },
    [had, session],
  );
  useLayoutEffect(() => {
    if (!had.current || !isFocusNowhere()) return;
    const restore = root.current?.querySelector<HTMLElement>('[data-restore]');
    if (restore) restore.focus();
    else focusSpot(session);
  });
  return null;
}
