// oxlint-disable-next-line import/no-unassigned-import -- adds its matchers and their types
import '@testing-library/jest-dom/vitest';
// oxlint-disable-next-line import/no-unassigned-import -- gives the page a database
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { bringAll } from '@throughline/editor';
import { afterEach, beforeAll } from 'vitest';

// jsdom measures nothing; what needs sizes says them itself.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// jsdom draws nothing and has no fonts to load either; what runs without a page needs none.
if (typeof document !== 'undefined') {
  HTMLCanvasElement.prototype.getContext = () => null;
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: Object.assign(new EventTarget(), { ready: Promise.resolve(), load: async () => [] }),
  });
}

// What comes later in a browser is there: menus open within the press that asks for them.
beforeAll(bringAll, 60_000);
afterEach(async () => {
  cleanup();
  // Dialogs and menus give focus back in the next frame: in that of this test, not of the one after it.
  if (typeof document !== 'undefined') await new Promise((resolve) => requestAnimationFrame(resolve));
});
// A machine may be busy: what comes at all comes within this.
configure({ asyncUtilTimeout: 10_000 });
