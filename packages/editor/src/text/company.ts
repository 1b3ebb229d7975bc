/** What there is to say about the others on the map. */
export const companyEn = {
  'cursors.show': 'Show cursors of others',
  'cursors.hide': 'Hide cursors of others',
  'cursors.areShown': 'Cursors of others are shown.',
  'cursors.areHidden': 'Cursors of others are hidden.',
  'follow.is': 'Following {name}.',
  'follow.stop': 'Stop following',
  'follow.stopHere': 'Stop',
  'follow.ended': 'Following {name} no more.',
  'moved.name': 'Card moved away',
  'moved.to': 'Moved to {stage}.',
  'moved.goAlong': 'Go to it',
  'moved.stay': 'Stay here',
  'held.waiting':
    '{count, plural, one {# change by others waits} other {# changes by others wait}} until you finish.',
  'follow.left': '{name} has left.',
} as const;
