import { createMapView } from '@throughline/editor';
import { expect, test } from 'vitest';
import { filterInAddress, followFilter } from '../../src/pages/map/filterAddress.ts';

test('a filter stands in the address while there is one, beside what stood there', () => {
  window.history.replaceState(null, '', '/m/licence#place');
  const view = createMapView();
  const stop = followFilter(view, window);
  view.setState({
    filter: [
      { by: 'severity', value: 3 },
      { by: 'kind', value: 'painPoint' },
    ],
  });
  expect(window.location.search).toBe('?filter=severity:3,kind:painPoint');
  view.setState({ filterMode: 'hide' });
  expect(filterInAddress(window.location.search)).toEqual({
    filter: [
      { by: 'severity', value: 3 },
      { by: 'kind', value: 'painPoint' },
    ],
    filterMode: 'hide',
    notUnderstood: 0,
  });
  expect(window.location.hash).toBe('#place');
  view.setState({ filter: [] });
  expect(window.location.search).toBe('');
  stop();
  view.setState({ filter: [{ by: 'kind', value: 'quote' }] });
  expect(window.location.search).toBe('');
});

test('an address that asks for what nobody knows is read as far as it goes, and that is counted', () => {
  expect(filterInAddress('?filter=mood:blue,severity:77,kind:quote')).toEqual({
    filter: [{ by: 'kind', value: 'quote' }],
    filterMode: 'dim',
    notUnderstood: 2,
  });
  expect(filterInAddress('').filter).toEqual([]);
});
