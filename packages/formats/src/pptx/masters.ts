import type { Box } from '@throughline/journey';
import { element, xmlHead } from '../xml/write.ts';
import { textBody, transform } from './drawing.ts';
import { edge, page } from './slide.ts';
import type { SlideSetting } from './slide.ts';

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': office,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

const titleBox: Box = { x: edge, y: 28, width: page.width - 2 * edge, height: 56 };
const plain = { lang: 'en-US', toLeft: false } as const;

/** The tree of what stands on a slide. */
export function tree(shapes: readonly string[]): string {
  const own = element('p:cNvPr', { id: 1, name: '' });
  const group = element('p:nvGrpSpPr', {}, own, element('p:cNvGrpSpPr'), element('p:nvPr'));
  return element('p:spTree', {}, group, element('p:grpSpPr'), ...shapes);
}

function placeholder(id: number, name: string, kind: WrittenPlace, box: Box): string {
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1, noRot: kind.type === 'sldImg' ? 1 : null })),
      element('p:nvPr', {}, element('p:ph', kind)),
    ),
    element('p:spPr', {}, transform(box), element('a:prstGeom', { prst: 'rect' }, element('a:avLst'))),
    kind.type === 'sldImg' ? '' : textBody([{ runs: [{ text: name }] }], { ...plain, size: 28 }),
  );
}

interface WrittenPlace {
  readonly type: string;
  readonly idx?: number;
  readonly [name: string]: string | number | undefined;
}

const colours = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hlink: 'hlink',
  folHlink: 'folHlink',
});

export function masterXml(): string {
  const ground = element(
    'p:bg',
    {},
    element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' })),
  );
  const title = placeholder(2, 'Title', { type: 'title' }, titleBox);
  const level = element(
    'a:lvl1pPr',
    { algn: 'l' },
    element('a:buNone'),
    element(
      'a:defRPr',
      { sz: 2800, b: 1 },
      element('a:solidFill', {}, element('a:schemeClr', { val: 'tx1' })),
      element('a:latin', { typeface: '+mj-lt' }),
    ),
  );
  return (
    xmlHead +
    element(
      'p:sldMaster',
      namespaces,
      element('p:cSld', {}, ground, tree([title])),
      colours,
      element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
      element(
        'p:txStyles',
        {},
        element('p:titleStyle', {}, level),
        element('p:bodyStyle'),
        element('p:otherStyle'),
      ),
    )
  );
}

export function layoutXml(): string {
  const title = placeholder(2, 'Title', { type: 'title' }, titleBox);
  return (
    xmlHead +
    element(
      'p:sldLayout',
      { ...namespaces, type: 'titleOnly', preserve: 1 },
      element('p:cSld', { name: 'Title Only' }, tree([title])),
      element('p:clrMapOvr', {}, element('a:masterClrMapping')),
    )
  );
}

const notesImage: Box = { x: 54, y: 40, width: 432, height: 243 };
const notesBody: Box = { x: 54, y: 310, width: 432, height: 600 };

export function notesMasterXml(): string {
  const shapes = [
    placeholder(2, 'Slide Image', { type: 'sldImg', idx: 2 }, notesImage),
    placeholder(3, 'Notes', { type: 'body', idx: 3 }, notesBody),
  ];
  return xmlHead + element('p:notesMaster', namespaces, element('p:cSld', {}, tree(shapes)), colours);
}

/** What is said with a slide. */
export function notesXml(notes: readonly string[], setting: SlideSetting): string {
  const paragraphs = notes.map((text) => ({ runs: [{ text }] }));
  const body = element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: 3, name: 'Notes' }),
      element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: 1 })),
      element('p:nvPr', {}, element('p:ph', { type: 'body', idx: 3 })),
    ),
    element('p:spPr'),
    textBody(paragraphs, { ...setting, size: 12 }),
  );
  const image = placeholder(2, 'Slide Image', { type: 'sldImg', idx: 2 }, notesImage);
  const map = element('p:clrMapOvr', {}, element('a:masterClrMapping'));
  return xmlHead + element('p:notes', namespaces, element('p:cSld', {}, tree([image, body])), map);
}
