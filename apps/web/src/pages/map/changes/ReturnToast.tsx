import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { Toast } from '../../../parts/Toast.tsx';
import type { OpenMap } from '../../../session/openMap.ts';
import { useText } from '../../../text/useText.ts';

interface ReturnToastProps {
  readonly map: Pick<OpenMap, 'away' | 'sync'>;
  readonly onSee: () => void;
}

/** Once, when this device is back: what was merged, as the chip says it aloud, and the way to what that was. */
export function ReturnToast({ map, onSee }: ReturnToastProps) {
  const text = useText();
  const isBack = useStore(map.sync, ({ chip }) => chip.detail === 'back');
  const mine = useStore(map.sync, ({ chip }) => chip.mine);
  const others = useStore(map.sync, ({ chip }) => chip.others);
  const unseen = useStore(map.away.store, (away) => away.unseen);
  const [shown, setShown] = useState(0);
  const told = useMemo(
    () => ({
      sentence: text('sync.back.detail', { mine, others }),
      act: { words: text('changes.see'), run: onSee },
      isSaid: true,
    }),
    [text, mine, others, onSee],
  );
  if (!isBack || unseen <= shown) return null;
  return <Toast told={told} onGone={() => setShown(unseen)} />;
}
