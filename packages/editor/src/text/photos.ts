/** What photos say. */
export const photosEn = {
  'photo.add': 'Add photos',
  'photo.take': 'Take a photo',
  'photo.taking': '{count, plural, one {Preparing the photo…} other {Preparing photo {number} of #…}}',
  'photo.added': '{count, plural, one {Photo added.} other {# photos added.}}',
  'photo.describe': 'Describe',
  'photo.describeAll': 'Describe photos',
  'photo.describeMissing':
    '{count, plural, one {Describe the photo without a description} other {Describe # photos without a description}}',
  'photo.tooMany': 'Add up to {most} photos at a time.',
  'photo.dropHere': 'Drop photos on a cell of the map.',
  'photo.noPictures': 'Only pictures can be dropped on the map.',
  'photo.notTaken': 'This page keeps no photos.',
  'photo.notBrought':
    '{count, plural, one {The picture of a pasted photo is} other {The pictures of # pasted photos are}} not on this device. Open the other map once with a network and paste again.',

  'photo.name.undescribed': 'Photo without a description',
  'photo.name.decorative': 'Decorative photo',
  'photo.name.none': 'Photo without a picture',
  'photo.said.shows': 'shows: {description}',
  'photo.said.undescribed': 'not described yet',
  'photo.said.lacking': 'Not described yet',
  'photo.said.decorative': 'decorative',
  'photo.waiting.waiting': 'Waiting to sync',
  'photo.waiting.full': 'Not synced: the server has no room for it',
  'photo.waiting.refused': 'Not synced: the server did not take it',
  'photo.coming': 'The photo has not arrived yet',

  'photo.form.left':
    '{count, plural, one {A photo is not described yet.} other {# photos are not described yet.}}',
} as const;
