/** What can be asked of cards, and what a filter comes to: it comes with the menu, the chips and the sum of filters. */
export const filtersEn = {
  'filter.mode': 'Cards that do not match',
  'filter.dim': 'Dim',
  'filter.hide': 'Hide',
  'filter.by.kind': 'Kind',
  'filter.by.severity': 'Severity',
  'filter.by.tag': 'Tag',
  'filter.by.owner': 'Owner division',
  'filter.by.channel': 'Channel',
  'filter.by.persona': 'Persona',
  'filter.by.evidence': 'Has evidence',
  'filter.by.since': 'Changed since',
  'filter.days': '{days, plural, =0 {Today} other {The last # days}}',
  'filter.passing': '{passing, number} of {all, number} cards',
  'filter.nothing': 'Nothing matches. {part} hides the most ({count, plural, one {# card} other {# cards}}).',
  'filter.nothingAtAll': 'Nothing matches.',
  'filter.removeIt': 'Remove it',
  'filter.unknown':
    '{count, plural, one {# part of this filter names} other {# parts of this filter name}} nothing on this map.',
} as const;
