import type { CurveWords } from '@throughline/journey';
import type { OutlineWords } from './words.ts';

function number(value: number): string {
  return String(value).replace('-', '−').replace('.', ',');
}

/** "+1,6", "0", "−1,9". */
function signed(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded > 0 ? `+${number(rounded)}` : number(rounded === 0 ? 0 : rounded);
}

/** "a, b y c"; before the sound of i, "e". */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  const and = /^(?:i|hi(?!e))/iu.test(last) ? 'e' : 'y';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

const curve: CurveWords = {
  feeling: (word) =>
    ({
      delighted: 'gran satisfacción',
      pleased: 'satisfacción',
      neutral: 'neutralidad',
      uneasy: 'inquietud',
      frustrated: 'frustración',
    })[word],
  value: signed,
  who: (name, state) =>
    state === 'future' ? `En el futuro, ${name ?? 'todo el mundo'}` : (name ?? 'Todo el mundo'),
  nothing: (who) => `${who}: todavía no hay emociones.`,
  single: (who, { feeling, name, stage, value }) =>
    `${who} siente ${feeling} en ${stage}: ${value} (${name}).`,
  level: (who, first, last) =>
    first.stage === last.stage
      ? `${who} siente ${first.feeling} durante toda la etapa ${first.stage} (${first.value}).`
      : `${who} siente ${first.feeling} desde ${first.stage} hasta ${last.stage} (${first.value}).`,
  course: (who, start, { end, turns }) => {
    const parts = turns.map(
      ({ name, stage, value, way }) =>
        `, ${way === 'rises' ? 'sube' : 'baja'} a ${value} (${name}) en ${stage}`,
    );
    return `${who} empieza con ${start.feeling} en ${start.stage}${parts.join('')} y acaba con ${end.feeling}.`;
  },
  lowest: ({ name, stage, value }) => `Punto más bajo: ${value} (${name}) en ${stage}.`,
  highest: ({ name, stage, value }) => `Punto más alto: ${value} (${name}) en ${stage}.`,
  drop: (from, to) =>
    from.stage === to.stage
      ? `Mayor caída: dentro de ${from.stage}, de ${from.value} a ${to.value}.`
      : `Mayor caída: ${from.stage} → ${to.stage}, de ${from.value} a ${to.value}.`,
  gaps: (stages) => `No se sabe nada de ${listed(stages)}.`,
  space: ' ',
};

export const spanishOutline: OutlineWords = {
  untitled: 'Mapa sin título',
  goal: 'Objetivo: {said}',
  mapLanguage: 'Idioma: {said}',
  personas: 'Personas',
  employee: '{name} (personal)',
  stage: 'Etapa {number}',
  lane: 'Carril {number}',
  divisions: 'Áreas',
  divisionCards: '{name} (tarjetas: {count})',
  links: 'Relaciones',
  nothing: 'Todavía nada.',
  noText: '(sin texto)',
  future: 'Futuro:',
  current: 'solo hoy',
  replaces: 'sustituye a «{said}»',
  replacedBy: 'en el futuro la sustituye «{said}»',
  moment: 'un momento que importa',
  feeling: '{feeling} ({value})',
  severity: 'gravedad {number} de 4 ({word})',
  severities: { 1: 'leve', 2: 'moderada', 3: 'grave', 4: 'crítica' },
  unrated: 'sin valorar todavía',
  reach: 'afecta a {said}',
  speaker: 'dicho por {said}',
  consents: {
    notAsked: 'consentimiento sin pedir',
    internal: 'solo para uso interno',
    public: 'se puede publicar',
  },
  figure: '{number} {unit}',
  noFigure: 'sin medir todavía',
  target: 'meta {number} {unit}',
  higher: 'cuanto más, mejor',
  lower: 'cuanto menos, mejor',
  period: 'periodo: {said}',
  earlier: 'antes: {said}',
  impact: 'impacto: {said}',
  effort: 'esfuerzo: {said}',
  status: 'estado: {said}',
  impacts: { low: 'bajo', medium: 'medio', high: 'alto' },
  efforts: { S: 'pequeño', M: 'mediano', L: 'grande' },
  statuses: {
    idea: 'idea',
    planned: 'prevista',
    doing: 'en marcha',
    done: 'hecha',
    dropped: 'descartada',
  },
  description: 'muestra {said}',
  undescribed: 'sin descripción todavía',
  decorative: 'decorativa',
  channels: 'canales: {said}',
  channelNames: {
    inPerson: 'En persona',
    counter: 'Ventanilla',
    kiosk: 'Quiosco',
    homeVisit: 'Visita a domicilio',
    mail: 'Correo postal',
    form: 'Formulario en papel',
    digitalService: 'Servicio digital',
    app: 'Aplicación móvil',
    telephone: 'Teléfono',
    phoneMenu: 'Menú telefónico',
    contactCentre: 'Centro de atención',
    chat: 'Chat',
    text: 'Mensaje de texto',
    video: 'Videollamada',
    email: 'Correo electrónico',
    website: 'Sitio web',
    outreach: 'Difusión y comunicación',
    social: 'Redes sociales',
    thirdParty: 'Terceros',
    other: 'Otro',
  },
  about: 'sobre {said}',
  division: 'responsable: {said}',
  evidence: 'evidencia: {said}',
  noLevel: 'de solidez desconocida',
  levels: { assumed: 'supuesta', reported: 'declarada', observed: 'observada', measured: 'medida' },
  tags: 'etiquetas: {said}',
  language: 'en el idioma {said}',
  kinds: {
    action: 'acción',
    touchpoint: 'punto de contacto',
    emotion: 'emoción',
    painPoint: 'punto de dolor',
    quote: 'cita',
    backstage: 'trastienda',
    metric: 'métrica',
    opportunity: 'oportunidad',
    note: 'nota',
    photo: 'foto',
  },
  linkKinds: {
    'happens at': '{from} ocurre en {to}',
    'caused by': '{from} se debe a {to}',
    'solved by': '{from} se resuelve con {to}',
    evidence: '{from} se ve en {to}',
    'leads to': '{from} lleva a {to}',
    'hands over to': '{from} pasa el relevo a {to}',
  },
  and: ' · ',
  comma: ', ',
  number,
  curve,
  map: 'Mapa del recorrido',
  toMap: 'Ir al mapa del recorrido',
  mapTable: 'Una columna por cada etapa, una fila por cada carril.',
  lanesAndStages: 'Carriles y etapas',
  laneHead: 'Carril',
  cardsHead: 'Tarjetas',
  mapOf: (stages, lanes, cards) =>
    `Mapa del recorrido: ${counted(stages, 'etapa')}, ${counted(lanes, 'carril', 'carriles')}, ${counted(cards, 'tarjeta')}.`,
  tableOf: (stages, lanes) =>
    `Mapa del recorrido: una tabla de ${counted(stages, 'etapa')} y ${counted(lanes, 'carril', 'carriles')} con sus tarjetas.`,
  lanesOf: (title, lanes, cards) =>
    `${title}: una tabla de ${counted(lanes, 'carril', 'carriles')} con ${counted(cards, 'tarjeta')}.`,
  photosOf: (stage) => `Fotos: ${stage}`,
  slide: (title, number, count) => `${title}, ${number} de ${count}`,
};

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
