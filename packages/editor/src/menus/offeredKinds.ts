import type { CardKind } from '@throughline/journey';

/** The kinds people can make here; a photo begins with its picture (`startKindHere`). */
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
  'photo',
] as const satisfies readonly CardKind[];
