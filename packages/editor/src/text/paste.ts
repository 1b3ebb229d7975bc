/** What copying and pasting say. */
export const pasteEn = {
  'command.copy': 'Copy cards',
  'command.duplicate': 'Duplicate cards',
  'command.cut': 'Cut cards',
  'command.paste': 'Paste cards, a table or a list',
  'menu.copy': 'Copy',
  'menu.cut': 'Cut',
  'menu.paste': 'Paste',
  'said.copied': '{count, plural, one {Card copied} other {# cards copied}}.',
  'toast.cutCards': '{count, plural, one {Cut a card.} other {Cut # cards.}}',
  'toast.imported':
    '{count, plural, =0 {Imported the stages and lanes.} one {Imported a card.} other {Imported # cards.}}',
  'import.nothing': 'There is nothing in it that this map lacks.',
  'toast.pasted': '{count, plural, one {Pasted a card.} other {Pasted # cards.}}',
  'paste.useKeys': 'Press {keys} to paste here.',
  'paste.nowhere': 'Add a stage and a lane first: cards need a place.',
  'paste.empty': 'There are no words to paste.',
  'paste.tooLarge': 'That is more than a map can hold. Copy a part of it.',
} as const;
