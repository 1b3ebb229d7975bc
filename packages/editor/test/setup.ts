// oxlint-disable-next-line import/no-unassigned-import -- adds its matchers
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { bringAll } from '../src/parts/later.tsx';

// What comes later in a browser is there: menus open within the press that asks for them.
beforeAll(bringAll, 60_000);
afterEach(async () => {
  cleanup();
  // Dialogs and menus give focus back in the next frame: in that of this test, not of the one after it.
  await new Promise((resolve) => requestAnimationFrame(resolve));
});
// A machine may be busy: what comes at all comes within this.
configure({ asyncUtilTimeout: 10_000 });

/** What jsdom has not, and the editor only asks for sizes with: nothing has a size there. */
class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoSizes as unknown as typeof ResizeObserver;
Element.prototype.scrollIntoView = () => undefined;
// Nor pointers of its own that something could keep to itself.
Element.prototype.setPointerCapture = () => undefined;
// Nor does it draw: what is drawn is proved in a browser.
HTMLCanvasElement.prototype.getContext = () => null;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
});

// A page that is laid out nowhere has nothing to scroll.
Element.prototype.scrollIntoView ??= () => undefined;
