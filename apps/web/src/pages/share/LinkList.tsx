import { useIntl } from 'react-intl';
import { Button } from '../../parts/Button.tsx';
import { useNow } from '../../text/useNow.ts';
import { useText } from '../../text/useText.ts';
import { useWhen } from '../../text/when.ts';
import type { ShareLink } from './shareLinks.ts';
import styles from './ShareDialog.module.css';

interface LinkListProps {
  readonly links: readonly ShareLink[];
  readonly onStop: (link: ShareLink) => void;
}

/** The links in use, newest first, each with how to stop it. */
export function LinkList({ links, onStop }: LinkListProps) {
  const text = useText();
  const intl = useIntl();
  const when = useWhen(useNow());
  const newest = [...links].sort((a, b) => b.createdAt - a.createdAt);
  return (
    <section>
      <h3 className={styles.heading}>{text('share.links')}</h3>
      {newest.length === 0 && <p className={styles.none}>{text('share.noLinks')}</p>}
      {newest.length > 0 && (
        <ul className={styles.links}>
          {newest.map((link) => {
            const name = text('share.link', { role: link.role });
            const made = text('share.linkMade', { when: when(link.createdAt) });
            const until = link.expiresAt
              ? text('share.linkUntil', { date: new Date(link.expiresAt) })
              : text('share.linkUntilStopped');
            return (
              <li key={link.id}>
                <div className={styles.linkWords} id={`link-${link.id}`}>
                  <strong>{name}</strong>
                  <span>{intl.formatList([made, until], { type: 'unit' })}</span>
                </div>
                <Button look="danger" aria-describedby={`link-${link.id}`} onPress={() => onStop(link)}>
                  {text('share.stop')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
