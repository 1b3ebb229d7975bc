import type {
  CardState,
  Consent,
  Effort,
  EvidenceLevel,
  Impact,
  OpportunityStatus,
  Severity,
} from '../card.ts';
import { kindMeantBy } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import { channelNames, channels, isKnownChannel } from '../channels.ts';
import type { ChannelId, KnownChannel } from '../channels.ts';
import { isRecordId } from '../ids.ts';

/** One spelling for words that people would call the same: lower case, no accents, single spaces for what parts them. */
export function plainWords(said: string): string {
  return said
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+%]+/gu, ' ')
    .trim();
}

/** Looks a value up by the words people use for it; null: it is none of them. */
export type WordReader<T> = (said: string) => T | null;

/** A reader of words: each value with those that mean it, its own name among them. */
function wordReader<T extends string | number | boolean>(
  rows: readonly (readonly [T, ...string[]])[],
): WordReader<T> {
  const byWord = new Map(
    rows.flatMap(([value, ...words]) => [String(value), ...words].map((word) => [plainWords(word), value])),
  );
  return (said) => byWord.get(plainWords(said)) ?? null;
}

const yesWord = wordReader<boolean>([
  [true, 'yes', 'y', 'x', '1', 'ja', 'oui', 'si'],
  [false, 'no', 'n', '0', 'nein', 'non'],
]);

/** Also a tick or an empty box. */
export const yesOrNo: WordReader<boolean> = (said) => {
  const box = said.trim();
  return '✓✔☑'.includes(box) ? true : box === '☐' ? false : yesWord(box);
};

/** Words of a column of kinds, beside those by which we tell a kind anywhere. */
const kindWord = wordReader<CardKind>([
  ['action', 'aktion', 'handlung', 'schritt', 'accion', 'paso', 'tarea'],
  ['touchpoint', 'kontaktpunkt', 'beruhrungspunkt', 'punto de contacto'],
  ['emotion', 'gefuhl', 'emocion'],
  [
    'painPoint',
    'schmerzpunkt',
    'problem',
    'issue',
    'complaint',
    'beschwerde',
    'punto de dolor',
    'problema',
    'queja',
  ],
  ['quote', 'zitat', 'aussage', 'cita', 'feedback'],
  ['backstage', 'hintergrund', 'intern', 'trasfondo'],
  ['metric', 'kennzahl', 'metrica', 'indicador'],
  ['opportunity', 'chance', 'idee', 'massnahme', 'oportunidad', 'recommendation'],
  ['note', 'notiz', 'anmerkung', 'nota'],
  ['photo', 'foto', 'bild', 'imagen'],
]);

/** The kind that a cell or the header of a table means. */
export function kindSaid(said: string): CardKind | null {
  return kindMeantBy(said) ?? kindWord(said);
}

export const severityMeant: WordReader<Severity> = (said) => {
  const [, digit] =
    /^(?:severity\s*)?([1-4])(?:\s*(?:\/|of)\s*4|\s*[-–:.]?\s*\p{L}+)?$/iu.exec(said.trim()) ?? [];
  return digit === undefined ? severityWord(said) : (Number(digit) as Severity);
};

const severityWord = wordReader<Severity>([
  [1, 'minor', 'low', 'trivial', 'gering', 'niedrig', 'baja', 'bajo', 'leve'],
  [2, 'moderate', 'medium', 'normal', 'mittel', 'media', 'medio', 'moderada'],
  [3, 'serious', 'high', 'major', 'severe', 'hoch', 'schwer', 'alta', 'alto', 'grave'],
  [4, 'critical', 'very high', 'blocker', 'kritisch', 'sehr hoch', 'critica', 'critico', 'muy alta'],
]);

export const stateMeant = wordReader<CardState>([
  ['both', 'current and future', 'always'],
  ['current', 'today', 'now', 'as is', 'current state', 'present'],
  ['future', 'tomorrow', 'to be', 'future state', 'target', 'planned'],
]);

export const evidenceMeant = wordReader<EvidenceLevel>([
  ['assumed', 'assumption', 'guess', 'hypothesis', 'angenommen', 'vermutet', 'supuesto'],
  ['reported', 'said', 'interview', 'self reported', 'berichtet', 'entrevista', 'reportado'],
  ['observed', 'observation', 'seen', 'beobachtet', 'observado'],
  ['measured', 'data', 'measurement', 'gemessen', 'messung', 'medido'],
]);

export const betterMeant = wordReader<'higher' | 'lower'>([
  ['higher', 'up', 'more', 'higher is better'],
  ['lower', 'down', 'less', 'lower is better'],
]);

export const impactMeant = wordReader<Impact>([
  ['low', 'l', 'small'],
  ['medium', 'm', 'mid'],
  ['high', 'h', 'large', 'big'],
]);

export const effortMeant = wordReader<Effort>([
  ['S', 'small', 'low', 'xs'],
  ['M', 'medium', 'mid'],
  ['L', 'large', 'high', 'big', 'xl'],
]);

export const statusMeant = wordReader<OpportunityStatus>([
  ['idea', 'new', 'backlog', 'open', 'proposed'],
  ['planned', 'next', 'to do', 'todo'],
  ['doing', 'in progress', 'being done', 'started', 'active'],
  ['done', 'finished', 'complete', 'completed', 'closed'],
  ['dropped', 'rejected', 'cancelled', 'canceled', 'wont do', "won't do"],
]);

export const consentMeant = wordReader<Consent>([
  ['notAsked', 'not asked', 'none', 'unknown'],
  ['internal', 'internal use', 'internal use only', 'for internal use only'],
  ['public', 'may be published', 'publish'],
  ['withdrawn', 'taken back'],
]);

export const feelingMeant = wordReader<number>([
  [2, 'delighted', 'very happy', 'very positive'],
  [1, 'pleased', 'happy', 'positive'],
  [0, 'neutral', 'ok', 'okay'],
  [-1, 'uneasy', 'unhappy', 'negative'],
  [-2, 'frustrated', 'very unhappy', 'very negative'],
]);

const otherChannelWords: Partial<Record<KnownChannel, readonly string[]>> = {
  inPerson: ['in-person', 'face to face', 'f2f', 'personal', 'persönlich', 'en persona', 'presencial'],
  counter: ['office', 'desk', 'branch', 'front desk', 'schalter', 'amt', 'ventanilla', 'oficina'],
  mail: ['letter', 'post', 'postal mail', 'brief', 'carta', 'correo postal'],
  form: ['paper', 'forms', 'formular', 'formulario'],
  digitalService: ['online service', 'portal'],
  app: ['mobile', 'apps'],
  telephone: ['phone', 'call', 'phone call', 'tel', 'telefon', 'anruf', 'teléfono', 'llamada'],
  phoneMenu: ['ivr'],
  contactCentre: ['contact center', 'call centre', 'call center', 'hotline'],
  chat: ['live chat', 'chatbot'],
  text: ['sms', 'texting', 'text messages'],
  video: ['video conference'],
  email: ['e-mail', 'e mail', 'mails'],
  website: ['web', 'site', 'online', 'web site', 'internet', 'webseite', 'sitio web', 'página web'],
  outreach: ['outreach'],
  social: ['social'],
  thirdParty: ['third-party', 'partner', '3rd party'],
};

const channelWord = wordReader<KnownChannel>(
  channelNames.map((id) => [id, channels[id].word, ...(otherChannelWords[id] ?? [])] as const),
);

/** The channel people mean; one of their own keeps its name, as far as an id can say it. null: no id can. */
export function channelMeant(said: string): ChannelId | null {
  const known = channelWord(said);
  if (known !== null) return known;
  const id = said.trim().replace(/[^\w:.-]+/gu, '-');
  return isRecordId(id) && /\w/u.test(id.replaceAll('_', '')) ? id : null;
}

export function channelWords(id: ChannelId): string {
  return isKnownChannel(id) ? channels[id].word : id;
}
