import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { cardInsets, leastCardHeight, spacing, textLine, textTop } from '@throughline/journey';
import type {
  Box,
  Card,
  CardId,
  CardKind,
  CardParts,
  Division,
  GridLayout,
  Journey,
  Point,
} from '@throughline/journey';
import { isNewCard, makeRoom } from '../../session/editing.ts';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { nameOfWriter } from '../../session/nameOfPerson.ts';
import { besideWords } from '../../session/besideWords.ts';
import { useAxes, useJourney, useLastBox, useLayout } from '../../session/hooks.ts';
import type { CardEditing } from '../../session/editing.ts';
import { useWords } from '../../text/words.ts';
import { nameBox } from '../curve/place.ts';
import { oncePerFrame } from '../../session/oncePerFrame.ts';
import cardCss from './Card.module.css';
import css from './CardEditor.module.css';
import { severityOf } from './CardButton.tsx';
import { border, CardAdornments, CardMark, endsAtLeft, placedAt } from './CardAdornments.tsx';
import { CardMeta, newlyMarked } from './CardMeta.tsx';
import type { MarkedCard } from './CardMeta.tsx';
import { CardField } from '../../writing/CardField.tsx';
import { TypingHere } from '../../writing/TypingHere.tsx';

/** The text of one card while it is written, over the card or over the room that waits for it. */
export function CardEditor({ editing }: { readonly editing: CardEditing }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const { box, card, division, names, parts, deletedBy } = useEdited(editing);
  const room = useRoom(session);
  const isMirrored = useAxes((axes) => axes.isMirrored);
  if (!box) return null;
  const { kind } = card;
  const label = { kind: words(`kind.${kind}`), lane: names.lane, stage: names.stage };
  const inside = insideOf({ kind, box, parts, isMirrored });
  return (
    <div
      className={`${css.editor} ${cardCss.marked}`}
      data-kind={kind}
      data-severity={severityOf(card)}
      style={{ left: box.x, top: box.y, width: box.width, minHeight: box.height }}
    >
      <div className={css.body}>
        <span className={css.around} aria-hidden="true">
          {parts ? (
            <CardAdornments card={card} parts={parts} division={division} />
          ) : (
            <span className={cardCss.part} style={placedAt(inside.mark)}>
              <CardMark card={card} />
            </span>
          )}
        </span>
        <CardField
          editing={editing}
          name={words(isNewCard(editing) ? 'edit.new' : 'edit.card', label)}
          placeholder={editing.what === 'draft' ? words('edit.placeholder', label) : card.prompt}
          className={css.field}
          mirror={css.mirror}
          padding={inside.padding}
          fit={room.follow}
        />
        <span className={css.under} style={inside.under} aria-hidden="true">
          <CardMeta card={card} division={division} isFull />
        </span>
      </div>
      {deletedBy === null ? null : (
        <output className={css.banner}>{words('edit.deleted', { name: deletedBy })}</output>
      )}
      {editing.what === 'card' ? <TypingHere card={editing.card} className={css.others} /> : null}
    </div>
  );
}

/**
 * The cell grows with its field: at once when it opens, then with the frame, in which the browser has to lay out what
 * was typed anyway. To ask sooner costs a letter two layouts.
 */
function useRoom(session: EditorSession): { follow(field: HTMLTextAreaElement): void } {
  const [room] = useState(() => {
    let field: HTMLTextAreaElement | null = null;
    const fit = (): void => makeRoom(session, field ? heightOf(field) + 2 * border : 0);
    const next = oncePerFrame(fit);
    return {
      stop: next.cancel,
      follow(now: HTMLTextAreaElement) {
        const isOpening = field === null;
        field = now;
        if (isOpening) fit();
        else next.ask();
      },
    };
  });
  useEffect(() => room.stop, [room]);
  return room;
}

/** As high as its text; where the style cannot say so, it is made so. */
function heightOf(field: HTMLTextAreaElement): number {
  if (!Reflect.has(field.style, 'fieldSizing')) {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }
  return field.scrollHeight;
}

interface Inside {
  readonly mark: Box;
  /** Around the text in its field. */
  readonly padding: string;
  /** Of the row under the text, from the field's edges. */
  readonly under: CSSProperties;
}

interface Written {
  readonly kind: CardKind;
  readonly box: Box;
  readonly parts: CardParts | null;
  /** Whether the map is. */
  readonly isMirrored: boolean;
}

/** Where the layout has the text of a card, and of one that is not there yet; inside a border of 1 px. */
function insideOf({ box, isMirrored, kind, parts }: Written): Inside {
  const { bottom, left, right, top } = cardInsets(kind);
  const x = left + spacing.mark + spacing.markGap;
  const text = parts?.text ?? { x, y: textTop(kind), width: box.width - right - x, height: textLine(kind) };
  const height = parts?.height ?? leastCardHeight(kind);
  const below = height - text.y - text.height;
  const end = box.width - text.x - text.width;
  // The field has the direction of what is written in it: the map's is told by its sides.
  const [atLeft, atRight] = isMirrored ? [end, text.x] : [text.x, end];
  return {
    mark: parts?.mark ?? { x: left, y: top + 1, width: spacing.mark, height: spacing.mark },
    padding: `${text.y - 1}px ${atRight - 1}px ${below - 1}px ${atLeft - 1}px`,
    under: {
      bottom: bottom - 1,
      insetInlineStart: (parts?.meta?.x ?? left) - 1,
      insetInlineEnd: right - 1,
    },
  };
}

interface Edited {
  /** The last place it had, if others have deleted it. */
  readonly box: Box | null;
  readonly card: MarkedCard;
  readonly division: Division | undefined;
  /** null before its first letter, and once others have deleted it. */
  readonly parts: CardParts | null;
  readonly names: { readonly stage: string; readonly lane: string };
  readonly deletedBy: string | null;
}

function useEdited(editing: CardEditing): Edited {
  const session = useSession();
  const { lane, stage } = editing.place;
  const id = editing.what === 'card' ? editing.card : null;
  const box = useLastBox(
    (layout) =>
      nameBox(layout, lane, pointOf(layout, editing)) ??
      (id ? layout.cardBox(id) : layout.draftBox(stage, lane)),
  );
  const card = useCardBesideWords(id);
  const division = useJourney(({ divisions }) => (card?.division ? divisions.get(card.division) : undefined));
  const parts = usePartsBesideLines(id);
  const stageTitle = useJourney(({ stages }) => titleOf(stages, stage));
  const laneTitle = useJourney(({ lanes }) => titleOf(lanes, lane));
  const isDeleted = useJourney(({ bin }) => id !== null && bin.cards.has(id));
  return {
    box,
    division,
    parts,
    card: card ?? newlyMarked(editing.what === 'draft' ? editing.kind : 'note'),
    names: { stage: stageTitle, lane: laneTitle },
    deletedBy: id && isDeleted ? nameOfWriter(session, id) : null,
  };
}

/** A card, also one that others have deleted; the same while only its words change, which are in the field. */
function useCardBesideWords(id: CardId | null): Card | undefined {
  const last = useRef<Card>(undefined);
  return useJourney((journey) => {
    const card = id ? cardIn(journey, id) : undefined;
    const before = last.current;
    if (!(card && before && besideWords(card) === besideWords(before))) last.current = card;
    return last.current;
  });
}

/** The parts of a card; the same while only its lines have changed, which are in the field. */
function usePartsBesideLines(id: CardId | null): CardParts | null {
  const last = useRef<{ readonly parts: CardParts; readonly said: string } | null>(null);
  return useLayout((layout) => {
    const parts = id && layout.cardParts(id);
    if (!parts || parts === last.current?.parts) return parts;
    const said = JSON.stringify({ ...parts, lines: endsAtLeft(parts) });
    if (said !== last.current?.said) last.current = { parts, said };
    return last.current.parts;
  });
}

/** The middle of the point that is named; null while a card is written. */
function pointOf(layout: GridLayout, editing: CardEditing): Point | null {
  if (editing.what === 'card') return layout.curvePoint(editing.card);
  const { feeling, place } = editing;
  return feeling && layout.feelingPoint(place.stage, place.lane, feeling);
}

/** A card, also one that others have deleted. */
function cardIn({ bin, cards }: Journey, id: CardId): Card | undefined {
  return cards.get(id) ?? bin.cards.get(id)?.record;
}

function titleOf(records: readonly { readonly id: string; readonly title: string }[], id: string): string {
  return records.find((record) => record.id === id)?.title ?? '';
}
