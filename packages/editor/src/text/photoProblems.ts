/** Why a file becomes no photo. */
export const photoProblemsEn = {
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
} as const;
