import type { ReactElement } from 'react';
import { changeLaneKind, setStageTime } from '@throughline/doc';
import { limits } from '@throughline/journey';
import type { LaneId, StageId } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWhole } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { DraftRow } from './DraftRow.tsx';
import { Footer } from './Footer.tsx';
import css from './Inspector.module.css';
import { KindSelect, PanelHeader } from './PanelHeader.tsx';
import { Row } from './Row.tsx';
import { SharedTextField } from './SharedTextField.tsx';
import { useCanWrite } from './useRights.ts';

/** A stage: what it is called, and when it is. */
export function StageDetails({ id }: { readonly id: StageId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const stage = useWhole(({ stages }) => stages.find((each) => each.id === id));
  const number = useWhole(({ stages }) => stages.findIndex((each) => each.id === id) + 1);
  if (!stage) return null;
  const title = stage.title || words('unnamed.stage');
  return (
    <>
      <PanelHeader>
        <span>{words('move.stage')}</span>
        <span className={css.ref}>{number}</span>
        <span className={css.grow} />
      </PanelHeader>
      <div className={css.body}>
        <h2 className={canWrite ? css.spoken : css.title}>{title}</h2>
        {canWrite ? (
          <SharedTextField
            target={{ stage: id }}
            name={words('inspector.title')}
            className={css.title}
            isRequired
          />
        ) : null}
        <div className={css.rows}>
          <DraftRow
            label={words('inspector.when')}
            records={[id]}
            field="when"
            value={stage.when}
            hint={words('inspector.whenHint')}
            maxLength={limits.field}
            keep={(text) => carryOut(session, (doc) => setStageTime(doc, id, text.trim()))}
          />
        </div>
      </div>
      <Footer record={stage} />
    </>
  );
}

/** A lane: what it is called, and which kind of card its empty cells make. */
export function LaneDetails({ id }: { readonly id: LaneId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const lane = useWhole(({ lanes }) => lanes.find((each) => each.id === id));
  if (!lane) return null;
  const { kind } = lane;
  return (
    <>
      <PanelHeader>
        <KindIcon kind={kind} size={18} />
        <span className={css.grow}>{words('move.lane')}</span>
      </PanelHeader>
      <div className={css.body}>
        <h2 className={canWrite ? css.spoken : css.title}>{lane.title || words('unnamed.lane')}</h2>
        {canWrite ? (
          <SharedTextField
            target={{ lane: id }}
            name={words('inspector.title')}
            className={css.title}
            isRequired
          />
        ) : null}
        <div className={css.rows}>
          <Row label={words('inspector.laneKind')}>
            {canWrite ? (
              <KindSelect
                name={words('inspector.laneKind')}
                kind={kind}
                onChoose={(chosen) => carryOut(session, (doc) => changeLaneKind(doc, id, chosen))}
              />
            ) : (
              <span className={css.value}>{words(`kindTitle.${kind}`)}</span>
            )}
          </Row>
        </div>
      </div>
      <Footer record={lane} />
    </>
  );
}
