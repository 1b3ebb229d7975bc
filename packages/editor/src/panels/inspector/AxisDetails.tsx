import type { ReactElement, ReactNode } from 'react';
import { changeLaneKind, setStageTime } from '@throughline/doc';
import type { TextTarget } from '@throughline/doc';
import { limits, spacing } from '@throughline/journey';
import type { LaneId, RecordBase, StageId } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useView, useAtRest } from '../../session/hooks.ts';
import { setWidth } from '../../session/stageWidth.ts';
import { useWords } from '../../text/words.ts';
import { DraftRow } from './DraftRow.tsx';
import { readFigure, written } from './figures.ts';
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
  const stage = useAtRest(({ stages }) => stages.find((each) => each.id === id));
  const number = useAtRest(({ stages }) => stages.findIndex((each) => each.id === id) + 1);
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
        <WidthRow id={id} />
      </Named>
    </>
  );
}

/** Of a press of an arrow key, in map units. */
const widthStep = 8;

/** How wide the stage is on this person's own map, as a number: dragging and the menu's steps are other ways. */
function WidthRow({ id }: { readonly id: StageId }): ReactElement {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const width = useView(({ widths }) => widths.get(id)) ?? spacing.column;
  const { columnLeast: least, columnMost: most } = spacing;
  const read = (text: string): number | null =>
    text.trim() === '' ? spacing.column : readFigure(text, intl);
  return (
    <DraftRow
      isOwn
      label={words('inspector.width')}
      name={words('inspector.widthName')}
      records={[id]}
      field="width"
      value={written(width, intl)}
      hint={words('inspector.widthHint')}
      inputMode="decimal"
      step={(text, by) =>
        written(Math.min(most, Math.max(least, (read(text) ?? width) + by * widthStep)), intl)
      }
      keep={(text) => {
        const wanted = read(text);
        if (wanted === null || wanted < least || wanted > most) {
          return words('inspector.notBetween', { least: written(least, intl), most: written(most, intl) });
        }
        setWidth(session, id, wanted === spacing.column ? null : wanted);
        return null;
      }}
    />
  );
}

/** A lane: what it is called, and which kind of card its empty cells make. */
export function LaneDetails({ id }: { readonly id: LaneId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const lane = useAtRest(({ lanes }) => lanes.find((each) => each.id === id));
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
