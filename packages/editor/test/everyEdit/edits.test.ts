import { docFromSketch } from '@throughline/doc/testing';
import { expect, test } from 'vitest';
import { nextUndo } from '../../src/session/undo.ts';
import { editorMessages } from '../../src/text/words.ts';
import { actsEn } from '../../src/text/acts.ts';
import { edits, licence, sameBesideAll } from './edits.ts';

test('whatever people can do is done in every view, or beside all of them', () => {
  const intents = Object.keys({ ...editorMessages, ...actsEn }).flatMap((id) =>
    id.startsWith('intent.') ? id.slice('intent.'.length) : [],
  );
  const meant = edits.map((edit) => {
    const { doc, ...on } = docFromSketch(licence);
    edit.means({ doc, ...on });
    return nextUndo(doc);
  });
  const said = new Set([...meant, 'paste cards', ...Object.values(sameBesideAll).flat()]);
  expect([...said].toSorted()).toEqual([...new Set(intents)].toSorted());
});
