import type { Meta } from '@throughline/journey';
import { element, escapeXml, xmlHead } from '../xml/write.ts';

/** From one part of a package to another (ECMA-376 part 2). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Seen from the folder of the part that it starts from. */
  readonly target: string;
}

const packages = 'http://schemas.openxmlformats.org/package/2006';

export function relationships(links: readonly Relationship[]): string {
  const written = links.map(({ id, target, type }) =>
    element('Relationship', { Id: id, Type: type, Target: target }),
  );
  return xmlHead + element('Relationships', { xmlns: `${packages}/relationships` }, ...written);
}

/** What each part is; relationships and the properties are in it already. */
export function contentTypes(parts: readonly (readonly [path: string, type: string])[]): string {
  return (
    xmlHead +
    element(
      'Types',
      { xmlns: `${packages}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      element('Override', {
        PartName: `/${coreProperties.path}`,
        ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
      }),
      ...parts.map(([path, type]) => element('Override', { PartName: path, ContentType: type })),
    )
  );
}

/** What a package says of itself: title, language, and the goal as its description. */
export const coreProperties = {
  path: 'docProps/core.xml',
  type: `${packages}/relationships/metadata/core-properties`,
  xml({ goal, lang, title }: Meta): string {
    const said = (name: string, text: string): string =>
      text === '' ? '' : element(name, {}, escapeXml(text));
    return (
      xmlHead +
      element(
        'cp:coreProperties',
        {
          'xmlns:cp': `${packages}/metadata/core-properties`,
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        },
        said('dc:title', title),
        said('dc:description', goal),
        said('dc:language', lang),
      )
    );
  },
} as const;
