import type { ReactElement } from 'react';
import type { LaneId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { proposedFeelings } from '../../session/evidence.ts';
import { useLayout, useView, useWholeBesideWords } from '../../session/hooks.ts';
import css from './EvidencePoints.module.css';

/** Where the evidence of each stage would have its point, hollow: a picture of what the lane's details say and offer. */
export function EvidencePoints({ lane }: { readonly lane: LaneId }): ReactElement {
  const session = useSession();
  useWholeBesideWords((journey) => journey);
  useView((view) => view);
  const layout = useLayout((now) => now);
  const places = proposedFeelings(session, lane)
    .filter(({ drawn, value }) => drawn.length !== 1 || drawn[0]?.value !== value)
    .flatMap(({ stage, value }) => layout.feelingPoint(stage, lane, { value, offset: 0.5 }) ?? []);
  return (
    <>
      {places.map(({ x, y }) => (
        <span key={`${x} ${y}`} className={css.proposed} style={{ left: x, top: y }} aria-hidden="true" />
      ))}
    </>
  );
}
