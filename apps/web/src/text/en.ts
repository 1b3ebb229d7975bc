import type { changesEn } from './changes.ts';
import type { exportEn } from './export.ts';
import type { filesEn } from './files.ts';
import type { historyEn } from './history.ts';
import type { importEn } from './import.ts';
import type { libraryEn } from './library.ts';
import type { saidEn } from './said.ts';
import type { shareEn } from './share.ts';

/**
 * Every sentence of the pages, in English (ICU MessageFormat). Style: sentence case, verb + noun buttons; errors
 * say what happened, what is safe, what to do; never "conflict", "overwrite", "stale" or "lost".
 */
export const en = {
  product: 'Throughline',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  'skip.maps': 'Skip to maps',
  'skip.map': 'Skip to map',
  toLibrary: 'Throughline: all maps',

  'theme.name': 'Colours: {theme, select, light {light} dark {dark} other {as this device}}',
  'theme.light': 'Light colours',
  'theme.dark': 'Dark colours',
  'theme.system': 'Colours as this device',
  'language.name': 'Language: {language}',
  'language.system': 'Language of this device',

  'library.documentTitle': 'Journey maps: Throughline',
  'library.title': 'Journey maps',
  'library.new': 'New map',
  'library.open': 'Open a file',
  'library.search': 'Search maps',
  'library.clearSearch': 'Clear search',
  'library.views': 'Show',
  'library.view.maps': 'Maps',
  'library.view.bin': 'Bin',
  'library.list': 'Journey maps, last changed first',
  'library.count': '{count, plural, one {# map} other {# maps}}',
  'library.found': '{count, plural, =0 {No map} one {# map} other {# maps}} found for “{search}”',
  'library.noneFound': 'No map has “{search}” in its title.',
  'library.notLoaded':
    'Your browser is not letting us keep maps on this device. A map opened by its link works and is kept on the server. To make maps here, leave private browsing or allow storage, then reload the page.',
  'library.offline':
    'The server cannot be reached. Maps on this device open and can be edited; they sync by themselves later.',
  'library.drop': 'Drop to open as a new map',
  'library.dropHint': 'JSON, a spreadsheet, an outline, Mermaid or CJML',

  'map.untitled': 'Untitled map',
  'map.changed': 'Changed {when}',
  'map.unsynced': '{count, plural, one {# change} other {# changes}} not synced yet',
  'map.onServer': 'On the server, not on this device yet',
  'map.size':
    '{stages, plural, one {# stage} other {# stages}}, {cards, plural, one {# card} other {# cards}}',
  'map.deletedAt': 'Moved to the bin {when}',
  'map.actions': 'More for {title}',
  'map.open': 'Open',
  'map.rename': 'Rename…',
  'map.duplicate': 'Duplicate',
  'map.duplicateMap': 'Duplicate map',
  'map.import': 'Import…',
  'map.exportPdf': 'Export PDF…',
  'map.print': 'Print…',
  'map.picture': 'Save or copy a picture…',
  'map.notifications': 'Notifications…',
  'map.saveAs': 'Save as',
  'map.save': 'Save as {format}',
  'map.format.json': 'JSON',
  'map.format.xlsx': 'Excel workbook',
  'map.format.csv': 'CSV table',
  'map.format.outline': 'Markdown outline',
  'map.format.html': 'web page',
  'map.format.pptx': 'PowerPoint slides',
  'map.format.svg': 'SVG picture',
  'map.format.mermaid': 'Mermaid',
  'map.format.cjml': 'CJML',
  'map.format.sketch': 'text sketch',
  'map.bin': 'Move to bin',
  'map.restore': 'Restore',
  'map.destroy': 'Delete for good…',
  'map.copyTitle': '{title} (copy)',

  'when.now': 'just now',
  'when.on': 'on {date, date, medium}',

  'done.name': 'What was done',
  'done.renamed': 'Renamed to {title}.',
  'done.duplicated': 'Duplicated as {title}.',
  'done.binned': 'Moved {title} to the bin.',
  'done.restored': 'Restored {title}.',
  'done.destroyed': 'Deleted {title} for good.',
  'done.saved': 'Saved {file}.',
  'done.undo': 'Undo',
  'failed.title': 'That did not work',
  'failed.store':
    'Your browser refused to store it. Your other maps are unchanged. Free some space or leave private browsing, then try again.',
  'failed.other':
    'Something went wrong on this page. What is stored is unchanged. Reload the page and try again.',
  'failed.server': 'The server did not answer. Your maps are unchanged. Try again when you are online.',

  'rename.title': 'Rename map',
  'rename.field': 'Title',
  'rename.missing': 'A map needs a title. Write at least one character.',
  'rename.save': 'Rename map',

  'destroy.title': 'Delete for good?',
  'destroy.body':
    '“{title}” is removed from this device for good{count, plural, =0 {} one {, with # change that never reached the server} other {, with # changes that never reached the server}}. This cannot be undone.',
  'destroy.bodyOwner':
    '“{title}” is deleted for everyone who has it, on the server and on this device. This cannot be undone.',
  'destroy.confirm': 'Delete for good',

  'library.allBinned': 'No maps here. Those you put away are in the bin.',
  'bin.empty': 'The bin is empty. Maps you move here stay until you delete them for good.',
  'bin.list': 'Maps in the bin',

  'file.notSaved':
    'Saved {file}, without {count, plural, one {# thing the format cannot hold} other {# things the format cannot hold}}',
  'file.notSavedSafe': 'The map itself is unchanged. Save as JSON keeps everything.',

  'page.nowhere.title': 'There is no such page',
  'page.nowhere.body': 'The address may have a typing mistake. Your maps are safe.',
  'page.nowhere.action': 'Go to all maps',

  'open.loading': 'Opening the map',
  'open.documentTitle': '{map}, {state, select, future {future state} other {current state}}: journey map',
  'open.forbidden.title': 'You have no right to open this map',
  'open.forbidden.body':
    'The link may have been stopped or may have run out. Ask the person who shared the map for a new link. Nothing on this device was changed.',
  'open.missing.title': 'There is no such map',
  'open.missing.body':
    'It may have been deleted by its owner, or the address has a typing mistake. Your other maps are safe.',
  'open.signIn.title': 'Sign in to open this map',
  'open.signIn.body':
    'The server does not know who you are any more. Changes you made on this device are kept here. Reload the page to sign in again.',
  'open.tooOld.title': 'This page is older than the map',
  'open.tooOld.body':
    'Someone uses a newer version of Throughline on this map. Your changes are kept on this device; after a reload they sync.',
  'open.firstOffline.title': 'This map is not on this device yet',
  'open.firstOffline.body':
    'The server cannot be reached, and this map was never opened here. Connect once; after that it opens without a network too.',
  'open.failed.title': 'The map could not be opened',
  'open.failed.body':
    'Something went wrong while reading it. What is stored is unchanged. Reload the page to try again.',
  'open.reload': 'Reload',
  'open.tryAgain': 'Try again',
  'open.allMaps': 'All maps',

  'app.map': 'Map',
  'app.renameTitle': 'Map title',
  'app.mapMenu': 'Map menu',

  'sync.connecting': 'Connecting…',
  'sync.synced': 'Synced',
  'sync.sending': 'Sending',
  'sync.syncing': 'Syncing…',
  'sync.slow': 'Saved on this device',
  'sync.offline': 'Offline',
  'sync.offlineSaved': 'Saved on this device',
  'sync.notStored': 'Not saved on this device',
  'sync.readOnly': 'Read only',
  'sync.connecting.detail': 'Connecting to the server. What is on this device is shown already.',
  'sync.synced.detail': 'Everything is saved.{ago, select, none {} other { Last change {ago} ago.}}',
  'sync.syncing.detail': 'Sending {count, plural, one {# change} other {# changes}}.',
  'sync.slow.detail': 'The server is slow. Your work is safe here and will sync by itself.',
  'sync.stopped.detail':
    'The server stopped taking changes from this page. Your work is safe here. Reload the page to sync it.',
  'sync.offline.detail':
    'You can keep working. {count, plural, =0 {Your changes} one {# change} other {# changes}} will sync when you are back online.',
  'sync.back.detail':
    'Back online. {mine, number} of your changes and {others, number} from others are merged.',
  'sync.notStored.detail':
    'Your browser is not letting us store this map. Keep this tab open or download a copy.',
  'sync.readOnly.detail':
    'You no longer have edit rights. {count, plural, =0 {No change of yours is missing.} one {# change was kept as a copy.} other {# changes were kept as a copy.}}',
  'sync.viewer.detail': 'You have a link to view this map. Ask its owner for a link to edit.',
  'sync.signIn.detail':
    'The server does not know you any more. {count, plural, =0 {Everything is saved.} one {# change was kept on this device.} other {# changes were kept on this device.}} Reload the page to sign in again.',
  'sync.gone.detail':
    'The owner deleted this map. {count, plural, =0 {} one {# change was kept as a copy. } other {# changes were kept as a copy. }}You can still save it as a file.',
  'sync.tooOld.detail':
    'This page is older than the map. {count, plural, =0 {Everything is saved.} one {# change is kept on this device.} other {# changes are kept on this device.}} Reload the page to go on.',
  'sync.download': 'Download',
  'sync.downloadKept': 'Download kept changes',

  'ago.seconds': '{count} s',
  'ago.minutes': '{count} min',
  'ago.hours': '{count} h',
  'ago.days': '{count, plural, one {# day} other {# days}}',

  'people.here': '{count, plural, one {# person here} other {# people here}}',
  'people.joined':
    '{count, plural, =0 {{name} joined.} one {{name} and # other joined.} other {{name} and # others joined.}}',
  'people.left':
    '{count, plural, =0 {{name} left.} one {{name} and # other left.} other {{name} and # others left.}}',
  'people.you': '{name} (you)',
  'people.more': '{count, plural, one {# more person} other {# more people}}',
  'people.follow': 'Follow {name}',
  'people.change': '{name} (you): change your name',
  'people.role':
    '{name}, {role, select, owner {owner} editor {can edit} commenter {can comment} other {can view}}',
  'name.guest': 'Guest {number}',
  'name.title': 'Your name',
  'name.hint': 'Others on the map see it beside your changes. No account needed.',
  'name.missing': 'Write at least one character.',
  'name.save': 'Save name',
  'name.ask': 'You are {name}. Add your name, so that others know you.',
  'name.field': 'Your name',
  'name.later': 'Not now',

  'share.button': 'Share',

  'revoked.title': 'You can no longer edit this map',

  'nearlyFull.title': 'The storage of this browser is nearly full',
  'nearlyFull.body':
    'Everything is stored so far. Delete maps you no longer need from the bin for good to make room.',

  'update.title': 'New version',
  'update.ready': 'A new version of Throughline is ready. Your changes are safe.',

  'history.title': 'History',
  'changes.title': 'What changed',
  'changes.see': 'See what changed',
} as const satisfies Record<string, string>;

/** Of all sentences: also of those that come with the part that says them. */
export type MessageId =
  | keyof typeof en
  | keyof typeof changesEn
  | keyof typeof exportEn
  | keyof typeof filesEn
  | keyof typeof historyEn
  | keyof typeof importEn
  | keyof typeof libraryEn
  | keyof typeof saidEn
  | keyof typeof shareEn;
