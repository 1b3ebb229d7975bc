import { cardsInReadingOrder } from '@throughline/journey';
import type { Card, CardKind, DivisionId, Journey, Severity, TagId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { selectCards } from './selection.ts';

/** What a card can have in common with others. */
export type Likeness =
  | { readonly by: 'kind'; readonly kind: CardKind }
  | { readonly by: 'severity'; readonly severity: Severity }
  | { readonly by: 'tag'; readonly tag: TagId }
  | { readonly by: 'owner'; readonly division: DivisionId };

/** All that a card could have in common with others, what it is first. */
export function likenessesOf(card: Card): readonly Likeness[] {
  const severity = card.kind === 'painPoint' ? card.severity : null;
  return [
    { by: 'kind', kind: card.kind },
    ...(severity === null ? [] : [{ by: 'severity', severity } as const]),
    ...card.tags.map((tag) => ({ by: 'tag', tag }) as const),
    ...(card.division === null ? [] : [{ by: 'owner', division: card.division } as const]),
  ];
}

function isLike(card: Card, likeness: Likeness): boolean {
  switch (likeness.by) {
    case 'kind':
      return card.kind === likeness.kind;
    case 'severity':
      return card.kind === 'painPoint' && card.severity === likeness.severity;
    case 'tag':
      return card.tags.includes(likeness.tag);
    case 'owner':
      return card.division === likeness.division;
  }
}

/** Those of the cards shown that have it, in reading order. */
function similarCards(journey: Journey, likeness: Likeness): readonly Card[] {
  return cardsInReadingOrder(journey).filter((card) => isLike(card, likeness));
}

/** Selects them (I27). */
export function selectSimilar(session: EditorSession, likeness: Likeness): void {
  const ids = similarCards(session.shown.getState(), likeness).map(({ id }) => id);
  selectCards(session, ids);
}
