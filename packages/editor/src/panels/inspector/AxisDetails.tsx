import type { ReactElement, ReactNode } from 'react';
import { changeLaneKind, setStageTime } from '@throughline/doc';
import type { TextTarget } from '@throughline/doc';
import { limits } from '@throughline/journey';
import type { LaneId, RecordBase, StageId } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWhole } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { DraftRow } from './DraftRow.tsx';
import { Footer } from './Footer.tsx';
import { FromEvidence } from './FromEvidence.tsx';
import { KindSelect } from './KindSelect.tsx';
import { PanelBody } from './PanelBody.tsx';
import { PanelHeader } from './PanelHeader.tsx';
import { Row, Rows, Value } from './Row.tsx';
import { Title } from './Title.tsx';
import { useCanWrite } from './useRights.ts';

/** A stage: what it is called, and when it is. */
export function StageDetails({ id }: { readonly id: StageId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const stage = useWhole(({ stages }) => stages.find((each) => each.id === id));
  const number = useWhole(({ stages }) => stages.findIndex((each) => each.id === id) + 1);
  if (!stage) return null;
  return (
    <>
      <PanelHeader note={number}>
        <span>{words('move.stage')}</span>
      </PanelHeader>
      <Named record={stage} title={stage.title || words('unnamed.stage')} target={{ stage: id }}>
        <DraftRow
          label={words('inspector.when')}
          records={[id]}
          field="when"
          value={stage.when}
          hint={words('inspector.whenHint')}
          maxLength={limits.field}
          keep={(text) => carryOut(session, (doc) => setStageTime(doc, id, text.trim()))}
        />
      </Named>
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
        <span>{words('move.lane')}</span>
      </PanelHeader>
      <Named record={lane} title={lane.title || words('unnamed.lane')} target={{ lane: id }}>
        <Row label={words('inspector.laneKind')}>
          {canWrite ? (
            <KindSelect
              name={words('inspector.laneKind')}
              kind={kind}
              onChoose={(chosen) => carryOut(session, (doc) => changeLaneKind(doc, id, chosen))}
            />
          ) : (
            <Value>{words(`kindTitle.${kind}`)}</Value>
          )}
        </Row>
        {kind === 'emotion' ? <FromEvidence lane={id} /> : null}
      </Named>
    </>
  );
}

interface NamedProps {
  readonly record: RecordBase;
  readonly title: string;
  readonly target: TextTarget;
  /** Its rows. */
  readonly children: ReactNode;
}

/** Below the head: the name, the rows, and who wrote it. */
function Named({ children, record, target, title }: NamedProps): ReactElement {
  const words = useWords();
  return (
    <>
      <PanelBody>
        <Title text={title} field={{ target, name: words('inspector.title'), isRequired: true }} />
        <Rows>{children}</Rows>
      </PanelBody>
      <Footer record={record} />
    </>
  );
}
