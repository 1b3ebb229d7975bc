import type { Role } from '@throughline/sync';

/** Roles by strength, the weakest first: a person with several links to a map has the strongest of them. */
export const ROLES = ['viewer', 'commenter', 'editor', 'owner'] as const satisfies readonly Role[];
