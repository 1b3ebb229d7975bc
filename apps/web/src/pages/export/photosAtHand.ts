import type { JourneyDoc } from '@throughline/doc';
import type { LentPicture, Pictures } from '@throughline/editor';

/** The photos of a map while somebody may print it. */
export interface PhotosAtHand {
  /** Of those that are there by now, by their content. */
  readonly addresses: ReadonlyMap<string, string>;
  letGo(): void;
}

/**
 * Brings the photos of a map, also those that are added, one after the other: a browser that prints waits for none, and
 * draws only what it has read before. What cannot be had is asked for again with the next
 * change, and when the network is back.
 */
export function photosAtHand(doc: JourneyDoc, pictures: Pictures): PhotosAtHand {
  const addresses = new Map<string, string>();
  const asked = new Set<string>();
  const kept: { readonly lent: LentPicture; readonly image: HTMLImageElement }[] = [];
  let underWay: Promise<void> = Promise.resolve();
  let isOver = false;

  const bring = async (file: string): Promise<void> => {
    if (isOver) return;
    const lent = pictures.borrow(file);
    const image = await readImage(lent);
    if (image && !isOver) {
      kept.push({ lent, image });
      addresses.set(file, image.src);
      return;
    }
    lent.giveBack();
    asked.delete(file);
  };
  const bringNew = (): void => {
    for (const card of doc.journey.cards.values()) {
      if (card.kind !== 'photo' || card.file === '' || asked.has(card.file)) continue;
      const { file } = card;
      asked.add(file);
      underWay = underWay.then(async () => bring(file));
    }
  };
  bringNew();
  const unfollow = doc.subscribe(bringNew);
  window.addEventListener('online', bringNew);
  return {
    addresses,
    letGo() {
      isOver = true;
      unfollow();
      window.removeEventListener('online', bringNew);
      for (const { lent } of kept.splice(0)) lent.giveBack();
      addresses.clear();
    },
  };
}

/** null: it cannot be had now, or is none. */
async function readImage(lent: LentPicture): Promise<HTMLImageElement | null> {
  const url = await lent.url.catch(() => null);
  if (url === null) return null;
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => image,
    () => null,
  );
}
