import type { Picture } from '@throughline/journey';

/**
 * Why a file is no picture of the map. `drawing`: what is in it could also run something (SVG). `camera`: a camera's
 * own format that this browser cannot read (HEIC). `kind`: no picture at all. `damaged`: its end is missing, or it
 * cannot be read. `pixels`: more than the page takes. `large`: more bytes than the page takes. `full`: neither this
 * device nor the server has room. `insecure`: the page keeps pictures only over HTTPS. `failed`: it is not known why.
 */
export type PictureProblem =
  | 'drawing'
  | 'camera'
  | 'kind'
  | 'damaged'
  | 'pixels'
  | 'large'
  | 'full'
  | 'insecure'
  | 'failed';

export type Taken =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly problem: PictureProblem };

/** A picture that is lent: to be given back when it is no longer shown. */
export interface LentPicture {
  /** An address for an `img`; null where the picture cannot be had now. */
  readonly url: Promise<string | null>;
  giveBack(): void;
}

/** What keeps a picture from being seen by others: it is on its way, or the server will not have it. */
export type Waiting = 'waiting' | 'full' | 'refused';

/** Pictures by the hash of their file. */
export type WaitingPictures = ReadonlyMap<string, Waiting>;

/** Where the page around the editor keeps the pictures of this map. The editor knows neither files nor network. */
export interface Pictures {
  /** Makes a picture of a file that somebody chose, without what their camera wrote into it, and keeps it. */
  take(file: Blob): Promise<Taken>;
  borrow(file: string): LentPicture;
  /** What others cannot see yet; the same map while nothing has changed. */
  readonly waiting: { getState(): WaitingPictures; subscribe(listener: () => void): () => void };
  /** Names this map to `bring` of another map's page. */
  readonly home: string;
  /** Brings pictures of cards that were copied on another map; gives how many cannot be had now. */
  bring(files: readonly string[], home: string): Promise<number>;
}

/**
 * Under which photos that are copied say where their pictures are, the home first: a map they are pasted on has its own.
 */
export const copiedPicturesType = 'application/x-throughline-pictures';

const noneWaiting: WaitingPictures = new Map();

/** For a page that keeps no pictures: those of the map are not there, and none can be added. */
export const noPictures: Pictures = {
  take: async () => ({ ok: false, problem: 'failed' }),
  borrow: () => ({ url: Promise.resolve(null), giveBack: () => undefined }),
  waiting: { getState: () => noneWaiting, subscribe: () => () => undefined },
  home: '',
  bring: async (files) => files.length,
};

/** Whether people can add pictures here. */
export function takesPictures(pictures: Pictures): boolean {
  return pictures !== noPictures;
}
