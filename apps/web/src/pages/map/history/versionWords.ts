import type { Refusal } from '@throughline/doc';
import type { StoreProblem } from '@throughline/library';
import type { FileRefusal } from '../../../session/fileServer.ts';
import type { MapVersion } from '../../../session/versions.ts';
import type { MessageId } from '../../../text/en.ts';
import type { Text } from '../../../text/useText.ts';

/** Why a version is not listed, kept, shown or restored. `viewOnly`: this person may not change the map. */
export type HistoryRefusal = FileRefusal | StoreProblem | Refusal | 'viewOnly';

const sentences: { readonly [Reason in HistoryRefusal]?: MessageId } = {
  away: 'history.refused.away',
  signIn: 'history.refused.signIn',
  forbidden: 'history.refused.forbidden',
  missing: 'history.refused.missing',
  gone: 'history.refused.gone',
  full: 'history.refused.full',
  tooMany: 'history.refused.tooMany',
  unsent: 'history.refused.unsent',
  unreadable: 'history.refused.unreadable',
  'another map': 'history.refused.anotherMap',
  'not yet here': 'history.refused.notYetHere',
  limit: 'history.refused.limit',
  nothing: 'history.refused.nothing',
  refused: 'history.refused.store',
  blocked: 'history.refused.store',
  newer: 'history.refused.store',
  stuck: 'history.refused.store',
  viewOnly: 'history.refused.viewOnly',
};

/** What happened, what is safe and what to do, in a sentence. */
export function whyNot(reason: HistoryRefusal, text: Text): string {
  return text(sentences[reason] ?? 'history.refused.failed');
}

/** What a version is called. One that somebody kept without a name is how the map was before they restored another. */
export function versionName({ by, name }: MapVersion, text: Text): string {
  return name ?? text(by ? 'history.beforeRestore' : 'history.automatic');
}

/** "Priya and 3 others": who named it, or else who worked on the map before it; empty where nobody is known. */
export function versionPeople({ by, people }: MapVersion, text: Text): string {
  const first = by ?? people[0];
  if (!first) return '';
  const others = people.filter(({ personId }) => personId !== first.personId);
  return text('history.people', { name: first.name, count: others.length });
}
