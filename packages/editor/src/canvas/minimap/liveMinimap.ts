import type { Box, GridLayout } from '@throughline/journey';
import { idle } from '../../parts/later.tsx';
import type { EditorSession } from '../../session/editorSession.ts';
import { isBack } from '../../session/emphasis.ts';
import { onThemeChange } from '../flow/themeChange.ts';
import { coloursOf } from '../flow/Swatches.tsx';
import { toMap } from '../flow/view.ts';
import { fromMapWindow } from '../presence/mapWindow.ts';
import { oncePerFrame } from '../../session/oncePerFrame.ts';
import { drawMinimap, minimapFrame, type MinimapFrame } from './drawMinimap.ts';

/** The elements of a minimap. */
export interface MinimapParts {
  /** Around the drawing, with its size. */
  readonly frame: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  /** What I have before me. */
  readonly mine: HTMLElement;
  /** Where the windows of others go. */
  readonly others: HTMLElement;
}

/** Drawn anew at most so often, in ms, and never within so long after the map has moved. */
const apartMs = 400;
const restMs = 200;

/**
 * Cards that only grow by a line are a part of a px in small, while a drawing asks every card: it waits, in ms, until
 * nobody writes any more, but not for ever.
 */
const writingMs = 2000;
const mostWritingMs = 20_000;

/**
 * Keeps the map in small as the map is. A change is drawn when the map rests and the browser has nothing else to do;
 * while the map pans nothing happens here but one transform. Returns how to stop.
 */
export function keepMinimap(session: EditorSession, parts: MinimapParts): () => void {
  const { camera, emphasis, layout, presence, shown, view } = session;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let movedAt = -Infinity;
  let isGone = false;
  let drawn: GridLayout | null = null;
  const place = (): void => {
    if (drawn) placeWindow(parts.mine, windowOf(session), drawn);
  };
  const placeOthers = oncePerFrame(() => {
    if (drawn) showOthers(session, parts.others, drawn);
  });
  const draw = async (): Promise<void> => {
    await idle();
    timer = null;
    if (isGone) return;
    if (drawn && performance.now() - movedAt < restMs) {
      drawSoon();
      return;
    }
    drawn = layout.getState();
    drawInto(session, parts, drawn);
    place();
    placeOthers.ask();
  };
  const drawSoon = (): void => {
    timer ??= setTimeout(() => void draw(), apartMs);
  };
  const grown = onceQuiet(drawSoon);
  const laidOut = (): void => (drawn && sameAxes(drawn, layout.getState()) ? grown.ask() : drawSoon());
  // Until it is drawn its place is already as large as it will be.
  takeRoom(parts.frame, layout.getState());
  void draw();
  const stops = [
    camera.subscribe(() => {
      movedAt = performance.now();
      place();
    }),
    presence.subscribe(placeOthers.ask),
    shown.subscribeAfar(drawSoon),
    view.subscribe(drawSoon),
    emphasis.subscribeAll(drawSoon),
    layout.subscribe(laidOut),
    grown.cancel,
    onThemeChange(drawSoon),
    placeOthers.cancel,
  ];
  return () => {
    isGone = true;
    if (timer !== null) clearTimeout(timer);
    stops.forEach((stop) => stop());
  };
}

/** Whether the same stages and lanes stand there, as wide and as open. */
function sameAxes(one: GridLayout, other: GridLayout): boolean {
  return (
    one.columns === other.columns &&
    one.rows.length === other.rows.length &&
    one.rows.every(({ collapsed, lane }, index) => {
      const row = other.rows[index];
      return row?.lane === lane && row.collapsed === collapsed;
    })
  );
}

/** Runs when it has not been asked for a while, or has been asked for long. */
function onceQuiet(run: () => void): { ask(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let since = 0;
  const cancel = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  return {
    cancel,
    ask() {
      const now = performance.now();
      if (timer === null) since = now;
      if (now - since > mostWritingMs) return;
      cancel();
      timer = setTimeout(() => {
        timer = null;
        run();
      }, writingMs);
    },
  };
}

/** What is on the canvas, in map units. */
function windowOf({ camera }: EditorSession): Box {
  const { canvas, view } = camera;
  const { x, y } = toMap(view, { x: 0, y: 0 });
  return { x, y, width: canvas.width / view.zoom, height: canvas.height / view.zoom };
}

function takeRoom(around: HTMLElement, layout: GridLayout): MinimapFrame {
  const frame = minimapFrame(layout);
  around.style.width = `${frame.width}px`;
  around.style.height = `${frame.height}px`;
  return frame;
}

function drawInto(session: EditorSession, { canvas, frame: around }: MinimapParts, layout: GridLayout): void {
  const { emphasis, shown, view } = session;
  const frame = takeRoom(around, layout);
  const sharp = Math.min(2, window.devicePixelRatio || 1);
  canvas.width = Math.ceil(frame.width * sharp);
  canvas.height = Math.ceil(frame.height * sharp);
  const context = canvas.getContext('2d');
  if (!context) return;
  const { persona, state } = view.getState();
  const scene = {
    journey: shown.inView(),
    whole: shown.whole(),
    layout,
    colours: coloursOf(canvas),
    state,
    persona: persona !== null && shown.whole().personas.has(persona) ? persona : null,
    standsBack: (card: Parameters<typeof emphasis.of>[0]) => isBack(emphasis.of(card)),
  };
  drawMinimap(context, { frame, scene, sharp });
}

/** While its size stays the same, which is while the map pans, it costs a transform. */
function placeWindow(element: HTMLElement, box: Box, layout: GridLayout): void {
  const { across, down } = minimapFrame(layout);
  const [width, height] = [`${box.width * across}px`, `${box.height * down}px`];
  if (element.style.width !== width) element.style.width = width;
  if (element.style.height !== height) element.style.height = height;
  element.style.transform = `translate(${box.x * across}px, ${box.y * down}px)`;
}

/** One frame in their colour for each page of others that tells what it shows. */
function showOthers({ presence }: EditorSession, into: HTMLElement, layout: GridLayout): void {
  const windows = presence.others().flatMap(({ clientId, colour, view }) => {
    const box = view && fromMapWindow(layout, view);
    return box ? [{ box, clientId: String(clientId), colour: String(colour) }] : [];
  });
  while (into.children.length > windows.length) into.lastElementChild?.remove();
  while (into.children.length < windows.length) into.append(document.createElement('div'));
  for (const [index, { box, clientId, colour }] of windows.entries()) {
    const element = into.children[index];
    if (!(element instanceof HTMLElement)) continue;
    element.dataset.client = clientId;
    element.dataset.person = colour;
    placeWindow(element, box, layout);
  }
}
