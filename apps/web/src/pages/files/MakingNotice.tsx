import { MoreSentences } from '@throughline/editor';
import { Hourglass } from 'lucide-react';
import { useEffect } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { exportEn } from '../../text/export.ts';
import { useText } from '../../text/useText.ts';
import { Progress } from '../export/Progress.tsx';
import type { Making } from './useSaving.ts';

/** Says that a file is being made, and stops it. */
export function MakingNotice({ making }: { readonly making: Making }) {
  return (
    <MoreSentences sentences={exportEn}>
      <Stoppable making={making} />
    </MoreSentences>
  );
}

function Stoppable({ making }: { readonly making: Making }) {
  const text = useText();
  const announce = useAnnounce();
  const title = text('export.makingFile');
  useEffect(() => announce(title), [title, announce]);
  return (
    <Notice
      tone="info"
      icon={<Hourglass size={17} aria-hidden />}
      title={title}
      actions={<Button onPress={() => making.stop()}>{text('export.stop')}</Button>}
    >
      <Progress done={making.done} words={title} />
    </Notice>
  );
}
