import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { readFigure, readFigures, written, writtenFigures } from '../../../src/panels/inspector/figures.ts';

const english = createIntl({ locale: 'en' });
const german = createIntl({ locale: 'de' });
const arabic = createIntl({ locale: 'ar-EG' });

describe('a figure', () => {
  it.each([
    ['9.4', 9.4],
    [' -3 ', -3],
    ['−1.5', -1.5],
    ['+2', 2],
    ['1,200', 1200],
    ['1,234,567.5', 1_234_567.5],
  ])('is read as people write it in English: %s', (text, figure) => {
    expect(readFigure(text, english)).toBe(figure);
  });

  it.each(['', 'many', '9,4', '1,2345', '1.2.3', '.', 'NaN', 'Infinity', '1e400', '0x10', '--1'])(
    'is refused where it could mean another one, or none: %s',
    (text) => expect(readFigure(text, english)).toBeNull(),
  );

  it('is read and written with the marks and digits of the language', () => {
    expect(readFigure('9,4', german)).toBe(9.4);
    expect(readFigure('1.200,5', german)).toBe(1200.5);
    expect(readFigure('9.4', german)).toBeNull();
    for (const intl of [english, german, arabic]) {
      for (const figure of [-1.25, 0, 9.4, 1234.5])
        expect(readFigure(written(figure, intl), intl)).toBe(figure);
    }
  });
});

describe('several figures', () => {
  it('are parted by commas, semicolons or spaces', () => {
    expect(readFigures('4, 5, 6.2', english)).toEqual([4, 5, 6.2]);
    expect(readFigures('4,5,6.2', english)).toEqual([4, 5, 6.2]);
    expect(readFigures('1,200; 900 ', english)).toEqual([1200, 900]);
    expect(readFigures('', english)).toEqual([]);
    expect(readFigures('4, some, 6', english)).toEqual({ wrong: 'some' });
  });

  it('come back as they were written', () => {
    for (const intl of [english, german, arabic]) {
      expect(readFigures(writtenFigures([4, 5.5, 1200], intl), intl)).toEqual([4, 5.5, 1200]);
    }
  });
});
