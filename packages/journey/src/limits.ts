/** What one map may hold; every limit is said in words when it is met. */
export const limits = {
  stages: 50,
  lanes: 40,
  /** From here on people are told that the map gets large. */
  cardsNotice: 2000,
  cards: 10_000,
  /** Characters of a title of a map, stage or lane. */
  title: 200,
  /** Characters of the text of one card. */
  cardText: 20_000,
  /** Characters of a name, a label, a unit, a period: of anything that is said in some words. */
  field: 200,
  /** Characters of what takes a sentence: a goal, a source, who a persona is. */
  sentence: 500,
} as const;
