import {
  blankFacts,
  buildJourney,
  cardKinds,
  emotionRange,
  limits,
  newId,
  ordersBetween,
} from '@throughline/journey';
import type { Card, Lane, Order, Persona, PersonaId, Random, Stage } from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { FileProblem, Notice, ReadContext, ReadResult } from '../format.ts';
import { parseDiagram } from './parse.ts';
import type { Diagram, Section, Task } from './parse.ts';

/** Mermaid's neutral score; a feeling of 0. */
export const neutralScore = 3;

const base = { created: null, touched: null } as const;

/**
 * Reads a Mermaid journey: sections become stages, tasks become actions, scores become points of the lane
 * "Emotion" (score − 3, within −2 to +2) under the name of their task, actors become personas on both.
 */
export function readMermaid(text: string, { random }: ReadContext): ReadResult {
  const parsed = parseDiagram(text);
  if (!parsed.ok) return parsed;
  const problems = tooLarge(parsed.value);
  if (problems.length > 0) return { ok: false, problems };
  const { sections, title } = parsed.value;
  const notices: Notice[] = [...parsed.value.notices];
  const stages = readStages(sections, random, notices);
  const [actions, emotion] = lanes(random);
  const personas = readPersonas(sections, random);
  const tasks = sections.flatMap(({ tasks: inSection }, index) => {
    const stage = stages[index];
    return stage ? inSection.map((task, at) => ({ task, stage, offset: (at + 0.5) / inSection.length })) : [];
  });
  const orders = ordersBetween(null, null, tasks.length, random);
  const cards = tasks.flatMap(({ task, stage, offset }, index): Card[] => {
    const order = orders[index];
    if (!order) return [];
    const onBoth = { stage, order, personas: task.actors.flatMap((actor) => personas.get(actor)?.id ?? []) };
    const action = {
      ...cardBase(task, { ...onBoth, lane: actions }, random),
      kind: 'action' as const,
      ref: refOf('action', index),
    };
    if (task.score === null) return [action];
    const value = feelingFrom(task, notices);
    const point = cardBase(task, { ...onBoth, lane: emotion }, random);
    return [action, { ...point, kind: 'emotion', ref: refOf('emotion', index), value, offset }];
  });
  const meta = { title, lang: '', goal: '' };
  const journey = buildJourney({
    meta,
    stages,
    lanes: [actions, emotion],
    cards,
    personas: [...personas.values()],
  });
  return { ok: true, journey, notCarried: notices };
}

function tooLarge({ title, sections }: Diagram): FileProblem[] {
  const tasks = sections.flatMap((section) => section.tasks);
  const problems: FileProblem[] = [];
  const [stages, cards] = [sections.length, tasks.length * 2];
  if (stages > limits.stages) {
    problems.push(problem('', 'mermaid.manyStages', { most: limits.stages, count: stages }));
  }
  if (cards > limits.cards) {
    problems.push(problem('', 'mermaid.manyTasks', { most: limits.cards, count: cards }));
  }
  for (const task of tasks) {
    if (task.text.length > limits.cardText) problems.push(problem(`line ${task.line}`, 'mermaid.longTask'));
  }
  for (const said of [title, ...sections.map((section) => section.title ?? '')]) {
    if (said.length > limits.title) problems.push(problem('', 'mermaid.longTitle', { most: limits.title }));
  }
  return problems;
}

function readStages(sections: readonly Section[], random: Random, notices: Notice[]): Stage[] {
  const orders = ordersBetween(null, null, sections.length, random);
  return sections.flatMap(({ title }, index) => {
    const order = orders[index];
    const name = title || `Stage ${index + 1}`;
    if (title === null) notices.push(notice('', 'mermaid.noSection', { title: name }));
    return order
      ? [{ ...base, id: newId('stage', random), title: name, when: '', order, collapsed: false, kept: false }]
      : [];
  });
}

function lanes(random: Random): readonly [Lane, Lane] {
  const [first, second] = ordersBetween(null, null, 2, random) as readonly [Order, Order];
  const lane = { ...base, collapsed: false, kept: false };
  return [
    { ...lane, id: newId('lane', random), kind: 'action', title: 'Actions', order: first },
    { ...lane, id: newId('lane', random), kind: 'emotion', title: 'Emotion', order: second },
  ];
}

function readPersonas(sections: readonly Section[], random: Random): Map<string, Persona> {
  const names = sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.actors));
  const persona = (name: string, index: number): Persona => {
    const id = newId('persona', random);
    return { ...base, id, name, about: '', side: 'customer', colour: (index % 8) + 1 };
  };
  return new Map([...new Set(names)].map((name, index) => [name, persona(name, index)]));
}

interface Where {
  readonly stage: Stage;
  readonly lane: Lane;
  readonly order: Order;
  readonly personas: readonly PersonaId[];
}

function cardBase({ text }: Task, { stage, lane, order, personas }: Where, random: Random) {
  return {
    ...base,
    id: newId('card', random),
    place: { stage: stage.id, lane: lane.id, order },
    ...blankFacts,
    text,
    personas,
  };
}

function refOf(kind: 'action' | 'emotion', index: number): string {
  return `${cardKinds[kind].refPrefix}-${String(index + 1).padStart(2, '0')}`;
}

function feelingFrom({ score, line, text }: Task, notices: Notice[]): number {
  const wanted = (score ?? neutralScore) - neutralScore;
  const value = Math.min(emotionRange.most, Math.max(emotionRange.least, wanted));
  if (value !== wanted) {
    const values = { score: score ?? neutralScore, text, drawn: value + neutralScore };
    notices.push(notice(`line ${line}`, 'mermaid.score', values));
  }
  return value;
}
