/** What is offered while a card is written: by `/` to insert it, by `@` to name somebody. */
export const insertEn = {
  'insert.name': 'Insert',
  'insert.people': 'People',
  'insert.linkNext': 'Write the card. Then you are asked what it is linked to.',
  'insert.count': '{count, plural, one {# choice} other {# choices}}',
  'insert.need': 'Need: As … I need … so that …',
  'insert.needText': 'As … I need … so that …',
  'insert.cause': 'Cause: … because …',
  'insert.causeText': '… because …',
  'insert.situation': 'Situation: When … I want … so I can …',
  'insert.situationText': 'When … I want … so I can …',
  'menu.duplicate': 'Duplicate',
  'menu.openLink': 'Open link',
  'menu.openOne': 'Open {address}',
  'menu.filterKind': 'Filter by kind: {kind}',
} as const;
