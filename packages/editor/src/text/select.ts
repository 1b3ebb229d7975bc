/** What selecting says, and what is done to all selected cards at once. */
export const selectEn = {
  'command.select': 'Select or leave out this card',
  'command.extend.left': 'Extend selection left',
  'command.extend.right': 'Extend selection right',
  'command.extend.up': 'Extend selection up',
  'command.extend.down': 'Extend selection down',
  'command.selectAll': 'Select the cards of the cell, the lane, the map',
  'command.clearSelection': 'Clear selection',
  'said.selected': '{count, plural, =0 {Nothing selected} one {# card selected} other {# cards selected}}.',
} as const;
