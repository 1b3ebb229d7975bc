import { markMoment, setEvidence, setState } from '@throughline/doc';
import type { Placement } from '@throughline/doc';
import { evidenceLevels, isCardKind, isSeverity, severities } from '@throughline/journey';
import type { Card, CardId, CardState, EvidenceLevel, Journey, LaneId, StageId } from '@throughline/journey';
import { offeredKinds } from '../menus/offeredKinds.ts';
import { becomeKind, moveTo, rate } from '../session/cards.ts';
import { carryOut } from '../session/carryOut.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { keepInView } from '../session/viewing.ts';
import type { Words } from '../text/words.ts';
import type { ChosenColumn } from './columnKinds.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

const states: readonly CardState[] = ['both', 'current', 'future'];

/** What can be chosen in a column; an empty value says that nothing is. */
export function choicesOf(column: ChosenColumn, journey: Journey, words: Words): readonly Choice[] {
  switch (column) {
    case 'kind':
      return offeredKinds.map((kind) => ({ value: kind, text: words(`kindTitle.${kind}`) }));
    case 'severity':
      return [
        { value: '', text: words('severity.none') },
        ...severities.map((level) => ({
          value: String(level),
          text: words('severity.full', { level, word: words(`severity.${level}`) }),
        })),
      ];
    case 'stage':
      return journey.stages.map(({ id, title }) => ({ value: id, text: title || words('unnamed.stage') }));
    case 'lane':
      return journey.lanes.map(({ id, title }) => ({ value: id, text: title || words('unnamed.lane') }));
    case 'state':
      return states.map((state) => ({ value: state, text: words(`inspector.state.${state}`) }));
    case 'evidence':
      return [
        { value: '', text: words('inspector.level.none') },
        ...evidenceLevels.map((level) => ({ value: level, text: words(`inspector.level.${level}`) })),
      ];
    case 'moment':
      return [
        { value: '', text: words('table.no') },
        { value: 'yes', text: words('table.yes') },
      ];
  }
}

/** Which of them a card has. */
export function choiceNow(card: Card, column: ChosenColumn): string {
  switch (column) {
    case 'severity':
      return card.kind === 'painPoint' ? String(card.severity ?? '') : '';
    case 'stage':
    case 'lane':
      return card.place[column];
    case 'evidence':
      return card.evidence.level ?? '';
    case 'moment':
      return card.moment ? 'yes' : '';
    default:
      return card[column];
  }
}

/** Makes it so of all these cards, as one step to undo, and says so. */
export function choose(
  session: EditorSession,
  cards: readonly CardId[],
  column: ChosenColumn,
  value: string,
): void {
  switch (column) {
    case 'kind':
      if (isCardKind(value)) becomeKind(session, cards, value);
      return;
    case 'severity': {
      const level = Number(value);
      rate(session, cards, isSeverity(level) ? level : null);
      return;
    }
    case 'stage':
    case 'lane':
      moveTo(session, placements(session, cards, { column, value }));
      return;
    case 'state':
      keepInView(session, () => carryOut(session, (doc) => setState(doc, cards, value as CardState)));
      return;
    case 'evidence': {
      const level = value === '' ? null : (value as EvidenceLevel);
      carryOut(session, (doc) => setEvidence(doc, cards, { level }));
      return;
    }
    case 'moment':
      carryOut(session, (doc) => markMoment(doc, cards, value === 'yes'));
  }
}

interface Toward {
  readonly column: 'stage' | 'lane';
  readonly value: string;
}

/** To another stage each in its lane, to another lane each in its stage; those that are there already stay. */
function placements(
  { shown }: EditorSession,
  cards: readonly CardId[],
  { column, value }: Toward,
): readonly Placement[] {
  const all = shown.getState().cards;
  const runs = new Map<string, { readonly to: { stage: StageId; lane: LaneId }; readonly cards: CardId[] }>();
  for (const id of cards) {
    const place = all.get(id)?.place;
    if (!place || place[column] === value) continue;
    const to =
      column === 'stage'
        ? { stage: value as StageId, lane: place.lane }
        : { stage: place.stage, lane: value as LaneId };
    const key = `${to.stage} ${to.lane}`;
    const run = runs.get(key) ?? { to, cards: [] };
    runs.set(key, run);
    run.cards.push(id);
  }
  return [...runs.values()].map((run) => ({ ...run, after: 'last' }));
}
