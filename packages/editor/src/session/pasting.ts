import { pasteInSlices } from '@throughline/doc';
import type { Refusal } from '@throughline/doc';
import { needsPreview, planMerge, planPaste, readClipboard } from '@throughline/journey';
import type {
  CardId,
  ClipboardFlavours,
  Journey,
  PasteChoice,
  PastePlan,
  PasteSpot,
} from '@throughline/journey';
import { sayLimit } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { refuse, tell } from './notice.ts';
import { mayWrite } from './rights.ts';
import { sameSpot } from './spots.ts';
import { offerUndo } from './toast.ts';
import { factsOfNewCard, openLane, openStage } from './viewing.ts';

/** Five cards or fewer are there at once; what makes more, or leaves something out, is shown first (I31, I32). */
export async function paste(
  session: EditorSession,
  flavours: ClipboardFlavours,
  at: PasteSpot,
): Promise<void> {
  const pasted = readClipboard(flavours);
  if (pasted.kind === 'refused') {
    refuse(session, session.words(pasted.reason === 'empty' ? 'paste.empty' : 'paste.tooLarge'), 'paste');
    return;
  }
  await nextTask();
  const plan = planPaste(pasted, session.doc.journey, at, pasteChoice(session, 'add'));
  if (needsPreview(plan)) session.state.setState({ question: { ask: 'paste', pasted, at } });
  else await carryOutPaste(session, plan);
}

/** Reading a large table and planning it are a task each, so that neither is felt. */
async function nextTask(): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve));
}

export function pasteChoice({ view, words }: EditorSession, missing: PasteChoice['missing']): PasteChoice {
  const { state } = factsOfNewCard(view);
  return { missing, state, stageTitle: (number) => words('stage.new', { number }) };
}

/** So many cards are written, laid out and drawn without a hand that types or scrolls meanwhile noticing. */
const atOnce = 50;

/** What people did to bring cards, as undo and notices name it. */
type Bringing = 'paste cards' | 'import';

/** Adds a whole journey to the map and gives what was planned; null: it was refused, and that was said. */
export async function importJourney(session: EditorSession, coming: Journey): Promise<PastePlan | null> {
  const plan = planMerge(coming, session.doc.journey, pasteChoice(session, 'add'));
  await nextTask();
  return (await carryOutPaste(session, plan, 'import')) ? plan : null;
}

/**
 * Makes the cards, selects them and says so; focus goes to the first of them, unless the person has gone on to something
 * else while thousands came. Tells whether it was done.
 */
export async function carryOutPaste(
  session: EditorSession,
  plan: PastePlan,
  bringing: Bringing = 'paste cards',
): Promise<boolean> {
  if (!mayWrite(session)) return false;
  const { doc, state, words } = session;
  openPlaces(session, plan);
  const { spot } = state.getState();
  const pasted = await inSlices(pasteInSlices(doc, plan, atOnce, bringing));
  if (!pasted.ok) {
    sayWhyNot(session, pasted.reason);
    return false;
  }
  if (sameSpot(state.getState().spot, spot) && !state.getState().editing)
    await showPasted(session, pasted.value);
  offerUndo(
    session,
    words(bringing === 'import' ? 'toast.imported' : 'toast.pasted', { count: pasted.value.length }),
  );
  return true;
}

async function showPasted(session: EditorSession, pasted: readonly CardId[]): Promise<void> {
  const { shown, state } = session;
  const { cards } = shown.getState();
  const seen = pasted.filter((id) => cards.has(id));
  const [first] = seen;
  // To show many, to take focus there and to draw them as selected are a task each.
  const isMany = seen.length > atOnce;
  if (isMany) await nextTask();
  if (first) goTo(session, { at: 'card', card: first });
  if (isMany) await nextTask();
  state.setState({ selection: new Set(seen.length > 1 ? seen : []), anchor: first ?? null });
}

/** Who undoes it before it has come to its end has been told so. */
function sayWhyNot(session: EditorSession, reason: Refusal): void {
  if (reason === 'limit') sayLimit(session, 'limit.cards');
  else if (reason !== 'gone')
    tell(session, session.words(reason === 'nothing' ? 'import.nothing' : 'said.gone'));
}

/** Nobody puts cards where they are not seen. */
function openPlaces({ view }: EditorSession, { cards }: PastePlan): void {
  for (const { lane, stage } of cards) {
    if (typeof lane !== 'number') openLane(view, lane);
    if (typeof stage !== 'number') openStage(view, stage);
  }
}

/** A few cards are there at once, within the task that asked for them. */
async function inSlices<T>(slices: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
    await nextTask();
  }
}
