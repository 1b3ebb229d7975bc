import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Presence } from '@throughline/doc';
import type { CardId, GridLayout } from '@throughline/journey';
import { FormattedMessage } from 'react-intl';
import { canvasMessages } from '../../text/canvas.ts';
import { drawingOf } from '../drag/drawing.ts';
import { useCamera } from '../flow/useCamera.ts';
import { oncePerFrame } from '../../session/oncePerFrame.ts';
import { Placement } from './placement.ts';
import css from './PresenceLayer.module.css';
import { markedCards, shownPeople } from '../../session/shownPeople.ts';
import type { MarkedCard, ShownPerson } from '../../session/shownPeople.ts';

interface PresenceLayerProps {
  readonly presence: Presence;
  readonly layout: { getState(): GridLayout; subscribe(listener: () => void): () => void };
  /** Whether their pointers are drawn; their selections always are. */
  readonly cursors?: boolean;
}

/**
 * Others on the map: their pointers, what they have selected, where they type, what they carry. Drawn over the
 * map in canvas px; positions are written to the elements once a frame, and when the layout changes; only a change of
 * who is there, or of what they hold, renders. Hidden from assistive technology, which hears of others in words.
 */
export function PresenceLayer({ cursors = true, presence, layout }: PresenceLayerProps): ReactElement {
  const people = useShownPeople(presence);
  const camera = useCamera();
  const placement = useMemo(() => new Placement(camera), [camera]);
  const rings = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = (): void => placement.place(layout.getState(), presence.others(), rings.current);
    const next = oncePerFrame(place);
    const stopPresence = presence.subscribe(next.ask);
    const stopCamera = camera.subscribe(place);
    const stopLayout = layout.subscribe(place);
    return () => {
      next.cancel();
      stopPresence();
      stopCamera();
      stopLayout();
    };
  }, [camera, layout, placement, presence]);
  // What a render has just brought is placed before it is seen.
  useLayoutEffect(() => placement.place(layout.getState(), presence.others(), rings.current));
  useEffect(() => () => placement.stop(), [placement]);

  return (
    <div className={css.layer} aria-hidden="true">
      <div ref={rings} className={css.rings}>
        {markedCards(people).map((marked) => (
          <Rings key={marked.card} marked={marked} placement={placement} />
        ))}
      </div>
      {people.map((person) =>
        person.dragged[0] ? (
          <Carried key={person.clientId} person={person} lead={person.dragged[0]} placement={placement} />
        ) : null,
      )}
      {people.map((person) =>
        cursors && person.hasCursor ? (
          <Cursor key={person.clientId} person={person} placement={placement} />
        ) : null,
      )}
    </div>
  );
}

function useShownPeople(presence: Presence): readonly ShownPerson[] {
  const shown = useRef<readonly ShownPerson[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const next = oncePerFrame(listener);
      const stop = presence.subscribe(next.ask);
      return () => {
        next.cancel();
        stop();
      };
    },
    [presence],
  );
  return useSyncExternalStore(subscribe, () => {
    shown.current = shownPeople(presence.others(), shown.current);
    return shown.current;
  });
}

interface RingsProps {
  readonly marked: MarkedCard;
  readonly placement: Placement;
}

function Rings({ marked, placement }: RingsProps): ReactElement {
  const hold = useHold(placement, `ring ${marked.card}`);
  return (
    <div ref={hold} className={css.marked} hidden>
      {marked.people.map(({ person }, index) => (
        <div
          key={person.clientId}
          className={css.ring}
          data-person={person.colour}
          style={{ inset: -3 - 3 * index }}
        />
      ))}
      <div className={css.tags}>
        {marked.people.map(({ person, isTyping }) => (
          <span key={person.clientId} className={css.tag} data-name data-person={person.colour}>
            {isTyping ? (
              <FormattedMessage
                {...canvasMessages.personTyping}
                values={{ name: <Name person={person} /> }}
              />
            ) : (
              <Name person={person} />
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

function Cursor({ person, placement }: { person: ShownPerson; placement: Placement }): ReactElement {
  const hold = useHold(placement, `cursor ${person.clientId}`);
  return (
    <div ref={hold} className={css.cursor} data-person={person.colour} hidden>
      <svg width="20" height="22" viewBox="0 0 20 22">
        <path d="M2 1.5 17 11l-6.7 1.3L7 18.5Z" />
      </svg>
      <span className={css.tag} data-person={person.colour}>
        <Name person={person} />
      </span>
    </div>
  );
}

interface CarriedProps {
  readonly person: ShownPerson;
  readonly lead: CardId;
  readonly placement: Placement;
}

/** The first card they carry, as it looks here. */
function Carried({ person, lead, placement }: CarriedProps): ReactElement {
  const hold = useHold(placement, `carried ${person.clientId}`);
  const face = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(lead)}"]`);
    face.current?.replaceChildren(...(card ? [drawingOf(card)] : []));
  }, [lead]);
  return (
    <div ref={hold} className={css.carried} data-person={person.colour} hidden>
      <div ref={face} className={css.face} />
    </div>
  );
}

function Name({ person }: { person: ShownPerson }): ReactElement {
  return person.name ? <>{person.name}</> : <FormattedMessage {...canvasMessages.personUnnamed} />;
}

function useHold(placement: Placement, key: string): (element: HTMLElement | null) => void {
  return useCallback((element: HTMLElement | null) => placement.hold(key, element), [placement, key]);
}
