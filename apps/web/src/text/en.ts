import type { changesEn } from './changes.ts';
import type { exportEn } from './export.ts';
import type { filesEn } from './files.ts';
import type { historyEn } from './history.ts';
import type { importEn } from './import.ts';
import type { libraryEn } from './library.ts';
import type { notOpenEn } from './notOpen.ts';
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

  'library.new': 'New map',

  'map.untitled': 'Untitled map',
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
  'map.copyTitle': '{title} (copy)',

  'when.now': 'just now',
  'when.on': 'on {date, date, medium}',

  'done.name': 'What was done',
  'done.saved': 'Saved {file}.',
  'done.undo': 'Undo',
  'failed.title': 'That did not work',
  'failed.store':
    'Your browser refused to store it. Your other maps are unchanged. Free some space or leave private browsing, then try again.',
  'failed.other':
    'Something went wrong on this page. What is stored is unchanged. Reload the page and try again.',

  'file.notSaved':
    'Saved {file}, without {count, plural, one {# thing the format cannot hold} other {# things the format cannot hold}}',
  'file.notSavedSafe': 'The map itself is unchanged. Save as JSON keeps everything.',

  'page.nowhere.title': 'There is no such page',
  'page.nowhere.body': 'The address may have a typing mistake. Your maps are safe.',
  'page.nowhere.action': 'Go to all maps',

  'open.loading': 'Opening the map',
  'open.documentTitle': '{map}, {state, select, future {future state} other {current state}}: journey map',
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
  | keyof typeof notOpenEn
  | keyof typeof saidEn
  | keyof typeof shareEn;
