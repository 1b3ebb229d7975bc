/** What finding, filters and focus on a lane say. */
export const findEn = {} as const;
