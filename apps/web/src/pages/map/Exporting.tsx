import { later, type MapViewStore } from '@throughline/editor';
import type { CardId } from '@throughline/journey';
import type { ComponentProps } from 'react';
import type { OpenMap } from '../../session/openMap.ts';
import { pastVersion } from '../export/exportName.ts';
import type { MapHistory } from './history/useHistory.ts';
import type { Exported } from './MapMenu.tsx';
import { usePrinting } from './usePrinting.ts';

const ExportPdf = later(async () => (await import('../export/ExportPdf.tsx')).ExportPdf);
const ExportPicture = later(async () => (await import('../export/ExportPicture.tsx')).ExportPicture);

/** What is asked about before it is made, and what was selected then. */
export interface AskedExport {
  readonly as: Exported;
  readonly selection: ReadonlySet<CardId>;
}

interface ExportingProps extends Omit<ComponentProps<typeof ExportPdf>, 'doc' | 'editable' | 'version'> {
  readonly exporting: AskedExport | null;
  readonly view: MapViewStore;
  readonly map: OpenMap;
  readonly past: MapHistory['past'];
  readonly canEdit: boolean;
}

/** Puts what is looked at on paper or into a picture: the map, or how it was, of which nothing can be mended. */
export function Exporting({ canEdit, exporting, map, onFix, past, view, ...others }: ExportingProps) {
  const doc = past?.doc ?? map.doc;
  const version = past && pastVersion(past.version);
  usePrinting({
    doc,
    view: past?.view ?? view,
    pictures: others.pictures,
    version: version?.name ?? '',
  });
  if (!exporting) return null;
  const { as, selection } = exporting;
  if (as === 'picture') return <ExportPicture {...{ ...others, doc, selection, version }} />;
  return <ExportPdf {...{ ...others, doc, onFix, version }} editable={canEdit && !past} />;
}
