import { useEffect, useRef, useState } from 'react';

/** Takes files dropped anywhere on the page; true while some are held over it. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  }, [onFiles]);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    // Every element under the pointer reports its own enter and leave: the page is left when they balance.
    let depth = 0;
    const entered = (by: number): void => {
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const on = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      act: (event: DragEvent) => void,
    ): void =>
      window.addEventListener(
        type,
        (event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          act(event);
        },
        { signal },
      );
    on('dragenter', () => entered(1));
    on('dragleave', () => entered(-1));
    on('dragover', () => {});
    on('drop', (event) => {
      depth = 0;
      setOver(false);
      take.current([...(event.dataTransfer?.files ?? [])]);
    });
    return () => listening.abort();
  }, []);

  return over;
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
