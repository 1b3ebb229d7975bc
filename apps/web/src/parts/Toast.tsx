import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../text/useText.ts';
import { useAnnounce } from './announce.ts';
import { useHandsFocusOn } from './focus.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

/** What just happened, and how to take it back. */
export interface Told {
  readonly sentence: string;
  readonly undo?: () => void;
  /** Something else that can be done about it. */
  readonly act?: { readonly words: string; run(): void };
  /** It has been said already: it is only shown. */
  readonly isSaid?: boolean;
}

const stays = 10_000;

/** Shows the sentence for ten seconds, and says it once. It never takes the focus. */
export function Toast({ told, onGone }: { readonly told: Told; readonly onGone: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const part = useRef<HTMLElement>(null);
  useHandsFocusOn(part);
  const act = told.act ?? (told.undo && { words: text('done.undo'), run: told.undo });
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  }, [onGone]);
  useEffect(() => {
    if (!told.isSaid) announce(told.sentence);
    const timer = setTimeout(() => gone.current(), stays);
    return () => clearTimeout(timer);
  }, [told, announce]);
  return (
    <section ref={part} className={styles.toast} aria-label={text('done.name')}>
      <span className={styles.words}>{told.sentence}</span>
      {act && (
        <Button
          look="quiet"
          onPress={() => {
            act.run();
            onGone();
          }}
        >
          {act.words}
        </Button>
      )}
      <IconButton name={text('dismiss')} onPress={onGone}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  );
}
