import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import type { RecordBase } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import css from './Footer.module.css';
import { nameFor } from './people.ts';

const minuteMs = 60_000;

/** Who made the record and who changed it last, and how long ago. */
export function Footer({
  record: { created, touched },
}: {
  readonly record: RecordBase;
}): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const now = useNow();
  const since = (at: number): string =>
    now - at < minuteMs ? words('inspector.justNow') : ago(now - at, intl);
  const isNew = created && touched && touched.by === created.by && touched.at - created.at < minuteMs;
  if (!created && !touched) return null;
  return (
    <footer className={css.footer}>
      {touched && !isNew ? (
        <p>{words('inspector.changed', { name: nameFor(session, touched.by), when: since(touched.at) })}</p>
      ) : null}
      {created ? (
        <p>{words('inspector.created', { name: nameFor(session, created.by), when: since(created.at) })}</p>
      ) : null}
    </footer>
  );
}

const units = [
  ['year', 365 * 24 * 60],
  ['month', 30 * 24 * 60],
  ['week', 7 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** "3 weeks ago": in the largest unit of which there is one. */
function ago(ms: number, intl: IntlShape): string {
  const minutes = ms / minuteMs;
  const [unit, size] = units.find(([, each]) => minutes >= each) ?? units[5];
  return intl.formatRelativeTime(-Math.floor(minutes / size), unit);
}

/** The present moment, to the minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minuteMs / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
