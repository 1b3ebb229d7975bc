import { useEffect, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import type { LaneId, StageId } from '@throughline/journey';
import { toolbarKeys } from '../menus/toolbarKeys.ts';
import { Choice } from '../parts/Choice.tsx';
import { useScreen } from '../parts/useScreen.ts';
import { useSession } from '../session/editorSession.ts';
import { goTo } from '../session/focus.ts';
import { useJourney, useView } from '../session/hooks.ts';
import { oncePerFrame } from '../session/oncePerFrame.ts';
import { useWords } from '../text/words.ts';
import css from './OutlineBar.module.css';
import { useSections } from './sections.ts';

const ways = ['stage', 'lane'] as const;

/** What the headings are; on a phone it stands before the first one. */
export function HeadingsChoice(): ReactElement {
  const { view } = useSession();
  const words = useWords();
  const by = useView(({ outlineBy }) => outlineBy);
  return (
    <Choice
      look="bar"
      name={words('outline.by')}
      options={ways.map((way) => ({
        id: way,
        words: words(way === 'stage' ? 'outline.byStage' : 'outline.byLane'),
      }))}
      chosen={by}
      onChoose={(outlineBy) => view.setState({ outlineBy })}
    />
  );
}

/** Over the outline: what its headings are, and a way to each of them. */
export function OutlineBar({ root }: { readonly root: RefObject<HTMLElement | null> }): ReactElement {
  const session = useSession();
  const words = useWords();
  const by = useView(({ outlineBy }) => outlineBy);
  const stages = useJourney((journey) => journey.stages);
  const lanes = useJourney((journey) => journey.lanes);
  const isPhone = useScreen() === 'phone';
  const entering = useSections();
  const current = useSectionInSight(root);
  const sections =
    by === 'stage'
      ? stages.map(({ id, title }, index) => ({
          id,
          title: `${index + 1} ${title || words('unnamed.stage')}`,
        }))
      : lanes.map(({ id, title }) => ({ id, title: title || words('unnamed.lane') }));
  const chosen = sections.some(({ id }) => id === current) ? current : sections[0]?.id;
  const go = (id: StageId | LaneId): void => {
    entering.enter(id);
    goTo(
      session,
      by === 'stage' ? { at: 'stage', stage: id as StageId } : { at: 'lane', lane: id as LaneId },
    );
    root.current?.querySelector(`[data-section="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={css.bar} data-region="">
      {isPhone ? null : <HeadingsChoice />}
      <nav className={css.nav} aria-label={words(`outline.go.${by}`)}>
        <div
          className={css.chips}
          role="toolbar"
          tabIndex={-1}
          aria-label={words(`outline.go.${by}`)}
          onKeyDown={toolbarKeys}
        >
          {sections.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className={css.chip}
              tabIndex={id === chosen ? 0 : -1}
              aria-current={id === chosen ? 'true' : undefined}
              dir="auto"
              onClick={() => go(id)}
            >
              {title}
            </button>
          ))}
        </div>
      </nav>
    </div>
  );
}

/** So far under the upper edge, in CSS px, a section counts as the one that is read. */
const readingLine = 96;

/** The section that is read: the last one whose heading is above the reading line. */
function useSectionInSight(root: RefObject<HTMLElement | null>): string | null {
  const [section, setSection] = useState<string | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const look = (): void => {
      const { top } = element.getBoundingClientRect();
      const all = [...element.querySelectorAll<HTMLElement>('[data-section]')];
      const read = all.findLast((each) => each.getBoundingClientRect().top <= top + readingLine) ?? all[0];
      setSection(read?.dataset.section ?? null);
    };
    const next = oncePerFrame(look);
    look();
    element.addEventListener('scroll', next.ask, { passive: true });
    return () => {
      element.removeEventListener('scroll', next.ask);
      next.cancel();
    };
  }, [root]);
  return section;
}
