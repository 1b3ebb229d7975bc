import { useRef, type ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/useText.ts';

interface OpenFileButtonProps {
  readonly icon: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly shrinks?: boolean;
  /** Left out: to open a file. */
  readonly words?: string;
}

/** Opens the device's file chooser for the kinds of file we read. */
export function OpenFileButton({ icon, onFiles, shrinks = false, words }: OpenFileButtonProps) {
  const text = useText();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} shrinks={shrinks} onPress={() => chooser.current?.click()}>
        {words ?? text('library.open')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file chosen again is told again.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
