/** What the emotion curve says. */
export const curveEn = {
  'curve.most': 'Delighted +2',
  'curve.least': 'Frustrated −2',
  'curve.future': 'Future state',
  'curve.hint': 'drag or ↑ ↓',
  'curve.draw': 'Draw the future',
  'curve.value':
    '{sign, select, minus {minus {size, number}} plus {plus {size, number}} other {{size, number}}}',
  'curve.point': '{value}, {name}, {stage}',
  'curve.selected': 'Selected.',
  'curve.keys':
    'Up and Down change the value of a point, Left and Right go along the curve, Page Up and Page Down leave it.',
  'curve.said': '{value}, {name}',
  'curve.saidOffset': 'Moved to {part, number, percent} of {stage}.',
  'curve.added': 'Added a point: {value}, {stage}. Enter names it.',

  'said.taken':
    'Drawn at {value} for {stage}, from {count, plural, one {# pain point} other {# pain points}}.',
  'command.fromEvidence': 'Feelings from evidence',
  'feels.delighted': 'Delighted',
  'feels.pleased': 'Pleased',
  'feels.neutral': 'Neutral',
  'feels.uneasy': 'Uneasy',
  'feels.frustrated': 'Frustrated',

  'story.feeling':
    '{word, select, delighted {delighted} pleased {pleased} uneasy {uneasy} frustrated {frustrated} other {neutral}}',
  'story.who':
    '{who, select, one {{state, select, future {In the future, {name}} other {{name}}}} other {{state, select, future {In the future, everybody} other {Everybody}}}}',
  'story.nothing': '{who}: no feelings yet.',
  'story.single': '{who} feels {feeling} at {stage}: {value} ({name}).',
  'story.levelHere': '{who} feels {feeling} throughout {stage} ({value}).',
  'story.level': '{who} feels {feeling} from {stage} to {last} ({value}).',
  'story.course': '{who} starts {feeling} at {stage}{turns} and ends {end}.',
  'story.turn': ', {way, select, rises {rises} other {falls}} to {value} ({name}) at {stage}',
  'story.lowest': 'Lowest: {value} ({name}) at {stage}.',
  'story.highest': 'Highest: {value} ({name}) at {stage}.',
  'story.dropHere': 'Biggest drop: within {stage}, from {value} to {lowest}.',
  'story.drop': 'Biggest drop: {stage} → {last}, from {value} to {lowest}.',
  'story.gaps': 'Nothing is known of {stages}.',
} as const;
