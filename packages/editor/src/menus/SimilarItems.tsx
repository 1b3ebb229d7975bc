import type { ReactElement } from 'react';
import type { Card } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { likenessesOf, selectSimilar } from '../session/similar.ts';
import type { Likeness } from '../session/similar.ts';
import { useWords } from '../text/words.ts';
import type { Words } from '../text/words.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { Item } from './parts.tsx';

/** Selects all cards that have something in common with this one. */
export function SimilarItems({ card }: { readonly card: Card }): ReactElement {
  const session = useSession();
  const words = useWords();
  return (
    <>
      {likenessesOf(card).map((likeness) => (
        <Item
          key={JSON.stringify(likeness)}
          words={nameOf(likeness, session, words)}
          onAction={() => selectSimilar(session, likeness)}
        />
      ))}
    </>
  );
}

function nameOf(likeness: Likeness, { whole }: EditorSession, words: Words): string {
  const { divisions, tags } = whole();
  switch (likeness.by) {
    case 'kind':
      return words('similar.kind', { kind: words(`kindTitle.${likeness.kind}`) });
    case 'severity':
      return words('similar.severity', {
        level: likeness.severity,
        word: words(`severity.${likeness.severity}`),
      });
    case 'tag':
      return words('similar.tag', { tag: tags.get(likeness.tag)?.label ?? likeness.tag });
    case 'owner':
      return words('similar.owner', { division: divisions.get(likeness.division)?.name ?? '' });
  }
}
