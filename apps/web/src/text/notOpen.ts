/** Why a map is not open, or no longer as it was: said in its place, or above it. */
export const notOpenEn = {
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
  'revoked.title': 'You can no longer edit this map',
  'nearlyFull.title': 'The storage of this browser is nearly full',
  'nearlyFull.body':
    'Everything is stored so far. Delete maps you no longer need from the bin for good to make room.',
} as const satisfies Record<string, string>;
