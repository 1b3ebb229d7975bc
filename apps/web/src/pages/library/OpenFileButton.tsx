import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/useText.ts';

interface OpenFileButtonProps {
  readonly icon: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly shrinks?: boolean;
}

/** Opens the device's file chooser for the kinds of file we read. */
export function OpenFileButton({ icon, onFiles, shrinks = false }: OpenFileButtonProps) {
  const text = useText();
  return (
    <FileTrigger onSelect={(files) => onFiles([...(files ?? [])])}>
      <Button icon={icon} shrinks={shrinks}>
        {text('library.open')}
      </Button>
    </FileTrigger>
  );
}
