/** What there is to say about the others on the map. */
export const companyEn = {} as const;
