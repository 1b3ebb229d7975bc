import { stateOf } from '@throughline/doc';
import { useRef, useState } from 'react';
import { useAnnounce } from '../../../parts/announce.ts';
import { Button } from '../../../parts/Button.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import type { Versions } from '../../../session/versions.ts';
import { useText } from '../../../text/useText.ts';
import type { MapOfHistory } from './travel.ts';
import { whyNot } from './versionWords.ts';
import styles from './History.module.css';

interface NameVersionProps {
  readonly map: MapOfHistory;
  readonly versions: Pick<Versions, 'make'>;
  readonly onKept: () => void;
}

/** Keeps the map as it is now under a name. */
export function NameVersion({ map, versions, onKept }: NameVersionProps) {
  const text = useText();
  const announce = useAnnounce();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const busy = useRef(false);

  const keep = async (): Promise<void> => {
    const words = name.trim();
    if (words === '') return setProblem(text('history.nameMissing'));
    if (busy.current) return undefined;
    busy.current = true;
    const kept = await versions.make(map.mapId, { name: words, state: stateOf(map.doc) });
    busy.current = false;
    if (!kept.ok) return setProblem(whyNot(kept.problem, text));
    setName('');
    setProblem(null);
    announce(text('history.kept', { name: words }));
    return onKept();
  };

  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={text('history.nameThis')}
        hint={text('history.nameHint')}
        value={name}
        onChange={(words) => {
          setName(words);
          setProblem(null);
        }}
        maxLength={120}
        problem={problem}
      />
      <Button type="submit">{text('history.keep')}</Button>
    </form>
  );
}
