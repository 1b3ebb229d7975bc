import type { ReactElement } from 'react';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useSession } from '../session/editorSession.ts';
import { startKindHere } from '../session/newCardOfKind.ts';
import { useWords } from '../text/words.ts';
import { afterMenu } from './closeMenu.ts';
import { offeredKinds } from './offeredKinds.ts';
import { Item } from './parts.tsx';

/** What an empty cell can hold. */
export function CellItems(): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <>
      {offeredKinds.map((kind) => (
        <Item
          key={kind}
          icon={<KindIcon kind={kind} />}
          words={words('bar.addKind', { kind: words(`kind.${kind}`) })}
          onAction={() => afterMenu(() => startKindHere(session, kind))}
        />
      ))}
    </>
  );
}
