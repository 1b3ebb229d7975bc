import { MoreSentences } from '@throughline/editor';
import { Eye, Link2, PenLine } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import type { ApiRefusal } from '../../session/api.ts';
import type { MessageId } from '../../text/en.ts';
import { shareEn } from '../../text/share.ts';
import { useText } from '../../text/useText.ts';
import type { Me } from '../map/MyName.tsx';
import type { PersonHere } from '../map/People.tsx';
import { ExpiryChoice } from './ExpiryChoice.tsx';
import { LinkList } from './LinkList.tsx';
import { RecoveryLink } from './RecoveryLink.tsx';
import type { Days, LinkRole, ShareLinks } from './shareLinks.ts';
import { useShareLinks, type ShareScreen } from './useShareLinks.ts';
import styles from './ShareDialog.module.css';

interface ShareDialogProps {
  readonly title: string;
  readonly links: ShareLinks;
  readonly me: Me;
  readonly others: readonly PersonHere[];
  /** The owner's link, as long as they have not said they kept it. */
  readonly recovery: string | null;
  readonly onRecoveryKept: () => void;
  readonly onClose: () => void;
}

/** Links by what they allow, the links in use, and who is on the map. */
export function ShareDialog(props: ShareDialogProps) {
  return (
    <MoreSentences sentences={shareEn}>
      <Sharing {...props} />
    </MoreSentences>
  );
}

function Sharing(props: ShareDialogProps) {
  const { title, links, me, others, recovery, onClose } = props;
  const text = useText();
  const announce = useAnnounce();
  const [days, setDays] = useState<Days>(null);
  const share = useShareLinks(links, {
    copied: () => announce(text('share.copied')),
    stopped: () => announce(text('share.stopped')),
  });
  const canMake = share.links !== null;
  const roles = useFirstFocus<HTMLDivElement>(canMake);
  return (
    <Dialog title={text('share.title', { title })} isOpen onClose={onClose} width="wide">
      {share.refused ? (
        <p className={styles.refused} role="alert">
          {text(refusedWords[share.refused] ?? 'share.failed')}
        </p>
      ) : (
        <p className={styles.intro}>{text('share.intro')}</p>
      )}
      {recovery && <RecoveryLink address={recovery} onKept={props.onRecoveryKept} />}
      {canMake && (
        <>
          <div ref={roles} className={styles.roles}>
            <RoleRow gives="editor" icon={<PenLine size={16} aria-hidden />} share={share} days={days} />
            <RoleRow gives="viewer" icon={<Eye size={16} aria-hidden />} share={share} days={days} />
          </div>
          <ExpiryChoice days={days} onChange={setDays} />
          <LinkList links={share.links} onStop={share.stop} />
        </>
      )}
      {share.links === null && !share.refused && <p className={styles.intro}>{text('share.loading')}</p>}
      <PeopleNow me={me} others={others} />
    </Dialog>
  );
}

/** Focus goes to the first button here once it is there, unless the person has gone somewhere in the dialog before. */
function useFirstFocus<T extends HTMLElement>(isThere: boolean) {
  const place = useRef<T>(null);
  useEffect(() => {
    if (document.activeElement?.getAttribute('role') !== 'dialog') return;
    if (isThere) place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isThere]);
  return place;
}

const refusedWords: Readonly<Partial<Record<ApiRefusal, MessageId>>> = {
  away: 'share.offline',
  forbidden: 'share.ownerOnly',
  missing: 'share.notYet',
};

interface RoleRowProps {
  readonly gives: LinkRole;
  readonly icon: ReactNode;
  readonly share: ShareScreen;
  readonly days: Days;
}

function RoleRow({ gives: role, icon, share, days }: RoleRowProps) {
  const text = useText();
  const edits = role === 'editor';
  const copied = share.copied?.role === role ? share.copied : null;
  return (
    <div className={styles.role}>
      <span className={styles.roleIcon}>{icon}</span>
      <div className={styles.roleWords}>
        <strong>{text(edits ? 'share.canEdit' : 'share.canView')}</strong>
        <span>{text(edits ? 'share.canEditHint' : 'share.canViewHint')}</span>
      </div>
      <Button
        look={edits ? 'primary' : 'plain'}
        icon={<Link2 size={15} aria-hidden />}
        onPress={() => share.copy(role, days)}
      >
        {text(edits ? 'share.copyEdit' : 'share.copyView')}
      </Button>
      {copied && (
        <label className={styles.address}>
          <span>{text(copied.byHand ? 'share.copyByHand' : 'share.copied')}</span>
          <input
            readOnly
            value={copied.address}
            aria-label={text('share.link', { role })}
            onFocus={(event) => event.target.select()}
          />
        </label>
      )}
    </div>
  );
}

function PeopleNow({ me, others }: { readonly me: Me; readonly others: readonly PersonHere[] }) {
  const text = useText();
  return (
    <section>
      <h3 className={styles.heading}>{text('share.people')}</h3>
      <ul className={styles.people}>
        <li>
          <Avatar name={me.name} colour={me.colour} />
          {text('people.you', { name: me.name })}
        </li>
        {others.map((person) => (
          <li key={person.personId}>
            <Avatar name={person.name} colour={person.colour} />
            {text('people.role', { name: person.name, role: person.role })}
          </li>
        ))}
      </ul>
    </section>
  );
}
