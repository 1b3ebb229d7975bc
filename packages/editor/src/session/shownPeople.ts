import type { CardId } from '@throughline/journey';
import type { OtherPerson, TextTarget } from '@throughline/doc';

/** What of another person is drawn by React: everything but the positions that change all the time. */
export interface ShownPerson {
  readonly clientId: number;
  readonly name: string;
  /** 1–8. */
  readonly colour: number;
  readonly hasCursor: boolean;
  readonly selection: readonly CardId[];
  readonly typing: TextTarget | null;
  /** What they carry. */
  readonly dragged: readonly CardId[];
}

/** The people to draw; the same array as before when none of them changed in a way that shows. */
export function shownPeople(
  others: readonly OtherPerson[],
  before: readonly ShownPerson[],
): readonly ShownPerson[] {
  const now = others.map(shown);
  return JSON.stringify(now) === JSON.stringify(before) ? before : now;
}

function shown({ clientId, name, colour, cursor, selection, typing, drag }: OtherPerson): ShownPerson {
  return {
    clientId,
    name,
    colour,
    hasCursor: cursor !== null,
    selection,
    typing: typing?.target ?? null,
    dragged: drag?.cards ?? [],
  };
}

/** A card that others have selected or are typing in, and who they are, first come first. */
export interface MarkedCard {
  readonly card: CardId;
  readonly people: readonly { readonly person: ShownPerson; readonly isTyping: boolean }[];
}

export function markedCards(people: readonly ShownPerson[]): readonly MarkedCard[] {
  const byCard = new Map<CardId, { person: ShownPerson; isTyping: boolean }[]>();
  for (const person of people) {
    const typesIn = person.typing && 'card' in person.typing ? person.typing.card : null;
    for (const card of new Set([...(typesIn ? [typesIn] : []), ...person.selection])) {
      const marks = byCard.get(card) ?? [];
      marks.push({ person, isTyping: card === typesIn });
      byCard.set(card, marks);
    }
  }
  return [...byCard].map(([card, marks]) => ({ card, people: marks }));
}
