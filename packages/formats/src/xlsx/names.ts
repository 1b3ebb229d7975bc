/** The sheet with a card in each row. */
export const cardsSheet = 'Cards';
/** The sheet that shows the map as it hangs on the wall. The cards tell it again, so it is only written. */
export const mapSheet = 'Map';
