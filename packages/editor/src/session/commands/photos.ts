import { lacksDescription } from '@throughline/journey';
import { choosePhotosHere, placeOfPhoto } from '../photosHere.ts';
import { canWrite } from '../command.ts';
import type { Command } from '../command.ts';
import type { EditorSession } from '../editorSession.ts';
import { takesPictures } from '../pictures.ts';

const canAdd = (session: EditorSession): boolean =>
  takesPictures(session.pictures) && canWrite(session) && placeOfPhoto(session) !== null;

/** Where fingers are there is a camera as a rule; elsewhere the browser would ask for a file after all. */
const hasCamera = (): boolean => window.matchMedia?.('(pointer: coarse)').matches ?? false;

const addPhotoCommand: Command = {
  id: 'add photo',
  group: 'write',
  words: 'photo.add',
  keys: [],
  where: 'map',
  enabled: canAdd,
  run: (session) => choosePhotosHere(session),
};

const takePhotoCommand: Command = {
  id: 'take photo',
  group: 'write',
  words: 'photo.take',
  keys: [],
  where: 'map',
  enabled: (session) => hasCamera() && canAdd(session),
  run: (session) => choosePhotosHere(session, { camera: true }),
};

/** All that lack it, one after the other, in reading order. */
const describePhotosCommand: Command = {
  id: 'describe photos',
  group: 'write',
  words: (session) => session.words('photo.describeMissing', { count: lacking(session) }),
  listed: 'photo.describeAll',
  keys: [],
  where: 'map',
  enabled: (session) => canWrite(session) && lacking(session) > 0,
  run: (session) =>
    void import('../photos.ts').then(({ askForDescriptions, undescribed }) =>
      askForDescriptions(session, undescribed(session)),
    ),
};

function lacking({ whole }: EditorSession): number {
  let count = 0;
  for (const card of whole().cards.values()) if (lacksDescription(card)) count += 1;
  return count;
}

export const photoCommands: readonly Command[] = [addPhotoCommand, takePhotoCommand, describePhotosCommand];
