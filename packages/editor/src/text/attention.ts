/** What the dialog says in which one chooses how much of what others do reaches one. */
export const attentionEn = {
  'attention.title': 'Notifications',
  'attention.said': 'Said by a screen reader',
  'attention.comings': 'Who joins or leaves',
  'attention.card': 'What others change on the card I am on',
  'attention.lane': 'What others change in the lane I am in',
  'attention.elsewhere': 'What others change elsewhere on the map',
  'attention.interrupts': 'Interrupt when others delete or move the card I am on',
  'attention.gathered': 'Gathered: at most every 15 seconds.',
  'attention.shown': 'On the screen',
  'attention.holds': 'Hold others’ changes while I type',
  'attention.holdsHint':
    'The map stays as it is until you finish a card. Then everything others did appears.',
  'attention.kept':
    'Kept on this device, for all maps. What changed lists everything, whatever is chosen here.',
  'attention.close': 'Close',
} as const;
