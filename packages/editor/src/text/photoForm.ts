/** What the form asks of a photo, and the details of one; it comes with them. */
export const photoFormEn = {
  'photo.form.title': '{count, plural, one {Describe the photo} other {Describe photo {number} of #}}',
  'photo.form.description': 'What can be seen?',
  'photo.form.hint':
    'For everybody who does not see it. For example: a queue of 30 people before one open counter.',
  'photo.form.decorative': 'Decorative',
  'photo.form.decorativeHint': 'It shows nothing that matters here',
  'photo.form.missing': 'Describe the photo, or mark it decorative',
  'photo.also.painPoint': 'Also add: Pain point',
  'photo.also.text': 'What hurts there?',
  'photo.also.severity': 'Severity',
  'photo.also.added': 'Description saved. Pain point added: {text}',
  'photo.form.later': 'Later',
  'photo.form.save': 'Save',
  'photo.described': 'Description saved.',
  'photo.caption': 'Words under the picture',
  'photo.field.description': 'Can be seen',
  'photo.field.replace': 'Replace picture',
  'photo.field.choose': 'Choose a picture',
} as const;
