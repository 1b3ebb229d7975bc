import { always } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { stopFollowing } from '../following.ts';

export const minimapCommand: Command = {
  id: 'minimap',
  group: 'view',
  words: ({ view, words }) => words(view.getState().minimap ? 'minimap.hide' : 'minimap.show'),
  listed: 'minimap.show',
  keys: [],
  where: 'anywhere',
  enabled: always,
  run: ({ view }) => view.setState(({ minimap }) => ({ minimap: !minimap })),
};

/** How much of what others do reaches this person is chosen in a dialog. */
export function askForAttention({ state }: EditorSession): void {
  state.setState({ question: { ask: 'attention' }, menu: null });
}

/** Those who are here, and how much one sees of them. */
export const companyCommands: readonly Command[] = [
  minimapCommand,
  {
    id: 'cursors',
    group: 'view',
    words: ({ view, words }) => words(view.getState().cursors ? 'cursors.hide' : 'cursors.show'),
    listed: 'cursors.hide',
    keys: [],
    where: 'anywhere',
    enabled: always,
    run: ({ announcer, view, words }) => {
      view.setState(({ cursors }) => ({ cursors: !cursors }));
      announcer.say(words(view.getState().cursors ? 'cursors.areShown' : 'cursors.areHidden'), 'view');
    },
  },
  {
    id: 'notifications',
    group: 'view',
    words: 'attention.open',
    keys: [],
    where: 'anywhere',
    enabled: always,
    run: askForAttention,
  },
  {
    id: 'stop following',
    group: 'view',
    words: 'follow.stop',
    keys: ['Escape'],
    where: 'anywhere',
    enabled: ({ view }) => view.getState().following !== null,
    run: stopFollowing,
  },
];
