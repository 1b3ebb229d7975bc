import type { JourneyDoc } from '@throughline/doc';
import { MoreSentences, type Pictures } from '@throughline/editor';
import type { CardId, ShownState } from '@throughline/journey';
import { useState } from 'react';
import { exportEn } from '../../text/export.ts';
import { giveFile, type Saved } from '../files/saveJourney.ts';
import { useJourney } from '../map/useDocument.ts';
import type { MadeFile } from './exportAsk.ts';
import { exportName, type PastVersion } from './exportName.ts';
import { exportThread } from './exportThread.ts';
import { PictureDialog } from './PictureDialog.tsx';
import { pictureMaker } from './pictureMaker.ts';

interface ExportPictureProps {
  readonly doc: JourneyDoc;
  readonly state: ShownState;
  /** null: the map as it is now. */
  readonly version: PastVersion | null;
  readonly pictures: Pictures;
  /** What was selected when it was asked for. */
  readonly selection: ReadonlySet<CardId>;
  readonly onSaved: (saved: Saved) => void;
  readonly onClose: () => void;
}

/** Makes a picture of an open map, as it is when it is said to. */
export function ExportPicture(props: ExportPictureProps) {
  return (
    <MoreSentences sentences={exportEn}>
      <Drawing {...props} />
    </MoreSentences>
  );
}

function Drawing({ doc, onClose, onSaved, pictures, selection, state, version }: ExportPictureProps) {
  const journey = useJourney(doc);
  const [maker] = useState(() => pictureMaker(exportThread(pictures)));
  const save = ({ blob, extension, notCarried }: MadeFile, shown: ShownState): void => {
    const { title } = doc.journey.meta;
    const file = exportName({ title, version, state: shown, at: Date.now(), extension });
    giveFile(file, blob);
    onSaved({ file, notCarried });
    onClose();
  };
  return <PictureDialog {...{ journey, maker, onClose, selection, state }} onMade={save} />;
}
