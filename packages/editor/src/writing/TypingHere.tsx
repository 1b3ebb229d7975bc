import { useCallback, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { CardId } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { useWords } from '../text/words.ts';

interface TypingHereProps {
  readonly card: CardId;
  readonly className: string | undefined;
}

/** Who else writes in this card. */
export function TypingHere({ card, className }: TypingHereProps): ReactElement | null {
  const { presence } = useSession();
  const words = useWords();
  const intl = useIntl();
  const subscribe = useCallback((listener: () => void) => presence.subscribe(listener), [presence]);
  const names = useSyncExternalStore(subscribe, () =>
    presence
      .others()
      .filter(({ typing }) => typing && 'card' in typing.target && typing.target.card === card)
      .map(({ name }) => name || words('someone'))
      .join('\n'),
  );
  if (names === '') return null;
  const list = names.split('\n');
  return (
    <p className={className}>{words('edit.others', { names: intl.formatList(list), count: list.length })}</p>
  );
}
