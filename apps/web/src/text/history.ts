/** What the history of a map says, which comes with it: versions, what is different since, what was deleted. */
export const historyEn = {
  'history.views': 'Show',
  'history.view.versions': 'Versions',
  'history.view.deleted': 'Deleted',
  'history.list': 'Versions, the newest first',
  'history.loading': 'Looking for versions…',
  'history.none': 'No versions yet. Name one above; the server also keeps one from time to time.',
  'history.again': 'Try again',
  'history.more': 'Show {count, plural, one {# more} other {# more}}',

  'history.automatic': 'Automatic version',
  'history.beforeRestore': 'Before a restore',
  'history.at': '{date, date, medium}, {date, time, short}',
  'history.people': '{count, plural, =0 {{name}} one {{name} and # other} other {{name} and # others}}',
  'history.waiting': 'On this device; the server has not got it yet',
  'history.day':
    '{date, date, medium}: {count, plural, one {# automatic version} other {# automatic versions}}',

  'history.nameThis': 'Name this version',
  'history.nameHint': 'Keeps the map as it is now under a name.',
  'history.nameMissing': 'Write at least one character.',
  'history.keep': 'Keep version',
  'history.kept': 'Kept this version as {name}.',

  'history.looking': 'You are looking at {name}',
  'history.lookingBody': 'This is the map of {when}. Everybody else sees the map as it is now.',
  'history.pastMap': 'The map as it was',
  'history.now': 'Back to now',
  'history.restore': 'Restore this version',
  'history.restored': 'Restored {name}: {what}.',
  'history.count.added': '{count, plural, one {# thing came back} other {# things came back}}',
  'history.count.deleted': '{count, number} deleted',
  'history.count.changed': '{count, number} changed',
  'history.count.moved': '{count, number} moved',
  'history.undone': 'Undone: the map is as it was before.',
  'history.undoneKept':
    'Undone. {count, plural, one {# card is} other {# cards are}} left as is: others have worked on it since.',

  'history.since': 'What is different now',
  'history.goToCard': 'Go to the card as it was',
  'history.same': 'Nothing: the map says the same now.',
  'history.signed': '{date, date, medium}, {date, time, short}',

  'history.deletedNone': 'Nothing here. Cards, stages and lanes that are deleted can be restored from here.',
  'history.deletedList': 'Deleted, the last first',
  'history.deletedBy':
    'Deleted {by, select, nobody {} other {by {who}, }}{date, date, medium}, {date, time, short}',
  'history.withCards': '{what}, with the cards that were deleted along with it',
  'history.restoreOne': 'Restore',
  'history.restoreNamed': 'Restore {what}',
  'history.restoredOne': 'Restored {what}.',

  'history.refused.away':
    'Versions need the server, and it cannot be reached. Your work is safe on this device.',
  'history.refused.awayHere':
    'Versions need the server, and it cannot be reached. Those named on this device are shown. Your work is safe.',
  'history.refused.signIn':
    'The server does not know you any more. Your work is safe on this device. Reload the page to sign in again.',
  'history.refused.forbidden': 'Only those who may edit this map can see how it was before.',
  'history.refused.missing':
    'This map has not reached the server yet. It will by itself; then versions are kept there.',
  'history.refused.gone': 'The owner deleted this map on the server. What is on this device is unchanged.',
  'history.refused.full':
    'There is no room left for another version. The map and its versions are unchanged.',
  'history.refused.tooMany': 'This map has as many named versions as the server keeps. The map is unchanged.',
  'history.refused.unsent': 'The server does not have this version any more. The map is unchanged.',
  'history.refused.failed': 'This version could not be fetched. The map is unchanged. Try again.',
  'history.refused.store':
    'Your browser refused to store the version, and the server cannot be reached. The map is unchanged.',
  'history.refused.unreadable': 'This version cannot be read. The map is unchanged.',
  'history.refused.anotherMap': 'This is a version of another map. The map is unchanged.',
  'history.refused.notYetHere':
    'This version holds work that has not arrived here yet. The map is unchanged. Try again when it is synced.',
  'history.refused.limit': 'This version is too large to be opened here. The map is unchanged.',
  'history.refused.nothing': 'Nothing to restore: the map says the same now.',
  'history.refused.viewOnly': 'You can view this map, and not change it.',
  'history.refused.notKept': 'The map was not restored, because how it is now could not be kept first. {why}',

  'history.added': '{by, select, nobody {Added {what}} other {{who} added {what}}}.',
  'history.addedIn': '{by, select, nobody {Added {what}} other {{who} added {what}}} in {cell}.',
  'history.deleted': '{by, select, nobody {Deleted {what}} other {{who} deleted {what}}}.',
  'history.deletedIn': '{by, select, nobody {Deleted {what}} other {{who} deleted {what}}} in {cell}.',
  'history.moved': '{by, select, nobody {Moved {what}} other {{who} moved {what}}} from {from} to {to}.',
  'history.reordered':
    '{by, select, nobody {Moved {what}} other {{who} moved {what}}} to another place in the order.',
  'history.reorderedIn':
    '{by, select, nobody {Moved {what}} other {{who} moved {what}}} to another place within {cell}.',
  'history.named': '{by, select, nobody {Named {what}} other {{who} named {what}}}.',
  'history.renamed':
    '{by, select, nobody {Renamed {what}} other {{who} renamed {what}}}, which was “{before}”.',
  'history.marked': '{by, select, nobody {Marked {what}} other {{who} marked {what}}} as {field}.',
  'history.unmarked':
    '{by, select, nobody {Marked {what}} other {{who} marked {what}}} as no longer {field}.',
  'history.changed':
    '{by, select, nobody {Changed the {field} of {what}} other {{who} changed the {field} of {what}}}.',
  'history.changedTo':
    '{by, select, nobody {Changed the {field} of {what}} other {{who} changed the {field} of {what}}} from {before} to {after}.',
  'history.set': '{by, select, nobody {Set the {field} of {what}} other {{who} set the {field} of {what}}}.',
  'history.setTo':
    '{by, select, nobody {Set the {field} of {what}} other {{who} set the {field} of {what}}} to {after}.',
  'history.tookAway':
    '{by, select, nobody {Took away the {field} of {what}} other {{who} took away the {field} of {what}}}.',
  'history.tookAwayWhat':
    '{by, select, nobody {Took away the {field} of {what}} other {{who} took away the {field} of {what}}} ({before}).',

  'history.cell': '{stage}, {lane}',
  'history.namelessStage': 'a stage without a name',
  'history.namelessLane': 'a lane without a name',
  'history.theMap': 'the map',
  'history.mapNamed': 'the map “{name}”',
  'history.quoted': '{kind} “{name}”',
  'history.referred': '{kind} {name}',
  'history.link': 'the link “{from}” {kind} “{to}”',
  'history.nameless': 'a {kind} without a name',
  'history.record':
    '{of, select, stage {stage} lane {lane} persona {persona} division {division} other {tag}}',
  'history.kind':
    '{kind, select, action {action} touchpoint {touchpoint} emotion {emotion} painPoint {pain point} quote {quote} backstage {backstage step} metric {metric} opportunity {opportunity} note {note} photo {photo} other {{kind}}}',
  'history.field':
    '{field, select, title {title} lang {language} goal {goal} when {time} collapsed {collapsed for everyone} kept {deleted} kind {kind} ref {reference} text {text} state {state} replaces {replaced card} tags {tags} personas {personas} channels {channels} division {owner} evidence {evidence} source {source} date {date} moment {a moment that matters} prompt {question} file {picture} about {description} offset {place in its stage} better {better direction} series {earlier figures} synonyms {other words} from {first card} to {second card} colour {colour} other {{field}}}',
} as const satisfies Record<string, string>;
