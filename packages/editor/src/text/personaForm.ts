/** What is asked about a persona; it comes with the question. */
export const personaFormEn = {
  'persona.addTitle': 'New persona',
  'persona.editTitle': 'Persona',
  'persona.name': 'Name',
  'persona.nameHint': 'For example Maria, rural carer',
  'persona.about': 'Who that is, in a line',
  'persona.aboutHint': 'For example 58, home-care nurse, rural county',
  'persona.side': 'On this journey they are',
  'persona.customer': 'Somebody who uses the service',
  'persona.employee': 'Somebody who works there',
  'persona.delete': 'Delete persona',
  'persona.keep': 'Save persona',
  'persona.make': 'Add persona',
} as const;
