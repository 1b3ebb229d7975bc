/** What links on the map say. */
export const linksEn = {
  'link.to': 'Link to…',
  'link.port': 'Link from this card',
  'link.show': 'Show links',
  'link.from': 'Link “{card}” to…',
  'link.card': 'Card',
  'link.find': 'Find a card by its words',
  'link.change': 'Change',
  'link.kind': 'Kind of link',
  'link.make': 'Link',
  'link.ask': 'What is “{card}” to it?',
  'card.linked': '{kind} {card}',
  'card.linksMore': '{count, plural, one {# more link} other {# more links}}',
  'said.linksShown':
    '{count, plural, =0 {There are no links yet} one {The one link is shown} other {All # links are shown}}.',
  'said.linksOfCard': 'Only links of the selected card are shown.',
} as const;
