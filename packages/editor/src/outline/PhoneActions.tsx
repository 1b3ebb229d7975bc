import type { ReactElement } from 'react';
import { Camera, Plus } from 'lucide-react';
import { useScreen } from '../parts/useScreen.ts';
import { choosePhotosHere } from '../session/photosHere.ts';
import { startDraft } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { takesPictures } from '../session/pictures.ts';
import { cellOf } from '../session/spots.ts';
import type { CellPlace } from '../session/spots.ts';
import { useWords } from '../text/words.ts';
import type { Sections } from './order.ts';
import css from './PhoneActions.module.css';
import { useSections } from './sections.ts';

/** On a phone, in reach of the thumb: what is done most, where focus is. */
export function PhoneActions(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const sections = useSections();
  const isPhone = useScreen() === 'phone';
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const isWriting = useMapState(({ editing }) => editing !== null);
  if (!isPhone || !canWrite || isWriting) return null;
  const add = (): void => {
    const cell = cellHere(session, sections);
    const { spot } = session.state.getState();
    if (cell) startDraft(session, cell, spot.at === 'card' ? spot.card : 'last');
  };
  const photograph = (): void => {
    const cell = cellHere(session, sections);
    if (cell && session.state.getState().spot.at !== 'card')
      session.state.setState({ spot: { at: 'cell', ...cell } });
    choosePhotosHere(session, { camera: true });
  };
  return (
    <div
      className={css.actions}
      role="toolbar"
      tabIndex={-1}
      aria-label={words('outline.actions')}
      data-region=""
    >
      <button type="button" className={css.action} onClick={add}>
        <Plus size={18} aria-hidden />
        {words('outline.addCard')}
      </button>
      {takesPictures(session.pictures) ? (
        <button type="button" className={css.primary} onClick={photograph}>
          <Camera size={18} aria-hidden />
          {words('photo.take')}
        </button>
      ) : null}
    </div>
  );
}

/** The cell that focus is in; on a heading the first one under it. */
function cellHere({ shown, state }: EditorSession, { last }: Sections): CellPlace | null {
  const { spot } = state.getState();
  const journey = shown.getState();
  const here = cellOf(journey, spot);
  if (here) return here;
  const { section } = last.getState();
  const wanted = [section, spot.at === 'stage' ? spot.stage : null, spot.at === 'lane' ? spot.lane : null];
  const stage = journey.stages.findLast(({ id }) => wanted.includes(id)) ?? journey.stages[0];
  const lane = journey.lanes.findLast(({ id }) => wanted.includes(id)) ?? journey.lanes[0];
  return stage && lane ? { stage: stage.id, lane: lane.id } : null;
}
