import { englishDifferenceWords } from '@throughline/journey';
import type { DifferenceWords, FieldValue, NamedRecord } from '@throughline/journey';
import type { MessageId } from '../../../text/en.ts';
import type { Text } from '../../../text/useText.ts';

type Values = Parameters<Text>[1];

/** What is different between two moments of a map, in the sentences of this app. */
export function differenceWords(text: Text): DifferenceWords {
  const by = (id: MessageId, who: string | null, values: Values): string =>
    text(id, { ...values, by: who === null ? 'nobody' : 'somebody', who: who ?? '' });
  const inCell =
    (ids: readonly [MessageId, MessageId]) => (who: string | null, what: string, cell: string | null) =>
      cell === null ? by(ids[0], who, { what }) : by(ids[1], who, { what, cell });
  return {
    record: (what) => recordWords(what, text),
    cell: ({ stage, lane }) =>
      text('history.cell', {
        stage: stage || text('history.namelessStage'),
        lane: lane || text('history.namelessLane'),
      }),
    field: (field) => text('history.field', { field }),
    value: (field, value) =>
      field === 'kind' ? kindWords(value, text) : englishDifferenceWords.value(field, value),
    added: inCell(['history.added', 'history.addedIn']),
    deleted: inCell(['history.deleted', 'history.deletedIn']),
    moved: (who, what, cells) => by('history.moved', who, { what, ...cells }),
    reordered: inCell(['history.reordered', 'history.reorderedIn']),
    renamed: (who, what, { before }) =>
      before === '' ? by('history.named', who, { what }) : by('history.renamed', who, { what, before }),
    marked: (who, what, { field, on }) =>
      by(on ? 'history.marked' : 'history.unmarked', who, { what, field }),
    changed: (who, what, { field, before, after }) => {
      const values = { what, field, before: before ?? '', after: after ?? '' };
      return by(changedHow(before, after), who, values);
    },
  };
}

/** Empty: nothing was said; null: words cannot tell what. */
function changedHow(before: string | null, after: string | null): MessageId {
  if (before === null && after === null) return 'history.changed';
  if (after === null) return 'history.set';
  if (before === '') return 'history.setTo';
  if (before === null) return after === '' ? 'history.tookAway' : 'history.setTo';
  return after === '' ? 'history.tookAwayWhat' : 'history.changedTo';
}

function kindWords(value: FieldValue, text: Text): string {
  return typeof value === 'string' && value !== '' ? text('history.kind', { kind: value }) : '';
}

const mostLetters = 80;

/** Long words as far as a line of a list has room for them. */
function shortened(words: string): string {
  const letters = Array.from(
    words
      .slice(0, 2 * mostLetters)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
  return letters.length <= mostLetters
    ? letters.join('')
    : `${letters
        .slice(0, mostLetters - 1)
        .join('')
        .trimEnd()}…`;
}

/** A record as it is spoken of in the middle of a sentence. */
function recordWords(what: NamedRecord, text: Text): string {
  switch (what.of) {
    case 'map':
      return what.name === ''
        ? text('history.theMap')
        : text('history.mapNamed', { name: shortened(what.name) });
    case 'card': {
      const kind = text('history.kind', { kind: what.kind });
      return what.name === ''
        ? text('history.referred', { kind, name: what.ref })
        : text('history.quoted', { kind, name: shortened(what.name) });
    }
    case 'link':
      return text('history.link', { from: shortened(what.from), to: shortened(what.to), kind: what.kind });
    default: {
      const kind = text('history.record', { of: what.of });
      return what.name === ''
        ? text('history.nameless', { kind })
        : text('history.quoted', { kind, name: what.name });
    }
  }
}
