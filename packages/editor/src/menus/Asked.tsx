import { useCallback } from 'react';
import type { ReactElement } from 'react';
import { later, WhenMissing } from '../parts/later.tsx';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { letGo } from '../session/letGo.ts';
import { refuse } from '../session/notice.ts';
import type { Question } from '../session/state.ts';
import { bringSeldom } from '../text/words.ts';

const MapMenu = later(async () => (await import('./MapMenu.tsx')).MapMenu);
const Palette = later(async () => {
  const [part] = await Promise.all([import('./palette/Palette.tsx'), bringSeldom()]);
  return part.Palette;
});
const Shortcuts = later(async () => (await import('./shortcuts/Shortcuts.tsx')).Shortcuts);
const PastePreview = later(async () => (await import('../canvas/paste/PastePreview.tsx')).PastePreview);
const PhotoForm = later(async () => (await import('../canvas/photo/PhotoForm.tsx')).PhotoForm);
const TagsDialog = later(async () => (await import('./tags/TagsDialog.tsx')).TagsDialog);
const Attention = later(async () => (await import('./company/AttentionDialog.tsx')).AttentionDialog);
const Questions = later(async () => (await import('./Questions.tsx')).Questions);

/**
 * The menu, and the dialog or palette, of the map that have been asked for. Keys are theirs while they come: what cannot
 * come is said, and the keys are the map's again.
 */
export function Asked(): ReactElement {
  const session = useSession();
  const menu = useMapState((state) => state.menu);
  const question = useMapState((state) => state.question);
  const giveUp = useCallback(() => {
    letGo(session);
    refuse(session, session.words('said.notLoaded'), 'missing');
  }, [session]);
  return (
    <WhenMissing value={giveUp}>
      {menu ? <MapMenu menu={menu} /> : null}
      {question ? <Dialog question={question} /> : null}
    </WhenMissing>
  );
}

function Dialog({ question }: { readonly question: Question }): ReactElement {
  if (question.ask === 'palette') return <Palette question={question} />;
  if (question.ask === 'shortcuts') return <Shortcuts />;
  if (question.ask === 'attention') return <Attention />;
  if (question.ask === 'tags') return <TagsDialog />;
  if (question.ask === 'paste') return <PastePreview question={question} />;
  if (question.ask === 'photo') return <PhotoForm question={question} />;
  return <Questions question={question} />;
}
