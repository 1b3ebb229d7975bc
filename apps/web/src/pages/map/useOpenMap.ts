import { useEffect, useState } from 'react';
import type { Opened } from '../../session/openMap.ts';
import type { Session } from '../../session/session.ts';

/** Opens a map while its page is shown, and closes it after. Null while it opens. */
export function useOpenMap(
  mapId: string,
  secret: string | null,
  session: Pick<Session, 'open'>,
): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);

  useEffect(() => {
    let wanted = true;
    const show = (answer: Opened): void => {
      if (wanted) setOpened(answer);
    };
    const opening = session.open(mapId, { secret });
    opening.then(show, () => show({ ok: false, reason: 'failed' }));
    return () => {
      wanted = false;
      void opening.then((answer) => (answer.ok ? answer.map.close() : undefined));
    };
  }, [mapId, secret, session]);

  return opened;
}
