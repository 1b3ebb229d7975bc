import { expect, it } from 'vitest';
import { exportName } from '../../src/pages/export/exportName.ts';

const at = new Date(2026, 10, 3, 12).getTime();

it.each([
  ['Renewing a driver licence', 'renewing-a-driver-licence-current-2026-11-03-A3.pdf'],
  ['  Größe & Maß: 2/3 ', 'größe-maß-2-3-current-2026-11-03-A3.pdf'],
  ['Обращение пассажира', 'обращение-пассажира-current-2026-11-03-A3.pdf'],
  ['更新驾照', '更新驾照-current-2026-11-03-A3.pdf'],
  ['???', 'journey-map-current-2026-11-03-A3.pdf'],
])('a document of %j on A3 is called %s', (title, name) => {
  expect(exportName({ title, state: 'current', at, size: 'A3', extension: 'pdf' })).toBe(name);
});

it('what lies on no paper is called after map, state and day', () => {
  expect(exportName({ title: 'Visa', state: 'future', at, extension: 'png' })).toBe(
    'visa-future-2026-11-03.png',
  );
});
