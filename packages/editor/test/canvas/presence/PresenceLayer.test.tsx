import { act, render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OtherPerson, Presence } from '@throughline/doc';
import { createCamera } from '../../../src/canvas/flow/camera.ts';
import { CameraContext } from '../../../src/canvas/flow/useCamera.ts';
import { PresenceLayer } from '../../../src/canvas/presence/PresenceLayer.tsx';
import { smallMap } from '../layout.ts';

const map = smallMap(`
          | One     | Two
  doing   | > a / > b | > c
`);

const laidOut = { getState: () => map.layout, subscribe: () => () => undefined };

/** Others as a test says. */
function scripted(): Presence & { show(...people: Partial<OtherPerson>[]): void } {
  const listeners = new Set<() => void>();
  let people: readonly OtherPerson[] = [];
  const nothing = { cursor: null, view: null, selection: [], typing: null, drag: null };
  return {
    mine: () => nothing,
    set: () => undefined,
    others: () => people,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy: () => listeners.clear(),
    show(...shown) {
      people = shown.map((person, index) => ({
        ...nothing,
        clientId: index + 1,
        personId: `p${index}`,
        name: '',
        colour: index + 1,
        role: 'editor',
        ...person,
      }));
      for (const listener of listeners) listener();
      vi.advanceTimersByTime(20);
    },
  };
}

function renderLayer() {
  const presence = scripted();
  const camera = createCamera(() => map.layout);
  const { container } = render(
    <IntlProvider locale="en">
      <CameraContext value={camera}>
        <PresenceLayer presence={presence} layout={laidOut} />
      </CameraContext>
    </IntlProvider>,
  );
  const cursor = (): HTMLElement | null => container.querySelector('svg')?.closest('div') ?? null;
  return { camera, container, cursor, presence };
}

const at = (x: number) => ({ stage: map.stage('One'), lane: map.lane('doing'), x, y: 0 });

describe('others on the map', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('have a pointer with their name, which follows them and the camera', () => {
    const { camera, cursor, presence } = renderLayer();
    act(() => presence.show({ name: 'Priya', cursor: at(0) }));
    expect(cursor()?.textContent).toBe('Priya');
    const first = cursor()?.style.transform;
    act(() => presence.show({ name: 'Priya', cursor: at(0.5) }));
    const second = cursor()?.style.transform;
    expect(second).not.toBe(first);
    camera.panBy(-100, 0);
    expect(cursor()?.style.transform).not.toBe(second);
  });

  it('fade when their pointer rests for four seconds, also while the map moves under it', () => {
    const { camera, cursor, presence } = renderLayer();
    act(() => presence.show({ name: 'Priya', cursor: at(0) }));
    vi.advanceTimersByTime(3900);
    camera.panBy(-10, 0);
    expect(cursor()?.hasAttribute('data-idle')).toBe(false);
    vi.advanceTimersByTime(200);
    expect(cursor()?.hasAttribute('data-idle')).toBe(true);
    act(() => presence.show({ name: 'Priya', cursor: at(0.1) }));
    expect(cursor()?.hasAttribute('data-idle')).toBe(false);
  });

  it('ring what they have selected and say where they type; two on one card stack their names', () => {
    const { container, presence } = renderLayer();
    const typing = { target: { card: map.card('a') }, caret: null };
    act(() => presence.show({ name: 'Aiko', typing }, { name: '', selection: [map.card('a')] }));
    const names = [...container.querySelectorAll('[data-name]')].map((name) => name.textContent);
    expect(names).toEqual(['Aiko, typing', 'Someone']);
  });

  it('are gone from the map when they leave it', () => {
    const { container, presence } = renderLayer();
    act(() => presence.show({ name: 'Aiko', cursor: at(0), selection: [map.card('a')] }));
    act(() => presence.show());
    expect(container.querySelectorAll('[data-person]')).toHaveLength(0);
  });
});
