import { expect, it } from 'vitest';
import { exportName, titleOfVersion } from '../../src/pages/export/exportName.ts';

const at = new Date(2026, 10, 3, 12).getTime();

it.each([
  ['Renewing a driver licence', 'renewing-a-driver-licence-current-2026-11-03-A3.pdf'],
  ['  Größe & Maß: 2/3 ', 'größe-maß-2-3-current-2026-11-03-A3.pdf'],
  ['Обращение пассажира', 'обращение-пассажира-current-2026-11-03-A3.pdf'],
  ['更新驾照', '更新驾照-current-2026-11-03-A3.pdf'],
  ['???', 'journey-map-current-2026-11-03-A3.pdf'],
])('a document of %j on A3 is called %s', (title, name) => {
  expect(exportName({ title, state: 'current', version: null, at, size: 'A3', extension: 'pdf' })).toBe(name);
});

it('what lies on no paper is called after map, state and day', () => {
  expect(exportName({ title: 'Visa', state: 'future', version: null, at, extension: 'png' })).toBe(
    'visa-future-2026-11-03.png',
  );
});

it.each([
  ['v3.2', 'visa-current-v3-2-A1.pdf', 'Visa, v3.2'],
  ['Before the workshop!', 'visa-current-before-the-workshop-A1.pdf', 'Visa, Before the workshop!'],
  ['', 'visa-current-2026-10-30-A1.pdf', 'Visa, 2026-10-30'],
  ['/', 'visa-current-2026-10-30-A1.pdf', 'Visa, /'],
])('of the version %j it is told by its name, or by the day it was so', (name, file, title) => {
  const version = { name, at: new Date(2026, 9, 30, 12).getTime() };
  const named = exportName({ title: 'Visa', state: 'current', version, at, size: 'A1', extension: 'pdf' });
  expect([named, titleOfVersion('Visa', version)]).toEqual([file, title]);
});
