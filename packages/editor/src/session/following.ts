import type { OtherPerson } from '@throughline/doc';
import type { EditorSession } from './editorSession.ts';

/** My view follows theirs from now on; focus stays where it is. */
export function followPerson({ view }: EditorSession, personId: string): void {
  view.setState({ following: personId });
}

export function stopFollowing({ view }: EditorSession): void {
  if (view.getState().following !== null) view.setState({ following: null });
}

/** Whom I follow, if they are here: of their open pages, one that tells where it looks. */
export function followed({ presence, view }: EditorSession): OtherPerson | null {
  const { following } = view.getState();
  const pages = presence.others().filter(({ personId }) => personId === following);
  return pages.find((page) => page.view !== null) ?? pages[0] ?? null;
}
