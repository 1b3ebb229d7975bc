import type { attentionEn } from './attention.ts';
import { curveEn } from './curve.ts';
import { facesEn } from './faces.ts';
import type { filtersEn } from './filters.ts';
import { findEn } from './find.ts';
import { historyEn } from './history.ts';
import type { detailsEn } from './details.ts';
import { inspectorEn } from './inspector.ts';
import { linksEn } from './links.ts';
import { panelsEn } from './panels.ts';
import type { outlineEn } from './outline.ts';
import type { pastePreviewEn } from './pastePreview.ts';
import type { personaFormEn } from './personaForm.ts';
import type { photoFormEn } from './photoForm.ts';
import { photosEn } from './photos.ts';
import type { seldomEn } from './seldom.ts';
import type { shortcutsEn } from './shortcuts.ts';
import type { tableEn } from './table.ts';
import type { tagsEn } from './tags.ts';

/**
 * What the first sight of an open map says, in English (ICU MessageFormat); the rest comes later. Sentence case, verb and noun on buttons, the
 * result first in confirmations, never coordinates, never "success".
 */
export const en = {
  ...curveEn,
  ...facesEn,
  ...findEn,
  ...historyEn,
  ...inspectorEn,
  ...linksEn,
  ...panelsEn,
  ...photosEn,
  'map.name':
    '{title}. {stages, plural, one {# stage} other {# stages}}, {lanes, plural, one {# lane} other {# lanes}}.',
  'map.untitled': 'Untitled map',
  'map.stages': 'Stages',
  'bar.name': 'Editing',
  'bar.addKind': 'Add {kind}',
  'bar.viewOnly': 'View only',
  'palette.open': 'Commands',
  'palette.name': 'Commands, cards and places',
  'shortcuts.open': 'Keyboard shortcuts',

  'kind.action': 'action',
  'kind.touchpoint': 'touchpoint',
  'kind.emotion': 'emotion',
  'kind.painPoint': 'pain point',
  'kind.quote': 'quote',
  'kind.backstage': 'backstage step',
  'kind.metric': 'metric',
  'kind.opportunity': 'opportunity',
  'kind.note': 'note',
  'kind.photo': 'photo',
  'kindTitle.action': 'Action',
  'kindTitle.touchpoint': 'Touchpoint',
  'kindTitle.emotion': 'Emotion',
  'kindTitle.painPoint': 'Pain point',
  'kindTitle.quote': 'Quote',
  'kindTitle.backstage': 'Backstage step',
  'kindTitle.metric': 'Metric',
  'kindTitle.opportunity': 'Opportunity',
  'kindTitle.note': 'Note',
  'kindTitle.photo': 'Photo',
  'lane.action': 'Customer actions',
  'lane.touchpoint': 'Touchpoints',
  'lane.emotion': 'Emotion',
  'lane.painPoint': 'Pain points',
  'lane.quote': 'Voice of customer',
  'lane.backstage': 'Backstage',
  'lane.metric': 'Metrics',
  'lane.opportunity': 'Opportunities',
  'lane.note': 'Notes',
  'lane.photo': 'Photos',

  'severity.none': 'Not set',
  'severity.1': 'Minor',
  'severity.2': 'Moderate',
  'severity.3': 'Serious',
  'severity.4': 'Critical',
  'severity.full': '{level} {word}',
  'feeling.2': 'Delighted',
  'feeling.1': 'Pleased',
  'feeling.0': 'Neutral',
  'feeling.-1': 'Annoyed',
  'feeling.-2': 'Frustrated',

  'card.empty': 'Empty card',
  'card.place': '{index} of {count} in {stage}.',
  'card.menu': 'Card menu',
  'cell.empty': 'Empty. {lane}, {stage}',
  'cell.hint':
    'Type to add {kind, select, action {an action} emotion {an emotion} opportunity {an opportunity} other {a {word}}}',
  'cell.add': 'Add {word}',
  'stage.painPoints': '{count, plural, one {# pain point} other {# pain points}}',
  'stage.new': 'Stage {number}',
  'stage.add': 'Add stage',
  'stage.insert': 'Add stage after {title}',
  'stage.name': 'Name of stage {number}',
  'stage.menu': 'Stage menu: {title}',
  'lane.count': '{count, plural, =0 {No cards} one {# card} other {# cards}}',
  'lane.add': 'Add lane',
  'lane.insert': 'Add lane after {title}',
  'lane.name': 'Name of lane {title}',
  'lane.menu': 'Lane menu: {title}',
  'view.name': 'View',
  'view.map': 'Map',
  'view.outline': 'Outline',
  'view.table': 'Table',
  'view.show.map': 'Show as map',
  'view.show.outline': 'Show as outline',
  'view.show.table': 'Show as table',
  'unnamed.stage': 'Unnamed stage',
  'unnamed.lane': 'Unnamed lane',

  'edit.card': 'Text of {kind}, {lane}, {stage}',
  'edit.new': 'New {kind}, {lane}, {stage}',
  'edit.placeholder': 'New {kind}',
  'edit.deleted': 'Deleted by {name}. Enter keeps your text, Escape lets it go.',
  'edit.others': '{names} {count, plural, one {is} other {are}} typing here',

  'menu.name': 'Actions',
  'menu.edit': 'Edit text',
  'menu.severity': 'Severity',
  'menu.feeling': 'Feeling',
  'menu.kind': 'Kind',
  'menu.owner': 'Owner division',
  'menu.noOwner': 'Nobody',
  'menu.addDivision': 'Add a division…',
  'menu.tags': 'Tags',
  'menu.addTag': 'Add a tag…',
  'menu.removeTag': 'Remove {tag}',
  'menu.moveTo': 'Move to…',
  'menu.delete': 'Delete',
  'menu.deleteMany': 'Delete {count} cards',
  'menu.rename': 'Rename',
  'menu.addBefore': 'Add before',
  'menu.addAfter': 'Add after',
  'menu.left': 'Move left',
  'menu.right': 'Move right',
  'menu.up': 'Move up',
  'menu.down': 'Move down',

  cancel: 'Cancel',
  dismiss: 'Dismiss',
  restore: 'Restore',
  undo: 'Undo',

  'said.created': 'Created {kind}{severity, select, none {, severity not set} other {}}.',
  'said.moved': 'Moved to {stage}, {lane}, {index} of {count}.',
  'said.movedMany': 'Moved {count} cards to {stage}, {lane}.',
  'said.movedStages': 'Moved {count} cards to {stage}, each in its lane.',
  'said.movedOn': 'Moved {count} cards on.',
  'said.keepLanes': 'Cards of several lanes keep their lanes. Move to… puts them into one.',
  'said.becameKind': 'Changed to {kind}.',
  'said.movedStage': 'Moved {title} to stage {number} of {count}.',
  'said.movedLane': 'Moved {title} to lane {number} of {count}.',
  'said.atEdge': 'Already at the edge.',
  'said.severity': '{level, select, none {Severity not set.} other {Severity {level}, {word}.}}',
  'said.feeling': 'Feeling {value}, {word}.',
  'said.kind': 'Changed to {kind}.',
  'said.owner': '{division, select, none {Owner removed.} other {Owner: {division}.}}',
  'said.tagged': 'Tagged {tag}.',
  'said.untagged': 'Removed tag {tag}.',
  'said.addedStage': 'Added {title}, stage {number} of {count}.',
  'said.addedLane': 'Added {title}, lane {number} of {count}.',
  'said.viewOnly': 'View only. Ask for edit access.',
  'said.notLoaded': 'This part could not be loaded. Check the network and try again.',
  'said.restored': 'Restored.',
  'said.gone': 'That is no longer on the map.',
  'toast.deletedStage':
    'Deleted stage {title}{count, plural, =0 {} one { and its # card} other { and its # cards}}.',
  'toast.deletedLane':
    'Deleted lane {title}{count, plural, =0 {} one { and its # card} other { and its # cards}}.',
  'toast.deletedCards': '{count, plural, one {Deleted a card.} other {Deleted # cards.}}',
  'toast.name': 'Notice',
  someone: 'someone',
} as const;

/** Also those that come later, with the parts that say them. */
export type MessageId =
  | keyof typeof attentionEn
  | keyof typeof en
  | keyof typeof detailsEn
  | keyof typeof filtersEn
  | keyof typeof outlineEn
  | keyof typeof pastePreviewEn
  | keyof typeof personaFormEn
  | keyof typeof photoFormEn
  | keyof typeof seldomEn
  | keyof typeof shortcutsEn
  | keyof typeof tableEn
  | keyof typeof tagsEn;
