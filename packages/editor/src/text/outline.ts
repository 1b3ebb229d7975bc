/** What the outline says, beyond what every view says. */
export const outlineEn = {
  'outline.name': 'Outline of {title}',
  'outline.by': 'Headings',
  'outline.byStage': 'By stage',
  'outline.byLane': 'By lane',
  'outline.go.stage': 'Stages',
  'outline.go.lane': 'Lanes',
  'outline.cards': '{lane}, {stage}',
  'outline.addTo': 'Add {word}, {lane}, {stage}',
  'outline.collapsed': 'Show',
  'outline.collapse': 'Hide',
  'outline.curve': 'How it goes, in words',
  'outline.empty': 'Nothing here yet.',
  'outline.person': '{name} is here',
  'outline.typing': '{name} is typing',
  'outline.addCard': 'Add card',
  'outline.actions': 'Add',
} as const;
