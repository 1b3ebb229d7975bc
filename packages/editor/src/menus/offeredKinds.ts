import type { CardKind } from '@throughline/journey';

/** The kinds people can make here; cards of other kinds, from files, are shown and kept as they are. */
export const offeredKinds = [
  'action',
  'touchpoint',
  'painPoint',
  'emotion',
] as const satisfies readonly CardKind[];
