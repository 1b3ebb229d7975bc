import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import type { CardId } from '@throughline/journey';
import { FilesHere } from '../parts/FilesHere.tsx';
import { FocusKeeper } from '../parts/FocusKeeper.tsx';
import { FocusKept } from '../parts/FocusKept.tsx';
import { FollowsHere } from '../parts/FollowsHere.tsx';
import { useScreen } from '../parts/useScreen.ts';
import { clipboardEvents } from '../session/clipboard.ts';
import { useSession } from '../session/editorSession.ts';
import { useDirection, useJourney } from '../session/hooks.ts';
import { keyPressed } from '../session/keyboard.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { MoreSentences } from '../text/MoreSentences.tsx';
import { outlineEn } from '../text/outline.ts';
import { useWords } from '../text/words.ts';
import css from './Outline.module.css';
import { AddSections, OutlineSections } from './OutlineSections.tsx';
import { createSections } from './order.ts';
import { dragging } from './dragging.ts';
import { OutlineBar } from './OutlineBar.tsx';
import { OutlineIntro } from './OutlineIntro.tsx';
import { followPeopleHere, PeopleContext } from './people.ts';
import { PhoneActions } from './PhoneActions.tsx';
import { pointing } from './pointing.ts';
import { SectionsContext } from './sections.ts';

/** The whole document as headings and lists: stage by stage, or lane by lane. All that can be done on the map is done here. */
export function Outline(): ReactElement {
  return (
    <MoreSentences sentences={outlineEn}>
      <OutlinePage />
    </MoreSentences>
  );
}

function OutlinePage(): ReactElement {
  const session = useSession();
  const words = useWords();
  const root = useRef<HTMLDivElement>(null);
  const screen = useScreen();
  const sections = useMemo(() => createSections(session), [session]);
  const isPhone = screen === 'phone';
  const pointed = useMemo(() => pointing(session, sections, isPhone), [isPhone, sections, session]);
  const dragged = useMemo(() => dragging(session), [session]);
  const people = useMemo(() => followPeopleHere(session.presence), [session]);
  const meta = useJourney((journey) => journey.meta);
  const direction = useDirection();
  useEffect(() => people.run(), [people]);
  useEffect(() => session.unfolding.run(), [session]);
  useLayoutEffect(() => sections.run(), [sections]);
  const title = meta.title || words('map.untitled');
  return (
    <PeopleContext value={people}>
      <SectionsContext value={sections}>
        <div className={css.outline}>
          <OutlineBar root={root} />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one set of listeners for all that is in it */}
          <section
            ref={root}
            className={css.scroll}
            data-map=""
            tabIndex={-1}
            aria-label={words('outline.name', { title })}
            lang={meta.lang || undefined}
            dir={direction}
            onKeyDown={(event) => pressed(session, event.nativeEvent)}
            onCopy={(event) => clipboardEvents.copy(session, event.nativeEvent)}
            onCut={(event) => clipboardEvents.cut(session, event.nativeEvent)}
            onPaste={(event) => clipboardEvents.paste(session, event.nativeEvent)}
            {...pointed}
            {...dragged}
          >
            <div className={css.page}>
              <OutlineIntro />
              <OutlineSections />
              <AddSections />
            </div>
            <FocusKeeper root={root} />
            <FocusKept root={root} />
            <FilesHere root={root} />
            <FollowsHere root={root} reveal={(card) => reveal(root.current, card)} />
          </section>
          <PhoneActions />
        </div>
      </SectionsContext>
    </PeopleContext>
  );
}

/** Into the middle of what is seen. */
function reveal(root: HTMLElement | null, card: CardId): void {
  root?.querySelector(`[data-card="${card}"]`)?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** As on the map; but a button that adds is pressed by the space bar, as buttons are. */
function pressed(session: EditorSession, event: KeyboardEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || !target.hasAttribute('data-spot')) return;
  if (event.key === ' ' && target.hasAttribute('data-cell')) return;
  keyPressed(session, event);
}
