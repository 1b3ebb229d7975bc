import { Fragment, useCallback, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { textOf } from '@throughline/doc';
import type { CardId } from '@throughline/journey';
import { caretsOf } from '../session/carets.ts';
import type { OtherCaret } from '../session/carets.ts';
import { useSession } from '../session/editorSession.ts';
import { CaretFlag } from './CaretFlag.tsx';
import caretCss from './Caret.module.css';
import { oncePerFrame } from '../session/oncePerFrame.ts';

interface CaretsHereProps {
  readonly card: CardId;
  /** Lays it over the field, with the same letters. */
  readonly className: string | undefined;
  /** Around the text in its field. */
  readonly padding: string;
}

interface Written {
  readonly text: string;
  readonly carets: readonly OtherCaret[];
}

/**
 * The carets of others in the field of a card (I64): its text once more over it, unseen, with the carets in their
 * places, so that the browser breaks its lines as it does in the field, in every script.
 */
export function CaretsHere({ card, className, padding }: CaretsHereProps): ReactElement | null {
  const { text, carets } = useWritten(card);
  if (carets.length === 0) return null;
  const starts = [0, ...carets.map(({ index }) => index)];
  return (
    <div className={className} style={{ padding }} dir="auto" aria-hidden="true">
      {starts.map((start, number) => {
        const caret = carets[number];
        return (
          <Fragment key={caret?.clientId ?? 'end'}>
            {text.slice(start, caret?.index)}
            {caret ? (
              <span className={caretCss.inText} data-person={caret.colour} data-caret="">
                <CaretFlag key={caret.index} name={caret.name} />
              </span>
            ) : null}
          </Fragment>
        );
      })}
    </div>
  );
}

/** The shared text of a card and who else writes where in it, in its order; the same until either changes. */
function useWritten(card: CardId): Written {
  const { doc, presence } = useSession();
  const last = useRef<Written>({ text: '', carets: [] });
  const subscribe = useCallback(
    (listener: () => void) => {
      const next = oncePerFrame(listener);
      const stops = [presence.subscribe(next.ask), doc.subscribe(next.ask), next.cancel];
      return () => stops.forEach((stop) => stop());
    },
    [doc, presence],
  );
  return useSyncExternalStore(subscribe, () => {
    const carets = caretsOf(doc, presence.others())
      .filter((caret) => caret.card === card)
      .sort((one, other) => one.index - other.index);
    // Without carets there is nothing to draw, whatever the text.
    const text = carets.length > 0 ? (textOf(doc, { card })?.toString() ?? '') : '';
    const now = { text, carets };
    if (JSON.stringify(now) !== JSON.stringify(last.current)) last.current = now;
    return last.current;
  });
}
