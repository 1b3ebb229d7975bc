import type { JourneyDoc } from '@throughline/doc';
import type { Pictures } from '@throughline/editor';
import type { CardId, ShownState } from '@throughline/journey';
import { useState } from 'react';
import { exportEn } from '../../text/export.ts';
import { MoreSentences } from '@throughline/editor';
import { useText } from '../../text/useText.ts';
import { giveFile, type Saved } from '../files/saveJourney.ts';
import { useJourney } from '../map/useDocument.ts';
import { ExportDialog, type PaperNamed, type WrittenPdf } from './ExportDialog.tsx';
import { exportName, type PastVersion } from './exportName.ts';
import { exportThread } from './exportThread.ts';
import { paperMaker } from './paperMaker.ts';

export interface ExportPdfProps {
  readonly doc: JourneyDoc;
  readonly state: ShownState;
  /** null: the map as it is now. */
  readonly version: PastVersion | null;
  readonly pictures: Pictures;
  /** Whether this person may mend what is wrong. */
  readonly editable: boolean;
  readonly onFix: (card: CardId) => void;
  readonly onSaved: (saved: Saved) => void;
  readonly onClose: () => void;
}

/** Puts an open map on paper, as it is when it is said to. */
export function ExportPdf(props: ExportPdfProps) {
  return (
    <MoreSentences sentences={exportEn}>
      <Exporting {...props} />
    </MoreSentences>
  );
}

function Exporting({ doc, editable, onClose, onFix, onSaved, pictures, state, version }: ExportPdfProps) {
  const text = useText();
  const journey = useJourney(doc);
  const [maker] = useState(() => paperMaker(exportThread(pictures)));
  const save = ({ bytes, leftOut, problems }: WrittenPdf, of: PaperNamed): void => {
    const { title } = doc.journey.meta;
    const file = exportName({ title, version, ...of, extension: 'pdf' });
    giveFile(file, new Blob([bytes], { type: 'application/pdf' }));
    const lacking = problems.map(({ code, values }) => text(`export.problem.${code}`, values));
    onSaved({ file, notCarried: [...leftOut, ...lacking] });
    onClose();
  };
  return (
    <ExportDialog
      {...{ journey, maker, onClose, state }}
      version={version?.name ?? ''}
      onFix={editable ? onFix : null}
      onWritten={save}
    />
  );
}
