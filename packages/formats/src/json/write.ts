import { cardsInReadingOrder } from '@throughline/journey';
import type { Card, Journey, RecordBase } from '@throughline/journey';
import type { Notice, Written } from '../format.ts';
import { fileFormat } from './shape.ts';

/** Our own file: everything that is on the map, lists in reading order, one record a line. */
export function writeJson(journey: Journey): Written {
  const { meta, stages, lanes, links, personas, divisions, tags, bin } = journey;
  const lists = {
    stages: stages.map((stage) =>
      record(stage, { id: stage.id, title: stage.title, when: stage.when || undefined }),
    ),
    lanes: lanes.map((lane) => record(lane, { id: lane.id, kind: lane.kind, title: lane.title })),
    cards: cardsInReadingOrder(journey).map(cardRecord),
    links: byId(links.values()).map((link) =>
      record(link, { id: link.id, from: link.from, to: link.to, kind: link.kind }),
    ),
    personas: byId(personas.values()).map((persona) =>
      record(persona, { id: persona.id, name: persona.name }),
    ),
    divisions: byId(divisions.values()).map((division) => {
      return record(division, { id: division.id, name: division.name, colour: division.colour });
    }),
    tags: byId(tags.values()).map((tag) => record(tag, { id: tag.id, label: tag.label })),
  };
  const head = JSON.stringify({ ...meta.extra, title: meta.title, lang: meta.lang || undefined });
  const body = Object.entries(lists).map(
    ([name, records]) => `    ${JSON.stringify(name)}: ${list(records)}`,
  );
  const text = [
    '{',
    `  "format": ${JSON.stringify(fileFormat)},`,
    '  "map": {',
    [`    "meta": ${head}`, ...body].join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');
  return { text, notCarried: binNotice(bin) };
}

function list(records: readonly object[]): string {
  if (records.length === 0) return '[]';
  return `[\n${records.map((each) => `      ${JSON.stringify(each)}`).join(',\n')}\n    ]`;
}

function record(base: RecordBase, fields: object): object {
  return { ...base.extra, ...fields, created: base.created ?? undefined };
}

function cardRecord(card: Card): object {
  const { id, kind, place, text, ref, state, tags, personas, division } = card;
  return record(card, {
    id,
    kind,
    stage: place.stage,
    lane: place.lane,
    text,
    ref,
    ...(card.kind === 'painPoint' ? { severity: card.severity } : {}),
    ...(card.kind === 'emotion' ? { value: card.value, offset: card.offset } : {}),
    state: state === 'both' ? undefined : state,
    tags: tags.length > 0 ? tags : undefined,
    personas: personas.length > 0 ? personas : undefined,
    division: division ?? undefined,
  });
}

function byId<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function binNotice(bin: Journey['bin']): Notice[] {
  const count = bin.stages.length + bin.lanes.length + bin.cards.size;
  return count === 0 ? [] : [{ path: '', says: `What is in the bin stays there: ${count} left out.` }];
}
