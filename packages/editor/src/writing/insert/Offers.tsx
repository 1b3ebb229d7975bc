/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML's option holds plain text alone */
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { Call } from '../../session/calls.ts';
import type { CardEditing } from '../../session/editing.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import { offersFor } from './inserts.tsx';
import type { Offer } from './inserts.tsx';
import css from './Offers.module.css';
import type { Calls } from './useCalls.ts';

interface OffersProps {
  readonly editing: CardEditing;
  readonly calls: Calls;
  readonly call: Call;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The text in the field has been changed for the person. */
  written(): void;
  leave(next: () => void): void;
  wantLink(): void;
}

/**
 * What can be taken by what is being written, under the field. The field keeps focus and every letter: they filter the
 * list, Enter takes, Escape leaves them as text. What calls nothing is text by itself.
 */
export function Offers(props: OffersProps): ReactElement | null {
  const { call, calls, editing, field } = props;
  const session = useSession();
  const words = useWords();
  const listId = useId();
  const { query, sign } = call;
  const offers = useMemo(
    () => offersFor(session, editing, { query, sign, from: 0 }),
    [session, editing, query, sign],
  );
  const { chosen, choose } = useChosen(offers, query);
  const take = useTake(props);

  const leave = useEffectEvent(() => {
    calls.letGo();
    props.written();
  });
  const isOver = offers.length === 0;
  useEffect(() => {
    if (isOver) leave();
  }, [isOver]);

  const press = useEffectEvent((key: string): boolean => {
    if (isOver) return false;
    if (key === 'Escape') leave();
    else if (key === 'Enter') take(offers[chosen]);
    else if (key === 'ArrowDown') choose((chosen + 1) % offers.length);
    else if (key === 'ArrowUp') choose((chosen + offers.length - 1) % offers.length);
    else return false;
    return true;
  });
  const takeAwaited = useEffectEvent(() => {
    if (!calls.isAwaited.current) return;
    calls.isAwaited.current = false;
    take(offers[chosen]);
  });
  useLayoutEffect(() => {
    const { takeKey } = calls;
    takeKey.current = (key) => press(key);
    takeAwaited();
    return () => {
      takeKey.current = null;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- for as long as the list is there
  }, []);
  useActiveOption(field, isOver ? null : { list: listId, option: `${listId}-${chosen}` });
  const list = usePlace(field);
  if (isOver) return null;
  return createPortal(
    <div
      ref={list}
      id={listId}
      className={css.list}
      role="listbox"
      aria-label={words(sign === '@' ? 'insert.people' : 'insert.name')}
    >
      {offers.map((offer, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are the field's, which has focus
        <div
          key={offer.id}
          id={`${listId}-${index}`}
          className={css.option}
          role="option"
          aria-selected={index === chosen}
          onPointerMove={index === chosen ? undefined : () => choose(index)}
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(offer)}
        >
          <span className={css.mark}>{offer.icon}</span>
          <span className={css.words} dir="auto">
            {offer.words}
          </span>
          {offer.hint ? <span className={css.hint} data-keys={offer.hint} /> : null}
        </div>
      ))}
    </div>,
    field.current?.closest('main') ?? document.body,
  );
}

/** The first one, until somebody goes on; what else is written makes it the first again. */
function useChosen(
  offers: readonly Offer[],
  query: string,
): { readonly chosen: number; choose(index: number): void } {
  const [going, setGoing] = useState({ query, index: 0 });
  const index = going.query === query ? going.index : 0;
  return {
    chosen: Math.min(index, Math.max(0, offers.length - 1)),
    choose: (next) => setGoing({ query, index: next }),
  };
}

function useTake({ call, calls, editing, field, leave, wantLink, written }: OffersProps) {
  const session = useSession();
  return (offer: Offer | undefined): void => {
    const element = field.current;
    if (!element || !offer) return;
    const end = element.selectionEnd;
    offer.take({
      session,
      editing,
      leave,
      wantLink,
      replace(text) {
        element.setRangeText(text, call.from, Math.max(end, call.from), 'end');
        const gap = text.indexOf('…');
        if (gap >= 0) element.setSelectionRange(call.from + gap, call.from + gap + 1);
        calls.follow(element);
        written();
      },
    });
  };
}

/** What is chosen is said though focus stays in the field. */
function useActiveOption(
  field: RefObject<HTMLTextAreaElement | null>,
  active: { readonly list: string; readonly option: string } | null,
): void {
  const list = active?.list;
  const option = active?.option;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !list || !option) return undefined;
    element.setAttribute('aria-controls', list);
    element.setAttribute('aria-activedescendant', option);
    document.getElementById(option)?.scrollIntoView?.({ block: 'nearest' });
    return () => {
      element.removeAttribute('aria-controls');
      element.removeAttribute('aria-activedescendant');
    };
  }, [field, list, option]);
}

/** CSS px between the field and the list, and between the list and the edge of the window. */
const gapPx = 4;

/** Under the field, over it where there is no room, wherever the map is panned. */
function usePlace(field: RefObject<HTMLTextAreaElement | null>): RefObject<HTMLDivElement | null> {
  const { camera } = useSession();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      if (!list.current || !field.current) return;
      const { bottom, left, top } = field.current.getBoundingClientRect();
      const { offsetHeight: height, offsetWidth: width } = list.current;
      const hasRoom = bottom + gapPx + height <= window.innerHeight;
      const y = hasRoom ? bottom + gapPx : Math.max(gapPx, top - gapPx - height);
      const x = Math.max(gapPx, Math.min(left, window.innerWidth - width - gapPx));
      list.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    return camera.subscribe(place);
  });
  return list;
}
