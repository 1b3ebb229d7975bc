import { namesItsVersion } from './001-names-its-version.ts';
import { knowsEveryFact } from './002-knows-every-fact.ts';
import { knowsPhotos } from './003-knows-photos.ts';
import { knowsWhatTagsMean } from './004-knows-what-tags-mean.ts';
import type { Migration } from './run.ts';

/** In the order they run; the last leads to `SCHEMA_VERSION`. */
export const migrations: readonly Migration[] = [
  namesItsVersion,
  knowsEveryFact,
  knowsPhotos,
  knowsWhatTagsMean,
];
