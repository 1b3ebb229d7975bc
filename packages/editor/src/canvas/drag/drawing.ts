/**
 * A likeness of an element of the map, to carry about: the same look, but nobody can reach it, name it or find
 * it by id. Its size is the element's own, in map units.
 */
export function drawingOf(element: HTMLElement): HTMLElement {
  const drawing = element.cloneNode(true) as HTMLElement;
  for (const part of [drawing, ...drawing.querySelectorAll<HTMLElement>('*')]) {
    for (const name of [
      'id',
      'data-testid',
      'role',
      'tabindex',
      'data-card',
      'data-library-kind',
      'data-pin',
      'aria-label',
    ]) {
      part.removeAttribute(name);
    }
  }
  drawing.inert = true;
  drawing.dir = getComputedStyle(element).direction;
  const { style } = drawing;
  style.position = 'relative';
  style.inset = '0 auto auto 0';
  style.transform = 'none';
  style.translate = 'none';
  style.width = `${element.offsetWidth}px`;
  style.height = `${element.offsetHeight}px`;
  return drawing;
}
