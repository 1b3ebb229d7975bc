import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Box } from '@throughline/journey';
import { caretsOnFaces } from '../../session/carets.ts';
import type { OtherCaret } from '../../session/carets.ts';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { spotId } from '../../session/spots.ts';
import { toCanvas } from '../flow/view.ts';
import css from '../../writing/Caret.module.css';
import { CaretFlag } from '../../writing/CaretFlag.tsx';
import { caretPlace } from './caretPlace.ts';
import { oncePerFrame } from '../../session/oncePerFrame.ts';
import { clipToCells } from './placement.ts';

/** A caret on the map: its upper end and its height, in map units. */
interface PlacedCaret {
  readonly caret: OtherCaret;
  readonly box: Box;
}

/**
 * The carets of others on the faces of cards (I64); in a card that I write myself they are in its field. Where they
 * stand is asked of what is drawn, at most once a frame and only while somebody writes; a pan moves them.
 */
export function CaretLayer(): ReactElement | null {
  const session = useSession();
  const { camera, layout, presence, shown, state } = session;
  const [placed, setPlaced] = useState<readonly PlacedCaret[]>([]);
  const layer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const look = oncePerFrame(() =>
      setPlaced((before) => {
        const now = placeAll(session);
        return now.length === 0 && before.length === 0 ? before : now;
      }),
    );
    look.ask();
    const stops = [presence, layout, shown, state, camera.near].map((store) => store.subscribe(look.ask));
    return () => {
      look.cancel();
      stops.forEach((stop) => stop());
    };
  }, [camera, layout, presence, session, shown, state]);

  useLayoutEffect(() => {
    const place = (): void => {
      if (layer.current) clipToCells(layer.current, camera, layout.getState());
      for (const [index, { box }] of placed.entries()) {
        const element = layer.current?.children[index];
        if (!(element instanceof HTMLElement)) continue;
        const { x, y } = toCanvas(camera.view, box);
        element.style.transform = `translate(${x}px, ${y}px)`;
        element.style.height = `${box.height * camera.view.zoom}px`;
      }
    };
    place();
    return placed.length > 0 ? camera.subscribe(place) : undefined;
  }, [camera, layout, placed]);

  if (placed.length === 0) return null;
  return (
    <div ref={layer} className={css.layer} aria-hidden="true">
      {placed.map(({ caret }) => (
        <span key={caret.clientId} className={css.onMap} data-person={caret.colour} data-caret="">
          <CaretFlag key={caret.index} name={caret.name} />
        </span>
      ))}
    </div>
  );
}

function placeAll(session: EditorSession): readonly PlacedCaret[] {
  const { doc, presence, shown, state } = session;
  const { editing } = state.getState();
  const written = editing?.what === 'card' ? editing.card : null;
  return caretsOnFaces(doc, shown, presence.others()).flatMap((caret) => {
    const box = caret.card === written ? null : boxOnMap(session, caret);
    return box ? [{ caret, box }] : [];
  });
}

/** Null where the card draws no text now. */
function boxOnMap({ doc, layout }: EditorSession, { card, index }: OtherCaret): Box | null {
  const element = document.getElementById(spotId({ at: 'card', card }));
  const drawn = element?.querySelector('[data-written]');
  const box = layout.getState().cardBox(card);
  if (!element || !drawn || !box) return null;
  const at = rectAt(drawn, doc.journey.cards.get(card)?.text ?? '', index);
  const around = element.getBoundingClientRect();
  const scale = around.width / box.width;
  if (!(scale > 0)) return null;
  const [x, y] = [(at.left - around.left) / scale, (at.top - around.top) / scale];
  return { x: box.x + x, y: box.y + y, width: 0, height: at.height / scale };
}

function rectAt(drawn: Element, text: string, index: number): DOMRect {
  const place = caretPlace(drawn, text, index);
  if (!place) return drawn.getBoundingClientRect();
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.collapse(true);
  return range.getClientRects()[0] ?? drawn.getBoundingClientRect();
}
