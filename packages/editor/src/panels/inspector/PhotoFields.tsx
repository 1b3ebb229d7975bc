import type { ReactElement } from 'react';
import { describePhoto } from '@throughline/doc';
import { limits } from '@throughline/journey';
import type { PhotoFacts } from '@throughline/journey';
import { useWaiting } from '../../canvas/photo/PhotoPicture.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { chooseFiles } from '../../session/chooseFiles.ts';
import { pictureFiles } from '../../session/photosHere.ts';
import { useSession } from '../../session/editorSession.ts';
import { takesPictures } from '../../session/pictures.ts';
import { useWords } from '../../text/words.ts';
import { DraftRow } from './DraftRow.tsx';
import { Remark } from './Row.tsx';
import { shared } from './shared.ts';
import type { CardOf } from './shared.ts';
import { SwitchRow } from './SwitchRow.tsx';
import { TextButton } from './TextButton.tsx';
import { useCanWrite } from './useRights.ts';

interface PhotoFieldsProps {
  readonly cards: readonly CardOf<'photo'>[];
}

/** What can be seen on photos, or that nothing is missed; and of one photo another picture. */
export function PhotoFields({ cards }: PhotoFieldsProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const ids = cards.map((card) => card.id);
  const decorative = shared(cards, (card) => card.decorative);
  const describe = (said: Partial<PhotoFacts>): string | null =>
    carryOut(session, (doc) => describePhoto(doc, ids, said));
  const [only] = cards;
  return (
    <>
      <DraftRow
        label={words('photo.field.description')}
        records={ids}
        field="description"
        value={shared(cards, (card) => card.description)}
        hint={words('photo.form.missing')}
        maxLength={limits.sentence}
        keep={(text) => describe({ description: text.trim() })}
      />
      {canWrite ? (
        <SwitchRow
          name={words('photo.form.decorative')}
          hint={words('photo.form.decorativeHint')}
          value={decorative}
          onSwitch={(isOn) => describe({ decorative: isOn })}
        />
      ) : null}
      {only && cards.length === 1 ? <PictureRow photo={only} /> : null}
    </>
  );
}

/** Why others cannot see it yet, and another one in its place. */
function PictureRow({ photo }: { readonly photo: CardOf<'photo'> }): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useCanWrite();
  const waiting = useWaiting(photo.file);
  const replace = (): void =>
    chooseFiles({ accept: pictureFiles, several: false }, ([file]) => {
      if (!file) return;
      void import('../../session/photos.ts').then(({ replacePicture }) =>
        replacePicture(session, photo.id, file),
      );
    });
  return (
    <>
      {waiting === null ? null : <Remark>{words(`photo.waiting.${waiting}`)}</Remark>}
      {canWrite && takesPictures(session.pictures) ? (
        <TextButton onClick={replace}>
          {words(photo.file === '' ? 'photo.field.choose' : 'photo.field.replace')}
        </TextButton>
      ) : null}
    </>
  );
}
