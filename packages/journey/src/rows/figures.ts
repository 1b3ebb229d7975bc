/** A figure as people write it: the number, and what stands before or behind it. */
export interface WrittenFigure {
  readonly value: number;
  readonly unit: string;
}

const figure = /^([^\d+\-−.,]{0,12}?)\s*([+\-−]?)\s*(\d[\d.,'’ \u00a0\u202f]*|[.,]\d+)\s*(\D{0,60})$/u;

/** "1,234.5", "68 %", "US$ 12", "−3,5 days"; null: there is no one number in it. */
export function figureIn(said: string): WrittenFigure | null {
  const text = said.trim();
  const plain = Number(text);
  if (text !== '' && Number.isFinite(plain)) return { value: plain, unit: '' };
  const written = figure.exec(text);
  if (!written) return null;
  const [before, sign, digits, behind] = written.slice(1) as [string, string, string, string];
  const value = Number(withPoint(digits));
  if (!Number.isFinite(value)) return null;
  return { value: sign === '-' || sign === '−' ? -value : value, unit: (before.trim() || behind).trim() };
}

/**
 * The digits with a point before the decimals and nothing between thousands. The last of two different marks is the
 * decimal one; a lone mark before exactly three digits parts thousands when it is a comma.
 */
function withPoint(digits: string): string {
  const joined = digits.replace(/['’\s]/gu, '');
  const comma = joined.lastIndexOf(',');
  const point = joined.lastIndexOf('.');
  if (comma < 0) return joined.indexOf('.') === point ? joined : joined.replaceAll('.', '');
  if (point >= 0) {
    const [thousands, decimal] = comma > point ? ['.', ','] : [',', '.'];
    return joined.replaceAll(thousands, '').replace(decimal, '.');
  }
  const partsThousands = joined.indexOf(',') !== comma || /^\d{1,3},\d{3}$/u.test(joined);
  return partsThousands ? joined.replaceAll(',', '') : joined.replace(',', '.');
}
