import type { Refusal } from '@throughline/doc';
import { emptyDoc } from '@throughline/doc/testing';
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createAnnouncer } from '../../src/session/announce.ts';
import { carryOut } from '../../src/session/carryOut.ts';
import type { EditorSession } from '../../src/session/editorSession.ts';
import { seldomEn } from '../../src/text/seldom.ts';
import { editorMessages } from '../../src/text/words.ts';

const intl = createIntl({ locale: 'en-GB', messages: { ...editorMessages, ...seldomEn } });

function sessionOf(rights: 'write' | 'read'): EditorSession {
  const words: EditorSession['words'] = (id, values) => intl.formatMessage({ id }, values);
  const state = createStore(() => ({ rights }));
  const twin = { announcer: createAnnouncer(), doc: emptyDoc('ana'), nextNumber: () => 1, words, state };
  return twin as unknown as EditorSession;
}

const why = (reason: Refusal): string | null => carryOut(sessionOf('write'), () => ({ ok: false, reason }));

it.each<[Refusal, RegExp]>([
  ['limit', /more than/],
  ['circle', /itself/],
  ['unreadable', /cannot be read/],
  ['another map', /another map/],
  ['not yet here', /not arrived here yet/],
  ['gone', /deleted|gone|no longer/],
])('says a sentence of its own when the document says %s', (reason, sentence) => {
  expect(why(reason)).toMatch(sentence);
});

it('says nothing of what is so already, and of what was done only what it was told to say', () => {
  expect(why('nothing')).toBeNull();
  const session = sessionOf('write');
  expect(
    carryOut(
      session,
      () => ({ ok: true, value: undefined }),
      () => 'Restored it.',
    ),
  ).toBeNull();
  expect(session.announcer.spoken.polite).toBe('Restored it.');
});

it('does nothing for who may only read', () => {
  let done = false;
  const refused = carryOut(sessionOf('read'), () => {
    done = true;
    return { ok: true, value: undefined };
  });
  expect(refused).toMatch(/view/i);
  expect(done).toBe(false);
});
