import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';

const coupon = `
          | Discover
  doing   | > reads reviews #r / > asks a friend #a / > waits #w`;

const frame = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

/** A field is as high as its lines, as in a browser, where both are measured alike. */
function measureFields(): void {
  vi.spyOn(HTMLTextAreaElement.prototype, 'scrollHeight', 'get').mockImplementation(function height(
    this: HTMLTextAreaElement,
  ) {
    return 34 + 14 * (this.value.split('\n').length - 1);
  });
}

/** Which cards slide, and from how far. */
function watchSlides(): string[] {
  const slides: string[] = [];
  Element.prototype.animate = function animate(this: Element, frames) {
    const { transform } = frames as { transform: string[] };
    slides.push(`${this.getAttribute('aria-label')} ${transform[0]}`);
    return {} as Animation;
  };
  return slides;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Element.prototype, 'animate');
});

it('cards below one that grows by a line slide to their place, those above stay', async () => {
  measureFields();
  const map = renderEditor(coupon);
  map.cardButton('a').focus();
  await map.press('{Enter}');
  await frame();
  const slides = watchSlides();
  await map.press(' me');
  await frame();
  expect(slides).toEqual([]);
  await map.press('{Shift>}{Enter}{/Shift}again');
  await frame();
  expect(slides).toEqual(['waits translateY(-14px)']);
});

it('nothing slides for whoever wants less motion', async () => {
  measureFields();
  const asked = (query: string) => Object.assign(new EventTarget(), { matches: query.includes('reduce') });
  vi.stubGlobal('matchMedia', asked);
  const slides = watchSlides();
  const map = renderEditor(coupon);
  map.cardButton('a').focus();
  await map.press('{Enter}{Shift>}{Enter}{/Shift}again');
  await frame();
  expect(slides).toEqual([]);
});
