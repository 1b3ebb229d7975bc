import { act, screen } from '@testing-library/react';
import type { PersonId } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { useMe } from '../../src/pages/map/useMe.ts';
import type { Identity, Person } from '../../src/session/identity.ts';
import { show } from './screen.tsx';

function personTwin(identity: Partial<Identity>): Person {
  const store = createStore<Identity>(() => ({
    name: '',
    personId: 'p1' as PersonId,
    colour: null,
    ...identity,
  }));
  return {
    store,
    enter: () => Promise.resolve({ ok: false, refusal: 'away' }),
    rename: (name) => Promise.resolve(store.setState({ name })),
  };
}

function Shown({ person }: { readonly person: Person }) {
  const me = useMe(person);
  return <p>{`${me.name}, ${me.named ? 'named' : 'guest'}`}</p>;
}

describe('me', () => {
  it('am a numbered guest until I give a name, here and on the server', () => {
    const person = personTwin({});
    show(<Shown person={person} />);
    expect(screen.getByText(/^Guest \d+, guest$/)).toBeInTheDocument();
    expect(person.store.getState().name).toBe('');
    act(() => person.store.setState({ colour: 3 }));
    expect(person.store.getState().name).toMatch(/^Guest \d+$/);
    expect(screen.getByText(/^Guest \d+, guest$/)).toBeInTheDocument();
    act(() => void person.rename('Ana'));
    expect(screen.getByText('Ana, named')).toBeInTheDocument();
  });
});
