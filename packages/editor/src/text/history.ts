/** What undo, redo and versions say. */
export const historyEn = {
  'bar.undo': '{what, select, none {Undo} other {Undo {what}}}',
  'bar.redo': '{what, select, none {Redo} other {Redo {what}}}',
  'command.redo': 'Redo',
  'said.nothingToUndo': 'Nothing to undo.',
  'said.nothingToRedo': 'Nothing to redo.',
  'said.unreadable': 'This version cannot be read. The map is unchanged.',
  'said.anotherMap': 'This is a version of another map. The map is unchanged.',
  'said.notYetHere':
    'This version holds work that has not arrived here yet. The map is unchanged; try again when it is synced.',
} as const;
