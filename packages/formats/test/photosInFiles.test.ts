import { parseSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../src/html/write.ts';
import { dataAddress, withPhotos } from '../src/photos.ts';
import { writePptx } from '../src/pptx/write.ts';
import { writeSvg } from '../src/svg/write.ts';

const [seen, decoration, absent] = ['ab', 'cd', 'ef'].map((digits) => digits.repeat(32));
/** Begins as a PNG does: nobody looks further. */
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3);

function map(): Journey {
  const facts = 'media: image/png; size: 300x200';
  const sketch = parseSketch(
    [
      '           | Book | Pay',
      `photos | @ Counter B (file: ${seen}; ${facts}; description: A queue < to the "door") / @ A leaf (file: ${decoration}; ${facts}; decorative: yes) | @ Till (file: ${absent}; ${facts})`,
    ].join('\n'),
  );
  if (!sketch.ok) throw new Error(sketch.problems.map(({ reason }) => reason).join('\n'));
  return sketch.value.journey;
}

const pictures = async (file: string): Promise<Uint8Array | null> => (file === absent ? null : png);

/** Of Node, which runs the tests. */
declare const Buffer: { from(bytes: Uint8Array): { toString(encoding: 'base64'): string } };

describe('photos', () => {
  it('are in a page, with what can be seen on them as their words, said once', async () => {
    const { body, notCarried } = writeHtml(map(), await withPhotos(map(), { pictures }));
    const images = [...body.matchAll(/<img src="(data:image\/png;base64,[^"]+)" alt="([^"]*)"/gu)];
    expect(images.map(([, , alt]) => alt)).toEqual(['A queue &lt; to the &quot;door&quot;', '']);
    expect(body.match(/A queue/gu)).toHaveLength(1);
    expect(body).toContain('img-src data:');
    expect(notCarried).toMatchObject([{ code: 'pictures.left', values: { count: 1 } }]);
  });

  it('are in a picture, where their frames are', async () => {
    const { body } = writeSvg(map(), await withPhotos(map(), { pictures }));
    expect(body.match(/<image /gu)).toHaveLength(2);
    expect(body.match(/<title>/gu)).toHaveLength(1);
    expect(body).toContain('<title>A queue &lt; to the &quot;door&quot;</title></image>');
    expect(body).toMatch(/<desc[^>]*>[^<]*Photo: A queue/u);
    expect(writeSvg(map()).body).not.toContain('xlink');
  });

  it('are on a slide of their stage, as files of the presentation with words', async () => {
    const { body } = writePptx(map(), await withPhotos(map(), { pictures }));
    const parts = unzipSync(body);
    const media = Object.keys(parts).filter((name) => name.startsWith('ppt/media/'));
    expect(media).toEqual(['ppt/media/photo3-1.png', 'ppt/media/photo3-2.png']);
    expect(media.map((name) => parts[name])).toEqual([png, png]);
    const slide = strFromU8(parts['ppt/slides/slide3.xml']!);
    expect(slide).toContain('Photos: 1. Book');
    expect(slide).toContain('descr="A queue &lt; to the &quot;door&quot;"');
    const ways = strFromU8(parts['ppt/slides/_rels/slide3.xml.rels']!);
    for (const [, id = ''] of slide.matchAll(/r:embed="([^"]+)"/gu)) expect(ways).toContain(`Id="${id}"`);
    const types = strFromU8(parts['[Content_Types].xml']!);
    for (const name of media) expect(types).toContain(`PartName="/${name}" ContentType="image/png"`);
    expect(Object.keys(unzipSync(writePptx(map()).body)).filter((name) => name.includes('media'))).toEqual(
      [],
    );
  });

  it('that are no pictures are left out, whatever the map calls them', async () => {
    const script = async (): Promise<Uint8Array> => Uint8Array.of(0x3c, 0x73, 0x76, 0x67);
    const { body, notCarried } = writeHtml(map(), await withPhotos(map(), { pictures: script }));
    expect(body).not.toContain('<img');
    expect(notCarried).toMatchObject([{ code: 'pictures.left', values: { count: 3 } }]);
  });

  it('stand in an address byte by byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        const address = dataAddress({ bytes, media: 'image/jpeg' });
        const expected = Buffer.from(bytes).toString('base64');
        expect(address).toBe(`data:image/jpeg;base64,${expected}`);
      }),
    );
  });
});
