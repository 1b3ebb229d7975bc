import type { CardKind } from '@throughline/journey';

/** The kinds people can make here; a photo comes with its picture, from a file. */
export const offeredKinds = [
  'action',
  'touchpoint',
  'emotion',
  'painPoint',
  'quote',
  'backstage',
  'metric',
  'opportunity',
  'note',
] as const satisfies readonly CardKind[];
