import type { ReactElement } from 'react';
import { KindIcon } from '../icons/KindIcon.tsx';
import { letsPagesPaste } from '../session/commands/clipboard.ts';
import { useSession } from '../session/editorSession.ts';
import { startKindHere } from '../session/newCardOfKind.ts';
import { useWords } from '../text/words.ts';
import { offeredKinds } from './offeredKinds.ts';
import { Item, Rule } from './parts.tsx';
import { PasteItem } from './PasteItem.tsx';

/** What an empty cell can hold: a card of each kind, or what was copied. */
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
          onAction={() => startKindHere(session, kind)}
        />
      ))}
      {letsPagesPaste() ? <Rule /> : null}
      <PasteItem />
    </>
  );
}
