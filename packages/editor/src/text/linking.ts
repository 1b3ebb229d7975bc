/** What is asked while a link is made, and said when it is. */
export const linkingEn = {
  'link.from': 'Link “{card}” to…',
  'link.card': 'Card',
  'link.find': 'Find a card by its words',
  'link.change': 'Change',
  'link.kind': 'Kind of link',
  'link.make': 'Link',
  'link.ask': 'What is “{card}” to it?',
  'said.linksShown':
    '{count, plural, =0 {There are no links yet} one {The one link is shown} other {All # links are shown}}.',
  'said.linksOfCard': 'Only links of the selected card are shown.',
  'inspector.tooMuch': 'That is more than fits here.',
  'inspector.circle': 'A card cannot lead back to itself.',
  'said.madeFuture': 'Made a future version behind this card.',
  'said.linked': 'Linked: {kind} {card}.',
  'said.unlinked': 'Removed the link to {card}.',
  'said.linkKind': 'Link changed to {kind}.',
} as const;
