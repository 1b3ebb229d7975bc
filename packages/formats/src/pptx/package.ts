import type { Meta } from '@throughline/journey';
import { contentTypes, coreProperties, relationships } from '../office/package.ts';
import type { Relationship } from '../office/package.ts';
import { element, xmlHead } from '../xml/write.ts';
import { emu, titleShape } from './drawing.ts';
import { layoutXml, masterXml, namespaces, notesMasterXml, notesXml, office, tree } from './masters.ts';
import type { Photo } from '../photos.ts';
import { photoId } from './photos.ts';
import { page } from './slide.ts';
import type { Slide, SlideSetting } from './slide.ts';
import { themeXml } from './theme.ts';

const type = 'application/vnd.openxmlformats-officedocument';
const size = 28;

/** Everything a presentation of these slides is made of (ECMA-376 part 1, 13). */
export function presentationParts(
  meta: Meta,
  slides: readonly Slide[],
  setting: SlideSetting,
): Readonly<Record<string, string | Uint8Array>> {
  const numbers = slides.map((_, index) => index + 1);
  const slideParts = slides.flatMap((slide, index) => partsOfSlide(slide, index + 1, setting));
  return {
    '[Content_Types].xml': contentTypes([
      ['/ppt/presentation.xml', `${type}.presentationml.presentation.main+xml`],
      ['/ppt/slideMasters/slideMaster1.xml', `${type}.presentationml.slideMaster+xml`],
      ['/ppt/slideLayouts/slideLayout1.xml', `${type}.presentationml.slideLayout+xml`],
      ['/ppt/notesMasters/notesMaster1.xml', `${type}.presentationml.notesMaster+xml`],
      ['/ppt/theme/theme1.xml', `${type}.theme+xml`],
      ['/ppt/theme/theme2.xml', `${type}.theme+xml`],
      ...slides.flatMap(({ photos = [] }, index) =>
        photos.map(
          (photo, place) => [`/ppt/media/${mediaName(photo, index + 1, place)}`, photo.media] as const,
        ),
      ),
      ...numbers.flatMap(
        (number) =>
          [
            [`/ppt/slides/slide${number}.xml`, `${type}.presentationml.slide+xml`],
            [`/ppt/notesSlides/notesSlide${number}.xml`, `${type}.presentationml.notesSlide+xml`],
          ] as const,
      ),
    ]),
    '_rels/.rels': relationships([
      { id: 'rId1', type: `${office}/officeDocument`, target: 'ppt/presentation.xml' },
      { id: 'rId2', type: coreProperties.type, target: coreProperties.path },
    ]),
    [coreProperties.path]: coreProperties.xml(meta),
    'ppt/presentation.xml': presentationXml(slides.length),
    'ppt/_rels/presentation.xml.rels': relationships([
      link(1, 'slideMaster', 'slideMasters/slideMaster1.xml'),
      link(2, 'notesMaster', 'notesMasters/notesMaster1.xml'),
      link(3, 'theme', 'theme/theme1.xml'),
      ...numbers.map((number) => link(number + 3, 'slide', `slides/slide${number}.xml`)),
    ]),
    'ppt/slideMasters/slideMaster1.xml': masterXml(),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationships([
      link(1, 'slideLayout', '../slideLayouts/slideLayout1.xml'),
      link(2, 'theme', '../theme/theme1.xml'),
    ]),
    'ppt/slideLayouts/slideLayout1.xml': layoutXml(),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationships([
      link(1, 'slideMaster', '../slideMasters/slideMaster1.xml'),
    ]),
    'ppt/notesMasters/notesMaster1.xml': notesMasterXml(),
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationships([link(1, 'theme', '../theme/theme2.xml')]),
    'ppt/theme/theme1.xml': themeXml(),
    'ppt/theme/theme2.xml': themeXml(),
    ...Object.fromEntries(slideParts),
  };
}

function link(number: number, kind: string, target: string): Relationship {
  return { id: `rId${number}`, type: `${office}/${kind}`, target };
}

function partsOfSlide(
  { notes, photos = [], shapes, title }: Slide,
  number: number,
  setting: SlideSetting,
): readonly (readonly [name: string, part: string | Uint8Array])[] {
  const shown = tree([titleShape(2, title, { ...setting, size }), ...shapes]);
  const map = element('p:clrMapOvr', {}, element('a:masterClrMapping'));
  return [
    [
      `ppt/slides/slide${number}.xml`,
      xmlHead + element('p:sld', namespaces, element('p:cSld', {}, shown), map),
    ],
    [
      `ppt/slides/_rels/slide${number}.xml.rels`,
      relationships([
        link(1, 'slideLayout', '../slideLayouts/slideLayout1.xml'),
        link(2, 'notesSlide', `../notesSlides/notesSlide${number}.xml`),
        ...photos.map((photo, place) => ({
          id: photoId(place),
          type: `${office}/image`,
          target: `../media/${mediaName(photo, number, place)}`,
        })),
      ]),
    ],
    ...photos.map((photo, place) => [`ppt/media/${mediaName(photo, number, place)}`, photo.bytes] as const),
    [`ppt/notesSlides/notesSlide${number}.xml`, notesXml(notes, setting)],
    [
      `ppt/notesSlides/_rels/notesSlide${number}.xml.rels`,
      relationships([
        link(1, 'notesMaster', '../notesMasters/notesMaster1.xml'),
        link(2, 'slide', `../slides/slide${number}.xml`),
      ]),
    ],
  ];
}

function mediaName({ media }: Photo, slide: number, place: number): string {
  return `photo${slide}-${place + 1}.${media === 'image/png' ? 'png' : 'jpeg'}`;
}

function presentationXml(slides: number): string {
  const listed = Array.from({ length: slides }, (_, index) => {
    return element('p:sldId', { id: 256 + index, 'r:id': `rId${index + 4}` });
  });
  const [cx, cy] = [page.width * emu, page.height * emu];
  return (
    xmlHead +
    element(
      'p:presentation',
      namespaces,
      element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
      element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
      element('p:sldIdLst', {}, ...listed),
      element('p:sldSz', { cx, cy }),
      element('p:notesSz', { cx: cy, cy: cx }),
    )
  );
}
