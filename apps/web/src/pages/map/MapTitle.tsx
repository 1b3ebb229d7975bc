import { useRef, useState } from 'react';
import { useText } from '../../text/useText.ts';
import styles from './MapTitle.module.css';

interface MapTitleProps {
  readonly title: string;
  readonly editable: boolean;
  readonly onRename: (title: string) => void;
}

/** The map's title, the page's one heading; pressed, it becomes a field. Enter keeps, Escape takes back, empty keeps the old. */
export function MapTitle({ title, editable, onRename }: MapTitleProps) {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const shown = title || text('map.untitled');

  const finish = (keep: boolean): void => {
    const words = draft?.trim() ?? '';
    if (keep && words !== '' && words !== title) onRename(words);
    setDraft(null);
    requestAnimationFrame(() => button.current?.focus());
  };

  if (draft !== null) {
    return (
      <h1 className={styles.heading}>
        <input
          className={styles.input}
          aria-label={text('app.renameTitle')}
          value={draft}
          maxLength={200}
          dir="auto"
          // The field replaces the button that was just pressed: the caret belongs in it.
          ref={(field) => field?.focus()}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => {
            const words = draft.trim();
            if (words !== '' && words !== title) onRename(words);
            setDraft(null);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') finish(true);
            if (event.key === 'Escape') finish(false);
          }}
        />
      </h1>
    );
  }
  return (
    <h1 className={styles.heading} id="map-title" title={shown}>
      {editable ? (
        <button
          ref={button}
          type="button"
          className={styles.button}
          onClick={() => setDraft(title)}
          dir="auto"
        >
          <span className={styles.shown}>{shown}</span>
        </button>
      ) : (
        <span className={styles.words} dir="auto">
          <span className={styles.shown}>{shown}</span>
        </span>
      )}
    </h1>
  );
}
