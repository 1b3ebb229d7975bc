import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placeCards } from '@throughline/doc';
import { docFromSketch } from '@throughline/doc/testing';
import { createLayout } from '@throughline/journey';
import type { LaneId } from '@throughline/journey';
import { evenMeasure } from '@throughline/journey/testing';
import { createDragging } from '../../../src/canvas/drag/dragging.ts';
import type { Dropped } from '../../../src/canvas/drag/dropped.ts';
import { createCamera } from '../../../src/canvas/flow/camera.ts';

const sketch = `
          | One         | Two
  doing   | > a #a / > b #b | > c #c
  touches | d #d        | e #e
`;

function scene(rights: 'write' | 'read' = 'write') {
  const { card, doc, lane, stage } = docFromSketch(sketch);
  const lay = createLayout(evenMeasure);
  const layout = () => lay(doc.journey);
  const camera = createCamera(layout);
  camera.mount({ origin: () => ({ x: 0, y: 0 }), show: (view) => camera.moved(view) });
  camera.resized({ width: 1000, height: 800 });
  camera.zoomTo(1);
  const drops: Dropped[] = [];
  const collapsed = new Set<LaneId>();
  const shown: unknown[] = [];
  const dragging = createDragging({
    camera,
    journey: () => doc.journey,
    layout,
    selected: () => [card('a'), card('b')],
    mayWrite: () => rights === 'write',
    lanes: {
      isCollapsed: ({ lane: id }) => collapsed.has(id),
      open: ({ lane: id }) => void collapsed.delete(id),
    },
    drop: (dropped) => {
      drops.push(dropped);
      if (dropped.what === 'cards') placeCards(doc, dropped.placements);
    },
    show: (drag) => void shown.push(drag),
  });
  const canvas = document.body.appendChild(document.createElement('div'));
  document.body.dataset['editor'] = '';
  const kinds = document.body.appendChild(document.createElement('div'));
  kinds.innerHTML = '<button data-library-kind="quote">Quote</button>';
  canvas.innerHTML = `<div data-card="${card('a')}"><b>a</b></div><div data-card="${card('d')}">d</div>
    <div data-pin="stage" data-stage-header="${stage('One')}"><button>more</button><i>One</i></div>`;
  dragging.attach(canvas);
  const centre = (name: string) => {
    const box = layout().cardBox(card(name));
    return { x: 12 + (box?.x ?? 0) + 20, y: 12 + (box?.y ?? 0) + (box?.height ?? 0) - 2 };
  };
  return { canvas, kinds, collapsed, card, centre, doc, dragging, drops, lane, layout, shown, stage };
}

const pointer = (type: string, { x, y }: { x: number; y: number }): PointerEvent =>
  new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, isPrimary: true, bubbles: true });

function drag(from: Element | null, start: { x: number; y: number }, end: { x: number; y: number }): void {
  from?.dispatchEvent(pointer('pointerdown', start));
  window.dispatchEvent(pointer('pointermove', { x: start.x + 10, y: start.y }));
  window.dispatchEvent(pointer('pointermove', end));
}

describe('dragging', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    window.dispatchEvent(pointer('pointerup', { x: 0, y: 0 }));
    document.body.replaceChildren();
    delete document.body.dataset['editor'];
    // The click after a drag is swallowed until then, and no other.
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
  });

  it('writes nothing until the drop, then once', () => {
    const { canvas, card, centre, doc, dragging, drops, lane, stage } = scene();
    const updates = vi.fn<() => void>();
    doc.ydoc.on('update', updates);
    drag(canvas.querySelector(`[data-card="${card('d')}"]`), centre('d'), centre('c'));
    expect(dragging.state.getState()).toMatchObject({
      what: 'cards',
      cards: [card('d')],
      drop: { after: card('c') },
    });
    expect(updates).not.toHaveBeenCalled();
    window.dispatchEvent(pointer('pointerup', centre('c')));
    expect(updates).toHaveBeenCalledTimes(1);
    expect(drops).toHaveLength(1);
    expect(doc.journey.cards.get(card('d'))?.place).toMatchObject({
      stage: stage('Two'),
      lane: lane('doing'),
    });
    expect(dragging.state.getState()).toBeNull();
  });

  it('takes the whole selection along when the pressed card is part of it', () => {
    const { canvas, card, centre, dragging, shown } = scene();
    drag(canvas.querySelector('b'), centre('a'), centre('e'));
    expect(dragging.state.getState()).toMatchObject({ cards: [card('a'), card('b')] });
    expect(shown.at(-1)).toMatchObject({ cards: [card('a'), card('b')] });
  });

  it('makes a card of a kind where it is let go, and tells others of nothing before', () => {
    const { card, centre, dragging, drops, kinds, lane, shown, stage } = scene();
    drag(kinds.querySelector('button'), { x: 1200, y: 40 }, centre('c'));
    expect(dragging.state.getState()).toMatchObject({
      what: 'kind',
      kind: 'quote',
      drop: { after: card('c') },
    });
    window.dispatchEvent(pointer('pointerup', centre('c')));
    const to = { stage: stage('Two'), lane: lane('doing') };
    expect(drops).toEqual([{ what: 'kind', kind: 'quote', to, after: card('c') }]);
    expect(shown).toEqual([]);
  });

  it('leaves a kind that is let go beside the map where it was, and one that a finger scrolls over', () => {
    const { centre, dragging, drops, kinds } = scene();
    drag(kinds.querySelector('button'), { x: 1200, y: 40 }, { x: 1200, y: 300 });
    window.dispatchEvent(pointer('pointerup', { x: 1200, y: 300 }));
    expect(drops).toEqual([]);
    const touch = {
      clientX: 1200,
      clientY: 40,
      pointerId: 1,
      isPrimary: true,
      bubbles: true,
      pointerType: 'touch',
    };
    kinds.querySelector('button')?.dispatchEvent(new PointerEvent('pointerdown', touch));
    vi.advanceTimersByTime(1000);
    window.dispatchEvent(pointer('pointermove', centre('c')));
    expect(dragging.state.getState()).toBeNull();
  });

  it('opens a collapsed lane that a card is held over for a while, not one it passes', () => {
    const { canvas, card, centre, collapsed, lane } = scene();
    collapsed.add(lane('touches'));
    drag(canvas.querySelector(`[data-card="${card('a')}"]`), centre('a'), centre('e'));
    vi.advanceTimersByTime(300);
    window.dispatchEvent(pointer('pointermove', centre('c')));
    vi.advanceTimersByTime(1000);
    expect(collapsed.size).toBe(1);
    window.dispatchEvent(pointer('pointermove', centre('e')));
    vi.advanceTimersByTime(600);
    expect(collapsed.size).toBe(0);
  });

  it('does nothing on Escape, and others no longer see it', () => {
    const { canvas, card, centre, drops, shown } = scene();
    drag(canvas.querySelector(`[data-card="${card('d')}"]`), centre('d'), centre('c'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    window.dispatchEvent(pointer('pointerup', centre('c')));
    expect(drops).toEqual([]);
    expect(shown.at(-1)).toBeNull();
  });

  it('does nothing when dropped outside, on the headers, or where the card already is', () => {
    const { canvas, card, centre, drops } = scene();
    const places = [
      { x: 1500, y: 200 },
      { x: 200, y: 20 },
      { x: centre('d').x + 8, y: centre('d').y },
    ];
    for (const place of places) {
      drag(canvas.querySelector(`[data-card="${card('d')}"]`), centre('d'), place);
      window.dispatchEvent(pointer('pointerup', place));
    }
    expect(drops).toEqual([]);
  });

  it('moves a stage by its header, but not by the buttons on it', () => {
    const { canvas, drops, layout, stage } = scene();
    const end = { x: 12 + layout().width - 5, y: 40 };
    drag(canvas.querySelector('button'), { x: 150, y: 40 }, end);
    window.dispatchEvent(pointer('pointerup', end));
    expect(drops).toEqual([]);
    drag(canvas.querySelector('i'), { x: 150, y: 40 }, end);
    window.dispatchEvent(pointer('pointerup', end));
    expect(drops).toEqual([{ what: 'stage', stage: stage('One'), after: stage('Two') }]);
  });

  it('does not begin for somebody who may only read', () => {
    const { canvas, centre, dragging } = scene('read');
    drag(canvas.querySelector('b'), centre('a'), centre('e'));
    expect(dragging.state.getState()).toBeNull();
  });
});
