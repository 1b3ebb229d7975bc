import { addCard, setFeeling } from '@throughline/doc';
import { createView, curvesOf, feelingsFromEvidence } from '@throughline/journey';
import type { EmotionPoint, EvidentFeeling, Journey, LaneId, PersonaId } from '@throughline/journey';
import { sayLimit } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { factsOfNewPoint, placeOfNewPoint, spokenValue } from './feelings.ts';
import { mayWrite } from './rights.ts';

/** A feeling by evidence beside what is drawn on the curve that a new point would join. */
export interface ProposedFeeling extends EvidentFeeling {
  readonly drawn: readonly EmotionPoint[];
}

/** Where a point that is taken over lies in its stage. */
const middle = 0.5;

/** Whose curve the proposals for a lane are for; null: everybody's. */
export function whoseProposals(session: EditorSession, lane: LaneId): PersonaId | null {
  return factsOfNewPoint(session, lane, { value: 0, offset: middle }).personas[0] ?? null;
}

/** The proposals for a lane's curve, of the state and the persona that are looked at. */
export function proposedFeelings(session: EditorSession, lane: LaneId): readonly ProposedFeeling[] {
  const persona = whoseProposals(session, lane);
  const { state } = session.view.getState();
  const curve = curvesOf(session.whole(), lane).find(
    (each) => each.persona === persona && each.state === state,
  );
  return feelingsFromEvidence(ofState(session), persona).map((feeling) => ({
    ...feeling,
    drawn: curve?.points.filter(({ place }) => place.stage === feeling.stage) ?? [],
  }));
}

const viewed = createView();
const none: ReadonlySet<LaneId> = new Set();

/** The whole map in the state that is looked at: what a person hides or filters is evidence all the same. */
function ofState({ view, whole }: EditorSession): Journey {
  const { state } = view.getState();
  return viewed(whole(), { state: state === 'future' ? 'future' : 'current', hidden: none });
}

/** Draws a proposal: a new point where the stage has none, or the one there is at another height. */
export function takeProposal(session: EditorSession, lane: LaneId, proposal: ProposedFeeling): void {
  const { announcer, doc, words } = session;
  const { count, drawn, stage, value } = proposal;
  const [only] = drawn;
  if (!mayWrite(session) || drawn.length > 1) return;
  const done = only ? setFeeling(doc, only.id, { value }) : addProposed(session, lane, proposal);
  if (!done.ok) {
    if (done.reason === 'limit') sayLimit(session, 'limit.cards');
    return;
  }
  const title = doc.journey.stages.find(({ id }) => id === stage)?.title || words('unnamed.stage');
  announcer.say(words('said.taken', { value: spokenValue(words, value), stage: title, count }), 'result');
}

function addProposed(session: EditorSession, lane: LaneId, { stage, value }: ProposedFeeling) {
  const facts = factsOfNewPoint(session, lane, { value, offset: middle });
  const after = placeOfNewPoint(session, { stage, lane }, facts);
  return addCard(session.doc, { stage, lane, kind: 'emotion', text: '', after, facts });
}
