import { MoreSentences } from '@throughline/editor';
import { FileInput, FileWarning } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { Notice } from '../../parts/Notice.tsx';
import { saidEn } from '../../text/said.ts';
import { useText } from '../../text/useText.ts';
import { type Account, sentencesOf } from './account.ts';

const most = 20;

interface AccountNoticeProps {
  readonly account: Account;
  readonly onRead: () => void;
}

/** Shows what became of a file, and says its first words. */
export function AccountNotice(props: AccountNoticeProps) {
  return (
    <MoreSentences sentences={saidEn}>
      <Told {...props} />
    </MoreSentences>
  );
}

function Told({ account, onRead }: AccountNoticeProps) {
  const text = useText();
  const announce = useAnnounce();
  const { safe, title, tone } = account;
  const sentences = useMemo(() => sentencesOf(account.sentences, text), [account, text]);
  useEffect(() => {
    announce([title, ...sentences.slice(0, 1)].join('. '), tone === 'danger' ? 'alert' : 'polite');
  }, [tone, title, sentences, announce]);
  const Icon = tone === 'danger' ? FileWarning : FileInput;
  return (
    <Notice tone={tone} icon={<Icon size={17} aria-hidden />} title={title} onDismiss={onRead}>
      <Sentences all={sentences} />
      {safe && <p>{safe}</p>}
    </Notice>
  );
}

/** One sentence as it is, several as a list; many are cut short with how many there are. */
function Sentences({ all }: { readonly all: readonly string[] }) {
  const text = useText();
  const different = [...new Set(all)];
  const more = different.length - most;
  if (different.length === 1) return <p>{different[0]}</p>;
  return (
    <ul>
      {different.slice(0, most).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {more > 0 && <li>{text('said.more', { count: more })}</li>}
    </ul>
  );
}
