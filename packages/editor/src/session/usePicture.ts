import { useEffect, useState } from 'react';
import { useSession } from './editorSession.ts';

/** When what is not there yet is asked for again, in ms; the last one over and over. */
const againAfter = [500, 1000, 2000, 3000, 4000] as const;

/**
 * An address of a picture while it is shown; null while it is not there. Somebody else's card comes before its picture
 * does: what is not there yet is asked for again as long as it is looked at.
 */
export function usePicture(file: string): string | null {
  const { pictures } = useSession();
  const [shown, setShown] = useState<{ readonly file: string; readonly url: string } | null>(null);
  useEffect(() => {
    let isLooked = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lent = pictures.borrow(file);
    const show = (tries: number): void => {
      void lent.url.then((url) => {
        if (!isLooked) return;
        if (url !== null) setShown({ file, url });
        else timer = setTimeout(askAgain, againAfter[Math.min(tries, againAfter.length - 1)], tries + 1);
      });
    };
    const askAgain = (tries: number): void => {
      lent.giveBack();
      lent = pictures.borrow(file);
      show(tries);
    };
    show(0);
    return () => {
      isLooked = false;
      clearTimeout(timer);
      lent.giveBack();
    };
  }, [file, pictures]);
  return shown?.file === file ? shown.url : null;
}
