import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { MapVersion } from '../../../session/versions.ts';
import { useText } from '../../../text/useText.ts';
import { versionLines } from './versionDays.ts';
import { versionName, versionPeople } from './versionWords.ts';
import styles from './History.module.css';

interface VersionListProps {
  readonly versions: readonly MapVersion[];
  readonly onLook: (version: MapVersion) => void;
}

/** The element of a version's button, for focus. */
export function versionButtonId({ id }: Pick<MapVersion, 'id'>): string {
  return `version-${id}`;
}

/** How the map was, newest first; the automatic versions of a day unfold. */
export function VersionList({ versions, onLook }: VersionListProps) {
  const text = useText();
  const intl = useIntl();
  const lines = useMemo(() => versionLines(versions, (at) => intl.formatDate(at)), [versions, intl]);
  const button = (version: MapVersion) => <VersionButton version={version} onLook={() => onLook(version)} />;
  return (
    <ul className={styles.versions} aria-label={text('history.list')}>
      {lines.map((line) =>
        line.is === 'version' ? (
          <li key={line.version.id}>{button(line.version)}</li>
        ) : (
          <li key={line.day}>
            <details className={styles.day}>
              <summary>
                {text('history.day', {
                  date: new Date(line.versions[0]?.at ?? 0),
                  count: line.versions.length,
                })}
              </summary>
              <ul>
                {line.versions.map((version) => (
                  <li key={version.id}>{button(version)}</li>
                ))}
              </ul>
            </details>
          </li>
        ),
      )}
    </ul>
  );
}

function VersionButton({ version, onLook }: { readonly version: MapVersion; readonly onLook: () => void }) {
  const text = useText();
  const people = versionPeople(version, text);
  const when = text('history.at', { date: new Date(version.at) });
  return (
    <button type="button" id={versionButtonId(version)} className={styles.version} onClick={onLook}>
      <strong>{versionName(version, text)}</strong>
      <span className={styles.detail}>{people === '' ? when : `${when} · ${people}`}</span>
      {version.waiting && <span className={styles.detail}>{text('history.waiting')}</span>}
    </button>
  );
}
