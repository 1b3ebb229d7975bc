/** What is said of what changed while somebody was away; it comes with the list of it. */
export const changesEn = {
  'changes.none':
    'Nothing so far. What others change while this map is open, and what both of you change while you are offline, is listed here.',
  'changes.away': 'While you were away',
  'changes.span':
    '{left, date, medium}, {left, time, short} to {sameDay, select, yes {} other {{back, date, medium}, }}{back, time, short}',
  'changes.unreadable':
    'What changed then cannot be listed any more. Everything is merged and kept. History shows the map as it was.',
  'changes.since': 'Since then',
  'changes.open': 'While this map is open',
  'changes.whose': 'Changes by',
  'changes.others': 'everyone else',
  'changes.everyone': 'everyone',
  'changes.nobody': 'nobody in particular',
  'changes.noneBy': 'Nothing so far.',
  'changes.newer': 'The map has changed since. Look again',

  'changes.both': 'Changed by both',
  'changes.bothHint': 'One value is on the map, the same for everybody. The other is kept here.',
  'changes.merged': 'Changed by both: both are in it',
  'changes.kept': 'Deleted by one, edited by the other: kept',
  'changes.moved': 'Moved',
  'changes.added': 'Added',
  'changes.byOthers': 'Changed by others',
  'changes.deleted': 'Deleted',
  'changes.mine': 'Changed by you ({count, number})',

  'changes.you': 'You',
  'changes.someone': 'Someone else',
  'changes.fieldOf': '{field} of {what}',
  'changes.placeOf': 'The cell of {what}',
  'changes.nothingSaid': 'nothing',
  'changes.another': 'another one',
  'changes.onMap': 'On the map',
  'changes.useOther': 'Use the other',
  'changes.useOtherOf': 'Use the other, by {who}: {value}',
  'changes.used': 'On the map now, in place of the other: {value}',
  'changes.goTo': 'Go to it',
  'changes.goToOf': 'Go to it: {what}',
  'changes.keptLine':
    '{by, select, mine {You deleted {what}; {who} edited it} theirs {{who} deleted {what}; you edited it} other {Both of you deleted {what} after editing it}}. It is kept.',
  'changes.keptAround':
    '{by, select, mine {You deleted {what}; {who} worked in it} theirs {{who} deleted {what}; you worked in it} other {Both of you deleted {what} after working in it}}. It is kept.',
  'changes.failed': 'That could not be used: the card or what it names has been deleted since.',
} as const satisfies Record<string, string>;
