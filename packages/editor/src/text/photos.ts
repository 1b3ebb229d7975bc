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

  'photo.problem.drawing':
    'SVG files can contain programs and are not added. Save the drawing as PNG and try again.',
  'photo.problem.camera':
    'This browser cannot read HEIC photos. Save the photo as JPEG, or set the camera to “Most compatible”, and try again.',
  'photo.problem.kind': 'This file is no picture. Photos can be JPEG, PNG, WebP, AVIF or GIF.',
  'photo.problem.damaged': 'This picture is damaged or incomplete. Copy it from its source again.',
  'photo.problem.pixels':
    'This picture has more than 60 million pixels. Save it in a smaller size and try again.',
  'photo.problem.large': 'This file is larger than 100 MB. Save the picture in a smaller size and try again.',
  'photo.problem.full': 'There is no room for more photos, neither on this device nor on the server.',
  'photo.problem.insecure': 'Photos need a secure connection: open this map by its https address.',
  'photo.problem.failed': 'The photo could not be added. Nothing was changed; try again.',

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
