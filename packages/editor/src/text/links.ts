/** What links on the map say. */
export const linksEn = {
  'link.to': 'Link to…',
  'link.port': 'Link from this card',
  'link.show': 'Show links',
  'card.linked': '{kind} {card}',
  'card.linksMore': '{count, plural, one {# more link} other {# more links}}',
} as const;
