import { Link2, TextCursorInput, User } from 'lucide-react';
import type { ReactElement } from 'react';
import { personName } from '@throughline/doc';
import { cellKey, leastCardHeight } from '@throughline/journey';
import type { CardKind } from '@throughline/journey';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { kindLetters } from '../../menus/kindLetters.ts';
import { offeredKinds } from '../../menus/offeredKinds.ts';
import type { Call } from '../../session/calls.ts';
import { becomeKind } from '../../session/cards.ts';
import { commandsWith } from '../../session/commands.ts';
import { startDraft } from '../../session/editing.ts';
import type { CardEditing } from '../../session/editing.ts';
import type { EditorSession } from '../../session/editorSession.ts';

/** What can be done to the text that is being written, and to its editor. */
interface Hand {
  readonly session: EditorSession;
  readonly editing: CardEditing;
  /** Puts words in place of what was called; what is between `…` and the end is left to be written. */
  replace(words: string): void;
  /** Keeps what is written and closes the editor, then. */
  leave(next: () => void): void;
  wantLink(): void;
}

/** One thing that can be taken. */
export interface Offer {
  readonly id: string;
  readonly words: string;
  readonly icon: ReactElement;
  /** What is written to have it at once. */
  readonly hint: string;
  take(hand: Hand): void;
}

/** What a call can mean, the likeliest first; none when it means nothing. */
export function offersFor(
  session: EditorSession,
  editing: CardEditing,
  { query, sign }: Call,
): readonly Offer[] {
  const all = sign === '@' ? people(session) : inserts(session, editing);
  const sought = folded(query);
  if (sought === '') return all.slice(0, most);
  const exact = all.filter(({ hint }) => hint === `/${sought}`);
  const others = all.filter((offer) => !exact.includes(offer) && hasWord(offer.words, sought));
  return [...exact, ...others].slice(0, most);
}

const most = 14;

function hasWord(words: string, sought: string): boolean {
  return folded(words)
    .split(/[\s:]+/u)
    .some((word) => word.startsWith(sought));
}

/** Case and marks make no difference to whoever looks for a word. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}

function inserts(session: EditorSession, editing: CardEditing): readonly Offer[] {
  return [...kinds(session), ...photos(session, editing), link(session), ...snippets(session)];
}

function kinds({ words }: EditorSession): readonly Offer[] {
  const written = (offeredKinds as readonly CardKind[]).filter((kind) => kind !== 'photo');
  return written.map((kind) => ({
    id: kind,
    words: words(`kindTitle.${kind}`),
    icon: <KindIcon kind={kind} />,
    hint: `/${kindLetters[kind]}`,
    take: (hand) => takeKind(hand, kind),
  }));
}

/** A draft only says so: nothing of it is in the document. */
function takeKind({ editing, replace, session }: Hand, kind: CardKind): void {
  if (editing.what === 'card') {
    replace('');
    becomeKind(session, [editing.card], kind);
    return;
  }
  turnDraft(session, kind);
  replace('');
}

/** Another kind for the card that is about to be written, in the same field; beside a curve it is a card. */
function turnDraft(session: EditorSession, kind: CardKind): void {
  const { layout, state } = session;
  const { editing } = state.getState();
  if (editing?.what !== 'draft') return;
  const { place, run } = editing;
  startDraft(session, place, editing.feeling ? 'last' : editing.after, kind);
  const turned = state.getState().editing;
  if (turned?.what !== 'draft') return;
  state.setState({ editing: { ...turned, run } });
  if (turned.feeling) return;
  const draft = { after: turned.after, height: leastCardHeight(kind) };
  layout.look({ drafts: new Map([[cellKey(place.stage, place.lane), draft]]) });
}

/** By its command, wherever pictures can be taken. */
function photos(session: EditorSession, editing: CardEditing): readonly Offer[] {
  const command = commandsWith(session.page.getState()).find(({ id }) => id === 'add photo');
  if (editing.what === 'card' || !command?.enabled(session)) return [];
  return [
    {
      id: 'photo',
      words: session.words('kindTitle.photo'),
      icon: <KindIcon kind="photo" />,
      hint: `/${kindLetters.photo}`,
      take({ leave, replace }) {
        replace('');
        leave(() => command.run(session));
      },
    },
  ];
}

function link({ words }: EditorSession): Offer {
  return {
    id: 'link',
    words: words('link.to'),
    icon: <Link2 size={16} aria-hidden />,
    hint: '/link',
    take({ replace, wantLink }) {
      replace('');
      wantLink();
    },
  };
}

/** Sentences with gaps, as research and product teams write them. */
function snippets({ words }: EditorSession): readonly Offer[] {
  return (['need', 'cause', 'situation'] as const).map((snippet) => ({
    id: snippet,
    words: words(`insert.${snippet}`),
    icon: <TextCursorInput size={16} aria-hidden />,
    hint: '',
    take: ({ replace }) => replace(words(`insert.${snippet}Text`)),
  }));
}

/** Those who are here, then those who have written on this map. */
function people(session: EditorSession): readonly Offer[] {
  const { doc, presence, whole } = session;
  const names = new Map<string, string>();
  for (const { name, personId } of presence.others()) if (name) names.set(personId, name);
  for (const { touched } of whole().cards.values()) {
    if (!touched || touched.by === doc.author.id || names.has(touched.by)) continue;
    names.set(touched.by, personName(doc, touched.by) ?? '');
  }
  return [...names]
    .filter(([, name]) => name.trim() !== '')
    .map(([id, name]) => ({
      id,
      words: name,
      icon: <User size={16} aria-hidden />,
      hint: '',
      take: ({ replace }) => replace(`${mention(id, name)} `),
    }));
}

/** As card text holds it (`drawnRuns`): signs that would end it are left out of the name. */
function mention(id: string, name: string): string {
  return `@[${name.replaceAll(/[\]\n]/gu, '').slice(0, 120)}](${id.replaceAll(/[)\s]/gu, '').slice(0, 128)})`;
}
