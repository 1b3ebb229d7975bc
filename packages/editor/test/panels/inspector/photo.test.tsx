import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Photo } from '@throughline/journey';
import { describe, expect, it } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';
import { PageOfPictures } from '../../canvas/photo/pageOfPictures.ts';
import { details, fill } from './open.ts';

const picture = (name: string): File => new File(['…'], name, { type: 'image/png' });

/** A map with one photo that nobody has described, and its details. */
async function opened(): Promise<{ map: RenderedEditor; pictures: PageOfPictures }> {
  const pictures = new PageOfPictures();
  const map = renderEditor('            | Go there\n touchpoints | > counter #c', { pictures });
  map.cardButton('c').focus();
  fireEvent.paste(map.cardButton('c'), { clipboardData: { files: [picture('a.png')], getData: () => '' } });
  const field = await screen.findByRole('textbox', { name: 'What can be seen?' });
  await waitFor(() => expect(field).toHaveFocus());
  await map.user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toHaveAttribute('data-card'));
  await map.press('{Shift>}{Enter}{/Shift}');
  await screen.findByRole('complementary', { name: 'Card details' });
  return { map, pictures };
}

const photoOn = (map: RenderedEditor): Photo | undefined =>
  [...map.doc.journey.cards.values()].find((card) => card.kind === 'photo');

describe('the details of a photo', () => {
  it('say what can be seen on it, or that nothing is missed, each as one step to undo', async () => {
    const { map } = await opened();
    await fill(map, 'Can be seen', 'A queue');
    expect(photoOn(map)).toMatchObject({ description: 'A queue', decorative: false });
    await map.user.click(details().getByRole('switch', { name: 'Decorative' }));
    expect(photoOn(map)).toMatchObject({ description: 'A queue', decorative: true });
    map.doc.undo.undo();
    expect(photoOn(map)).toMatchObject({ description: 'A queue', decorative: false });
    map.doc.undo.undo();
    expect(photoOn(map)).toMatchObject({ description: '' });
  });

  it('put another picture in the place of the one that is there, and ask about it again', async () => {
    const { map, pictures } = await opened();
    const before = photoOn(map)?.file;
    await map.user.click(details().getByRole('button', { name: 'Replace picture' }));
    await map.user.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, picture('b.png'));
    expect(await screen.findByRole('textbox', { name: 'What can be seen?' })).toHaveFocus();
    expect(photoOn(map)?.file).not.toBe(before);
    expect(pictures.there.has(photoOn(map)?.file ?? '')).toBe(true);
    expect(map.doc.journey.cards.size).toBe(2);
  });

  it('say why others cannot see it yet', async () => {
    const { map, pictures } = await opened();
    pictures.wait(photoOn(map)?.file ?? '');
    expect(await details().findByText('Waiting to sync')).toBeInTheDocument();
  });
});
