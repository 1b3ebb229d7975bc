import { spanishOutline } from '../outline/spanish.ts';
import { figuresIn } from './figures.ts';
import type { PaperWords } from './words.ts';

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const spanishPaper: PaperWords = {
  untitled: spanishOutline.untitled,
  kicker: {
    current: 'Mapa del recorrido del cliente, estado actual',
    future: 'Mapa del recorrido del cliente, estado futuro',
  },
  corner: 'Etapas',
  stage: spanishOutline.stage,
  lane: spanishOutline.lane,
  laneCount: (count, kind) =>
    kind === 'emotion' ? counted(count, 'emoción', 'emociones') : counted(count, 'tarjeta', 'tarjetas'),
  truth: 'momento de la verdad',
  map: spanishOutline.map,
  mapCaption: (lanes, stages) =>
    `Mapa del recorrido: ${counted(lanes, 'carril', 'carriles')} por ${counted(stages, 'etapa', 'etapas')}`,
  persona: 'Persona',
  about: 'Sobre este mapa',
  facts: {
    scope: 'Alcance',
    holds: 'Contenido',
    evidence: 'Evidencia',
    owners: 'Responsables',
    version: 'Versión',
    date: 'Fecha',
  },
  holds: (cards, stages, lanes) =>
    `${counted(cards, 'tarjeta', 'tarjetas')} en ${counted(stages, 'etapa', 'etapas')} y ${counted(lanes, 'carril', 'carriles')}`,
  evidenceCount: (count, level) => {
    const word = spanishOutline.levels[level];
    return counted(count, word, `${word}s`);
  },
  noEvidence: 'todavía ninguna',
  legend: 'Leyenda',
  legendOf: {
    kinds: 'Tipos de tarjeta',
    severity: 'Gravedad',
    channels: 'Canales',
    divisions: 'Áreas',
    evidence: 'Evidencia',
    emotion: 'Emoción',
    signs: 'Signos',
  },
  kinds: {
    action: 'Acción',
    touchpoint: 'Punto de contacto',
    emotion: 'Emoción',
    painPoint: 'Punto de dolor',
    quote: 'Cita',
    backstage: 'Trastienda',
    metric: 'Métrica',
    opportunity: 'Oportunidad',
    note: 'Nota',
    photo: 'Foto',
  },
  severities: { 1: 'Leve', 2: 'Moderada', 3: 'Grave', 4: 'Crítica' },
  unrated: 'Sin valorar',
  severity: 'Gravedad {number}, {word}',
  votes: '{count} votos',
  current: 'Actual',
  future: 'Futuro',
  futureState: 'Estado futuro',
  most: 'Satisfacción +2',
  least: 'Frustración −2',
  moment: 'Momento que importa',
  comesNew: 'Nueva en el futuro',
  comesInstead: 'Sustituye a otra',
  goes: 'Sustituida en el futuro',
  channels: 'Canales: {said}',
  owner: 'Responsable: {said}',
  effort: 'Esfuerzo {said}',
  figure: figuresIn('es'),
  noFigure: 'Sin medir',
  rose: 'sube {by}',
  fell: 'baja {by}',
  same: 'sin cambios',
  better: ', mejora',
  worse: ', empeora',
  trend: 'antes: {said}',
  page: (page, pages) => `Página ${page} de ${pages}`,
  tableNote: (first, last) =>
    first === last
      ? `PDF etiquetado. Tabla completa en la página ${first}.`
      : `PDF etiquetado. Tabla completa en las páginas ${first} ${last === first + 1 ? 'y' : 'a'} ${last}.`,
  produced: (date) => date,
  tile: (name, columns, rows) => `Hoja ${name} de ${columns} × ${rows}`,
  trim: 'Corte por la línea de trazos: ahí se unen las hojas.',
  table: 'Tabla completa',
  tableColumns: {
    ref: 'N.º',
    stage: 'Etapa',
    lane: 'Carril',
    kind: 'Tipo',
    text: 'Texto',
    severity: 'Gravedad',
    owner: 'Responsable',
    tags: 'Etiquetas',
    evidence: 'Evidencia',
  },
  stagesOf: (first, last, all) =>
    first === last ? `Etapa ${first} de ${all}` : `Etapas ${first} a ${last} de ${all}`,
  date: (milliseconds) => {
    const at = new Date(milliseconds);
    return `${at.getUTCDate()} de ${months[at.getUTCMonth()] ?? ''} de ${at.getUTCFullYear()}`;
  },
  outline: spanishOutline,
};
