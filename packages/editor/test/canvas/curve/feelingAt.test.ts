import { seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import type { CardId, EmotionPoint, StageId } from '@throughline/journey';
import { feelingAt, roomOf, soundValue, withinRoom } from '../../../src/canvas/curve/feelingAt.ts';

const point = (id: string, stage: string, offset: number): EmotionPoint =>
  ({
    id: id as CardId,
    kind: 'emotion',
    value: 0,
    offset,
    place: { stage: stage as StageId },
  }) as EmotionPoint;

const column = { x: 100, width: 200 };
const valueAt = (y: number): number => 2 - y / 25;
const ground = { column, valueAt, room: { least: 0, most: 1 }, magnet: 6 };

describe('a point that is held', () => {
  it('rests on quarters, and anywhere while it is free', () => {
    expect(feelingAt({ x: 130, y: 40 }, ground, false)).toEqual({ value: 0.5, offset: 0.15 });
    expect(feelingAt({ x: 130, y: 41 }, ground, true)).toEqual({ value: 0.4, offset: 0.15 });
  });

  it('is drawn to the middle of its stage when it comes near, but not while it is free', () => {
    expect(feelingAt({ x: 205, y: 0 }, ground, false).offset).toBe(0.5);
    expect(feelingAt({ x: 207, y: 0 }, ground, false).offset).toBe(0.535);
    expect(feelingAt({ x: 205, y: 0 }, ground, true).offset).toBe(0.525);
  });

  it('stays in its stage and between delighted and frustrated', () => {
    expect(feelingAt({ x: -50, y: -90 }, ground, false)).toEqual({ value: 2, offset: 0 });
    expect(feelingAt({ x: 999, y: 999 }, ground, false)).toEqual({ value: -2, offset: 1 });
  });

  it('passes no neighbour and leaves no range, wherever it is dragged', () => {
    const seed = 20261123;
    const random = seededRandom(seed);
    const within = (least: number, most: number): number => least + random() * (most - least);
    for (let round = 0; round < 2000; round += 1) {
      const count = 1 + Math.floor(random() * 6);
      const offsets = Array.from({ length: count }, () => Math.floor(random() * 101) / 100);
      const points = [...new Set(offsets)]
        .toSorted((one, other) => one - other)
        .map((offset, index) => point(`p${index}`, 'here', offset));
      const index = Math.floor(random() * points.length);
      const held = points[index] as EmotionPoint;
      const to = { x: within(-1000, 1000), y: within(-1000, 1000) };
      const feeling = feelingAt(to, { ...ground, room: roomOf(held, [{ points }]) }, random() < 0.5);
      const before = points[index - 1]?.offset ?? -1;
      const after = points[index + 1]?.offset ?? 2;
      const isSound = Math.abs(feeling.value) <= 2 && feeling.offset >= 0 && feeling.offset <= 1;
      const isBetween = feeling.offset > before && feeling.offset < after;
      expect({ seed, round, isSound, isBetween }).toEqual({ seed, round, isSound: true, isBetween: true });
    }
  });
});

describe('the room of a point', () => {
  const points = [
    point('a', 'one', 0.4),
    point('b', 'two', 0.2),
    point('c', 'two', 0.6),
    point('d', 'two', 0.8),
  ];

  it('ends at its neighbours in the same stage', () => {
    const room = roomOf(points[2] as EmotionPoint, [{ points }]);
    expect(room.least).toBeCloseTo(0.22);
    expect(room.most).toBeCloseTo(0.78);
  });

  it('is the whole stage beside a neighbour in another one', () => {
    expect(roomOf(points[0] as EmotionPoint, [{ points }])).toEqual({ least: 0, most: 1 });
  });

  it('is that of every curve the point is on', () => {
    const other = [points[1] as EmotionPoint, points[2] as EmotionPoint, point('e', 'two', 0.7)];
    expect(roomOf(points[2] as EmotionPoint, [{ points }, { points: other }]).most).toBeCloseTo(0.68);
  });

  it('is where the point is when its neighbours lie on it', () => {
    const close = [point('a', 'one', 0.5), point('b', 'one', 0.5), point('c', 'one', 0.5)];
    const room = roomOf(close[1] as EmotionPoint, [{ points: close }]);
    expect(withinRoom(0.9, room)).toBe(0.5);
    expect(withinRoom(0.1, room)).toBe(0.5);
  });
});

it('keeps values to what can be read', () => {
  expect(soundValue(0.1 + 0.2, 0.05)).toBe(0.3);
  expect(soundValue(7)).toBe(2);
});
