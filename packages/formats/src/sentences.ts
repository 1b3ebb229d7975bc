import { sketchSentences } from '@throughline/journey';

/**
 * Every sentence a file gives rise to, under the code that stands for it wherever it is said in another language.
 * `{name}` is one of the values that come with the code; numbers are written as English does.
 */
const sentences = {
  'bin.stays': 'What is in the bin stays there: {count} left out.',
  'consent.withdrawn': 'Quotes whose speaker has withdrawn consent: {count} left out.',
  'pictures.left': 'Pictures are not in this file, what can be seen on them is: {count}.',
  'prompt.unanswered': 'Questions of a template that nobody has answered yet: {count} left out.',

  'file.characters': 'The file has more than {most} characters.',
  'file.notText': 'This is not text in UTF-8.',
  'file.notBytes': 'This is text; such files are none.',
  'file.tooLarge': 'The file has {count} MB; files of up to {most} MB are read.',
  'file.empty': 'The file is empty.',
  'file.cutOff': 'The file is cut off: what follows is missing.',
  'file.notJson': 'This is not JSON from here on.',
  'file.harmfulName': 'A field may not be named {name}.',
  'file.deep': 'This is nested more than {most} levels deep.',
  'file.longString': 'This text has more than {most} characters.',
  'file.longName': 'A field name has at most {most} characters.',
  'file.heavy': 'The file has {count} MB; a map has at most {most} MB.',
  'file.moreProblems': '… and {count} more problems.',
  'file.unknownPart': 'This version does not know this part of the file.',
  'file.large': 'This is a large map: {count} cards. A map holds at most {most}.',

  'field.notMap': 'This is not a map: a map is one record { "format": …, "map": … }',
  'field.notRecord': 'is not a record { … }',
  'field.notList': 'is not a list',
  'field.notText': 'is not text',
  'field.notNumber': 'is not a number',
  'field.notYesOrNo': 'is not true or false',
  'field.notId': 'is no id: 1 to 64 letters, digits, _ - : or .',
  'field.notCreated': 'is not { "by": …, "at": … }',
  'field.notFormat': 'is not "throughline/1"',
  'field.notSeverity': 'is not 1, 2, 3, 4 or null',
  'field.notColour': 'is not 1 to 8',
  'field.long': 'has more than {most} characters',
  'field.many': 'has more than {most} entries',
  'field.below': 'is below {least}',
  'field.above': 'is above {most}',

  'map.tooManyStages': 'A map holds at most {most} stages; this file has {count}.',
  'map.tooManyLanes': 'A map holds at most {most} lanes; this file has {count}.',
  'map.tooManyCards': 'A map holds at most {most} cards; this file has {count}.',
  'map.twinId': '{id} is the id of {path} too',
  'card.noStage': 'names a stage that is not in the file: {id}',
  'card.noLane': 'names a lane that is not in the file: {id}',
  'card.noTarget': '{id}, which this card replaces, is not another card of the file.',
  'card.noPersona': '{id} is not among the personas of the file.',
  'card.noDivision': '{id} is not among the divisions of the file.',
  'card.noChannel': '“{said}” is no channel and no name of one, so it is left out.',
  'card.noPicture': 'is no name of a file: 64 lower-case hexadecimal digits. The card keeps no picture.',
  'record.unknownKind':
    'This version does not know the kind “{said}”: it reads as {word} and keeps that name.',
  'record.unknownWord':
    'This version does not know “{said}”: it is kept and counts for nothing. Known words: {known}',
  'record.unknownFields': 'What later versions of Throughline say is left out ({count} records).',
  'link.noCard': 'names a card that is not in the file: {id}',
  'link.toItself': 'joins a card with itself',
  'link.twin': 'says the same as {id}; the two are one.',

  'mermaid.tooLong': 'A Mermaid file has at most 4 million characters.',
  'mermaid.noTask': 'This journey diagram has no section and no task.',
  'mermaid.noDiagram': 'There is no journey diagram in this file.',
  'mermaid.otherDiagram': 'This Mermaid diagram is a {said}; only journey diagrams can be opened.',
  'mermaid.noJourney': 'There is no journey diagram here: one begins with the word journey.',
  'mermaid.firstOnly': 'Only the first of {count} journey diagrams in the file is read.',
  'mermaid.setting': 'The setting “{said}” is not carried.',
  'mermaid.directive': 'A directive (%%{ … }%%) is not carried.',
  'mermaid.accTitle': 'The accessible title is not carried: {said}',
  'mermaid.accDescr': 'The accessible description is not carried: {said}',
  'mermaid.accDescrLines': 'The accessible description is not carried.',
  'mermaid.noScore': 'This task has no score, so it gets no feeling.',
  'mermaid.behindActors': 'What follows the actors is not carried: {said}',
  'mermaid.score': 'Scores go from 1 to 5: {score} of “{text}” is drawn as {drawn}.',
  'mermaid.noSection': 'Tasks before the first section are in a stage of their own: {title}.',
  'mermaid.manyStages': 'A map holds at most {most} stages; this file has {count}.',
  'mermaid.manyTasks': 'A map holds at most {most} cards (a task becomes two); this file has {count}.',
  'mermaid.longTask': 'This task is too long.',
  'mermaid.longTitle': 'A title has more than {most} characters.',

  'mermaid.lossGoal': 'Mermaid cannot say: the goal (1).',
  'mermaid.lossKind': 'Mermaid cannot say: cards of kind {word} ({count}).',
  'mermaid.lossFeelings': 'Mermaid cannot say: feelings that belong to no action or touchpoint ({count}).',
  'mermaid.lossTags': 'Mermaid cannot say: cards with tags ({count}).',
  'mermaid.lossDivisions': 'Mermaid cannot say: cards with a division ({count}).',
  'mermaid.lossChannels': 'Mermaid cannot say: cards with channels ({count}).',
  'mermaid.lossEvidence': 'Mermaid cannot say: cards with evidence ({count}).',
  'mermaid.lossMoments': 'Mermaid cannot say: moments that matter ({count}).',
  'mermaid.lossState': 'Mermaid cannot say: cards of the current or the future state only ({count}).',
  'mermaid.lossReplaces': 'Mermaid cannot say: cards that replace another ({count}).',
  'mermaid.lossLanguage': 'Mermaid cannot say: cards in a language of their own ({count}).',
  'mermaid.lossWhen': 'Mermaid cannot say: stages with a time ({count}).',
  'mermaid.lossLinks': 'Mermaid cannot say: links ({count}).',
  'mermaid.lossPersonas': 'Mermaid cannot say: personas that take part in no task ({count}).',
  'mermaid.lossAbout': 'Mermaid cannot say: who a persona is, beside the name ({count}).',
  'mermaid.neutral': 'Mermaid demands a score: {count} without a feeling got 3, neutral.',

  'zip.none': 'This is no workbook: its package cannot be opened.',
  'zip.damaged': 'The package of this file is damaged.',
  'zip.encrypted': 'This file is protected by a password: save it without one and try again.',
  'zip.parts': 'The package of this file has more than {most} parts.',
  'zip.bomb': 'This file unpacks to more than it declares, or to more than {most} MB.',
  'xlsx.noWorkbook': 'There is no workbook in this file.',
  'xlsx.manyRows': 'A sheet of cards has at most {most} rows.',
  'xlsx.beyond': 'Cells behind the 200th column are not read: {count}.',
  'xlsx.otherSheet': 'The sheet “{said}” is not read.',

  'xml.wrong': 'This is not XML from here on.',
  'xml.doctype': 'A document type (DOCTYPE) is not taken: save the file without it.',
  'xml.entity': '“{said}” stands for nothing: only &amp; &lt; &gt; &quot; &apos; and numbers are taken.',

  'rows.noText': 'No column of this table says what the cards say: name one Text, Card or Title.',
  'rows.noCards': 'There is no row with anything in it under the names of the columns.',
  'rows.unknownColumn': 'The column “{said}” is not carried.',
  'rows.notUnderstood': '“{said}” under {column} is not understood, so it is left out.',
  'rows.notOfKind': '“{said}” under {column} is left out: cards of this kind have no such fact.',
  'rows.more': '… and {count} more of the kind.',
  'rows.left': 'The columns left out: {said}.',
  'rows.silent': 'Rows that say nothing in the columns that are taken: {count} left out.',
  'rows.noStage': 'Rows without a stage: {count}. They are in “{title}”.',
  'rows.notUnderstoodIn':
    '“{said}” under {column} is not understood, so it is left out: rows {count}, the first is {row}.',
  'rows.notOfKindIn': 'What is under {column} is left out of cards that have no such fact: {count}.',
  'rows.divided': 'Texts of more than {most} characters are several cards: {count}.',
  'rows.lossGoal': 'A table of cards cannot say: the goal (1).',
  'rows.lossTitle': 'A table of cards cannot say: the title (1); the name of the file does.',
  'rows.lossEmpty': 'A table of cards cannot say: stages and lanes without a card ({count}).',
  'rows.lossWhen': 'A table of cards cannot say: stages with a time ({count}).',
  'rows.lossLinks': 'A table of cards cannot say: links ({count}).',
  'rows.lossPersonas': 'A table of cards cannot say: personas that no card names ({count}).',
  'rows.lossAbout': 'A table of cards cannot say: who a persona is, beside the name ({count}).',
  'csv.quote': 'A quotation mark opens here and never closes.',
  'csv.encoding': 'The file is not in UTF-8; it is read as Western European text of Windows.',

  'paper.tooSmall': 'Text would be {points} pt. Use {size}, or tile on {sheets} sheets.',
  'paper.tooSmallPoster': 'Text would be {points} pt. Make the poster {size}.',
  'paper.tooSmallAnywhere':
    'Text would be {points} pt, and too small on every size we know. Print it in pages by stage.',
  'paper.photoUndescribed': 'The photo {ref} has no description.',
  'paper.photoMissing': 'Photos that are not on this device, or in a format paper cannot show: {count}',
  'paper.undrawable': 'No font of ours has these characters: {said}',
  'paper.empty': 'This map has no stages or no lanes yet.',

  'png.tooLarge':
    'The picture would be {width} × {height} pixels, which is more than programs open. The largest scale of this map is {scale}.',

  'outline.manyLines': 'An outline has at most {most} lines.',
  'outline.paragraph': 'This paragraph has no place on a map: {said}',
  'outline.link': 'This link names no two cards of the file: {said}',

  'cjml.noJourney': 'There is no journey with touchpoints in this file.',
  'cjml.otherJourneys':
    'Of several journeys the first actual and the first planned one are read; not read: {count}.',
  'cjml.comments': 'Comments on touchpoints are not carried: {count}.',
  'cjml.rating': 'Feelings go from −2 to +2: a rating of {score} is drawn as {drawn}.',
  'cjml.lossKind': 'CJML cannot say: cards of kind {word} ({count}).',
  'cjml.lossFeelings': 'CJML cannot say: feelings that belong to no action or touchpoint ({count}).',
  'cjml.lossPlannedFeelings': 'A planned journey of CJML has no feelings: {count} left out.',
  'cjml.lossChannels': 'CJML says one channel, of a touchpoint: cards with more ({count}).',
  'cjml.lossPersonas': 'CJML says one person of a step: cards with more ({count}).',
  'cjml.lossDivisions': 'CJML cannot say: actions with a division ({count}).',
  'cjml.lossTags': 'CJML cannot say: cards with tags ({count}).',
  'cjml.lossEvidence': 'CJML cannot say: cards with evidence ({count}).',
  'cjml.lossMoments': 'CJML cannot say: moments that matter ({count}).',
  'cjml.lossReplaces': 'CJML cannot say: cards that replace another ({count}).',
  'cjml.lossLinks': 'CJML cannot say: links ({count}).',
  'cjml.lossLanguage': 'CJML cannot say: the language of the map (1).',

  'sketch.tooLong': 'A sketch has at most 2 million characters.',
  ...sketchSentences,
} as const;

/** Stands for a sentence; never changes its meaning, so that a translation stays true. */
export type Code = keyof typeof sentences;

export type Values = Readonly<Record<string, string | number>>;

/** The sentence of a code in English. */
export function sentence(code: Code, values: Values = {}): string {
  return sentences[code].replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? inEnglish(value) : value;
  });
}

export function isCode(text: string): text is Code {
  return Object.hasOwn(sentences, text);
}

function inEnglish(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 }).replace('-', '−');
}
