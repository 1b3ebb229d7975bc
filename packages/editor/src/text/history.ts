/** What undo, redo and versions say. */
export const historyEn = {
  'bar.undo': '{what, select, none {Undo} other {Undo {what}}}',
  'bar.redo': '{what, select, none {Redo} other {Redo {what}}}',
  'command.redo': 'Redo',
} as const;
