import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { EditorSession } from '../../src/session/editorSession.ts';
import { createKeymap } from '../../src/session/keymap.ts';
import { shortMemory } from '../../src/session/memory.ts';
import { listenForPageKeys } from '../../src/session/pageKeys.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  document.body.replaceChildren();
});

function asked(): EditorSession['state'] {
  const state = createStore(() => ({ question: { ask: 'attention' } }));
  const session = { state, keymap: createKeymap(() => [], shortMemory()) } as unknown as EditorSession;
  stops.push(listenForPageKeys(session));
  return session.state;
}

function pressEscapeIn(role: string): KeyboardEvent {
  const place = document.createElement('div');
  place.setAttribute('role', role);
  place.tabIndex = 0;
  document.body.append(place);
  place.focus();
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  place.dispatchEvent(event);
  return event;
}

describe('Escape while a dialog is asked for', () => {
  it('lets go of one that is still coming, wherever focus is', () => {
    const state = asked();
    expect(pressEscapeIn('button').defaultPrevented).toBe(true);
    expect(state.getState().question).toBeNull();
    expect(pressEscapeIn('button').defaultPrevented).toBe(false);
  });

  it('is the dialog’s own once focus is in it', () => {
    const state = asked();
    pressEscapeIn('dialog');
    expect(state.getState().question).not.toBeNull();
  });
});
