/** What is said of what others do. */
export const heardEn = {
  'attention.open': 'Notifications…',
  'said.cardDeleted': 'Your card was deleted by {name}. Restore or dismiss.',
  'said.cardMoved': '{name} moved it to {stage}, {lane}.',
  'said.cardChanged': '{name} changed this card.',
  'said.cellFilled': '{name} added {count, plural, one {a card} other {# cards}} here.',
  'said.cardOutOfView': '{name} changed this card: your view does not show it now.',
  'heard.set': '{name} changed {field} to {value}.',
  'heard.cleared': '{name} cleared {field}.',
  'heard.changed': '{name} changed {field}.',
  'heard.put': '{name} added {field} {value}.',
  'heard.taken': '{name} removed {field} {value}.',
  'heard.moment': '{name} marked this card as {on, select, true {} other {no longer }}a moment that matters.',
  'heard.quoted': '“{text}”',
  'heard.field':
    '{field, select, kind {kind} text {the text} state {current or future} replaces {the card it replaces} tags {tag} personas {persona} channels {channel} division {owner} evidence {evidence} source {source} date {date} lang {language} file {the picture} description {description} decorative {what the picture is for} value {figure} feeling {feeling} offset {its place in the stage} better {what is better} series {earlier figures} severity {severity} reach {reach} speaker {speaker} consent {consent} unit {unit} target {target} period {period} impact {impact} effort {effort} status {status} other {{field}}}',
  'heard.value':
    '{value, select, both {both} current {current} future {future} assumed {assumed} reported {reported} observed {observed} measured {measured} notAsked {not asked} internal {internal only} public {may be public} withdrawn {withdrawn} higher {higher} lower {lower} low {low} medium {medium} high {high} idea {idea} planned {planned} doing {doing} done {done} dropped {dropped} other {{value}}}',
  'heard.people':
    '{count, plural, =1 {{first}} =2 {{first} and {second}} =3 {{first}, {second} and one other} other {{first}, {second} and {others} others}}',
  'heard.laneAdded': '{count, plural, one {# card} other {# cards}} added to {lane} by {people}.',
  'heard.laneDeleted': '{count, plural, one {# card} other {# cards}} deleted from {lane} by {people}.',
  'heard.laneMoved': '{count, plural, one {# card} other {# cards}} moved in {lane} by {people}.',
  'heard.laneChanged': '{count, plural, one {# card} other {# cards}} changed in {lane} by {people}.',
  'heard.elsewhere': '{count, plural, one {# change} other {# changes}} elsewhere by {people}.',
} as const;
