import type { JourneyDoc } from '@throughline/doc';
import type { LentPicture, Pictures } from '@throughline/editor';
import type { Card } from '@throughline/journey';

/** The photos of a map while somebody may print it. */
export interface PhotosAtHand {
  /** Of those that are there by now, by their content. */
  readonly addresses: ReadonlyMap<string, string>;
  letGo(): void;
}

/**
 * Brings the photos of a map, also those that are added, one after the other: a browser that prints waits for none, and
 * draws only what it has read before. What cannot be had is asked for again with the next change, and when the network
 * is back. A change costs the cards in it, however many there are.
 */
export function photosAtHand(doc: JourneyDoc, pictures: Pictures): PhotosAtHand {
  const addresses = new Map<string, string>();
  const asked = new Set<string>();
  const missing = new Set<string>();
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
    missing.add(file);
  };
  const ask = (file: string): void => {
    asked.add(file);
    underWay = underWay.then(async () => bring(file));
  };
  const askFor = (card: Card | undefined): void => {
    if (card?.kind === 'photo' && card.file !== '' && !asked.has(card.file)) ask(card.file);
  };
  const askAgain = (): void => {
    const again = [...missing];
    missing.clear();
    for (const file of again) ask(file);
  };
  for (const card of doc.journey.cards.values()) askFor(card);
  const unfollow = doc.subscribe(({ cards, journey }) => {
    askAgain();
    for (const id of cards) askFor(journey.cards.get(id));
  });
  window.addEventListener('online', askAgain);
  return {
    addresses,
    letGo() {
      isOver = true;
      unfollow();
      window.removeEventListener('online', askAgain);
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
