import { noAudio } from './criterion.ts';
import type { Criterion } from './criterion.ts';

/** Revised Section 508, chapter 3: who can use the product, and what it rests on. */
export const functionalPerformance: readonly Criterion[] = [
  [
    '302.1',
    'Without Vision',
    'Partially supports',
    'Built for it and checked in Chromium’s accessibility tree; no screen reader could be run.',
  ],
  [
    '302.2',
    'With Limited Vision',
    'Partially supports',
    'Contrast is computed; at 400 % a map still scrolls in two directions, and spaced-out text may be cut on cards.',
  ],
  ['302.3', 'Without Perception of Color', 'Supports', 'Nothing is told by colour alone.'],
  ['302.4', 'Without Hearing', 'Supports', 'There is no sound.'],
  ['302.5', 'With Limited Hearing', 'Supports', 'There is no sound.'],
  ['302.6', 'Without Speech', 'Supports', 'Nothing asks for speech.'],
  [
    '302.7',
    'With Limited Manipulation',
    'Supports',
    'No drag, gesture or pair of hands is needed; keys can be changed.',
  ],
  [
    '302.8',
    'With Limited Reach and Strength',
    'Supports',
    'No drag, gesture or pair of hands is needed; keys can be changed.',
  ],
  [
    '302.9',
    'With Limited Language, Cognitive, and Learning Abilities',
    'Partially supports',
    'Plain sentences, undo of everything; never tried with people it concerns.',
  ],
];

/** Revised Section 508, chapter 5: software that makes documents. */
export const authoringTool: readonly Criterion[] = [
  ['503.4', 'User Controls for Captions and Audio Description', 'Not applicable', noAudio],
  [
    '504.2',
    'Content Creation or Editing',
    'Supports',
    'Maps, files and exports hold structure, names, languages and descriptions.',
  ],
  [
    '504.2.1',
    'Preservation of Information Provided for Accessibility in Format Conversion',
    'Supports',
    'Descriptions and languages go into every format that can hold them; what a format cannot hold is listed.',
  ],
  [
    '504.2.2',
    'PDF Export',
    'Supports',
    'PDF/UA-1: the checkpoints a machine can check are checked on every PDF of the tests; those for people are listed in `packages/formats`.',
  ],
  ['504.3', 'Prompts', 'Supports', 'A photo asks for its description, and again before it is exported.'],
  ['504.4', 'Templates', 'Supports', 'Every template is a table with named stages and lanes.'],
];
