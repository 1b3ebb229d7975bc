import { RefreshCw, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../parts/Button.tsx';
import { useHandsFocusOn } from '../parts/focus.ts';
import { IconButton } from '../parts/IconButton.tsx';
import type { VersionKeeper } from '../serviceWorker/newVersion.ts';
import { useText } from '../text/useText.ts';
import styles from '../parts/Toast.module.css';

/** A newer version waits on this device: it starts when the person says so, never by itself. */
export function NewVersionNotice({ version }: { readonly version: VersionKeeper }) {
  const text = useText();
  const { useNew: startNew } = version;
  const { newIsReady } = useStore(version.store);
  const part = useRef<HTMLElement>(null);
  useHandsFocusOn(part);
  const [later, setLater] = useState(false);
  if (!newIsReady || later) return null;
  return (
    <section ref={part} className={styles.toast} aria-label={text('update.title')}>
      <span className={styles.words}>{text('update.ready')}</span>
      <Button look="quiet" icon={<RefreshCw size={15} aria-hidden />} onPress={startNew}>
        {text('open.reload')}
      </Button>
      <IconButton name={text('dismiss')} onPress={() => setLater(true)}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  );
}
