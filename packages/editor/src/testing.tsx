import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { MyPresence, OtherPerson, Presence } from '@throughline/doc';
import { docFromSketch } from '@throughline/doc/testing';
import type { SketchedDoc } from '@throughline/doc/testing';
import { evenMeasure } from '@throughline/journey/testing';
import { IntlProvider } from 'react-intl';
import { Editor } from './Editor.tsx';
import { LiveRegions } from './parts/LiveRegions.tsx';
import { createAnnouncer } from './session/announce.ts';
import { createAttention } from './session/attention.ts';
import type { Attention, AttentionStore } from './session/attention.ts';
import { createMapView } from './session/mapView.ts';
import type { MapViewStore } from './session/mapView.ts';
import type { Memory } from './session/memory.ts';
import { shortMemory } from './session/memory.ts';
import type { PageOffers } from './session/pageOffers.ts';
import type { Pictures } from './session/pictures.ts';
import { editorMessages } from './text/words.ts';

/** A map on the screen, driven as a hand would: by roles and names, keys and pointer. */
export interface RenderedEditor extends SketchedDoc {
  readonly user: UserEvent;
  /** A card by its name in the sketch. */
  cardButton(name: string): HTMLElement;
  /** A cell by the titles of its lane and stage. */
  cell(lane: string, stage: string): HTMLElement;
  /** What the polite live region says. */
  said(): string;
  readonly presence: ScriptedPresence;
  /** How the person looks at the map. */
  readonly view: MapViewStore;
  readonly attention: AttentionStore;
  /** Presses keys, as `userEvent.keyboard` writes them, and checks that focus is somewhere afterwards. */
  press(keys: string): Promise<void>;
  setRights(rights: 'write' | 'read'): void;
  /** Takes it off the page. */
  close(): void;
}

interface RenderOptions {
  readonly rights?: 'write' | 'read';
  /** To render a document others have too. */
  readonly sketched?: SketchedDoc;
  /** What the page around it can do. */
  readonly page?: PageOffers;
  /** Where its pictures are. */
  readonly pictures?: Pictures;
  /** What the device has kept. */
  readonly device?: { readonly keys: Memory; readonly recent: Memory };
  /** How much of what others do reaches the person. */
  readonly attention?: Partial<Attention>;
}

/** Opens a map made from a sketch. */
export function renderEditor(sketch: string, options: RenderOptions = {}): RenderedEditor {
  const sketched = options.sketched ?? docFromSketch(sketch);
  const presence = new ScriptedPresence();
  const announcer = createAnnouncer();
  const view = createMapView();
  const attention = createAttention(shortMemory());
  attention.setState(options.attention ?? {});
  const kept = options.device ?? { keys: shortMemory(), recent: shortMemory() };
  const device = { ...kept, attention };
  const page = (rights: 'write' | 'read') => (
    <IntlProvider locale="en" messages={editorMessages} onError={() => undefined}>
      <Editor
        doc={sketched.doc}
        presence={presence}
        rights={rights}
        announcer={announcer}
        view={view}
        device={device}
        {...(options.page ? { page: options.page } : {})}
        {...(options.pictures ? { pictures: options.pictures } : {})}
        measure={() => evenMeasure}
      />
      <LiveRegions announcer={announcer} />
    </IntlProvider>
  );
  const { rerender, unmount } = render(page(options.rights ?? 'write'));
  const user = userEvent.setup();
  const cell = (lane: string, stage: string): HTMLElement =>
    screen.getByTestId(`cell-${sketched.lane(lane)}-${sketched.stage(stage)}`);
  return {
    ...sketched,
    user,
    presence,
    view,
    attention,
    press: async (keys) => {
      await user.keyboard(keys);
      if (document.activeElement === document.body) throw new Error(`Nothing has focus after ${keys}`);
    },
    cardButton: (name) => screen.getByTestId(`card-${sketched.card(name)}`),
    cell,
    said: () => screen.getByTestId('live-polite').textContent ?? '',
    setRights: (rights) => rerender(page(rights)),
    close: unmount,
  };
}

/** The texts of the cards in a cell, in order. */
export function cardsOf(cell: HTMLElement): readonly string[] {
  return within(cell)
    .queryAllByRole('button')
    .map((card) => card.getAttribute('aria-label') ?? '');
}

/** Who else is here, as a test says; and what the editor tells them. */
class ScriptedPresence implements Presence {
  private readonly listeners = new Set<() => void>();
  private people: readonly OtherPerson[] = [];
  private own: MyPresence = { cursor: null, view: null, selection: [], typing: null, drag: null };

  mine(): MyPresence {
    return this.own;
  }

  set(part: Partial<MyPresence>): void {
    this.own = { ...this.own, ...part };
  }

  others(): readonly OtherPerson[] {
    return this.people;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.listeners.clear();
  }

  /** These people are here now, each with what differs from somebody who only looks. */
  show(...people: readonly (Partial<OtherPerson> & { readonly name: string })[]): void {
    this.people = people.map((person, index) => ({
      clientId: index + 1,
      personId: person.name,
      colour: index + 1,
      role: 'editor',
      cursor: null,
      view: null,
      selection: [],
      typing: null,
      drag: null,
      ...person,
    }));
    for (const listener of this.listeners) listener();
  }
}
