// oxlint-disable-next-line import/no-unassigned-import -- adds its matchers and their types
import '@testing-library/jest-dom/vitest';
// oxlint-disable-next-line import/no-unassigned-import -- gives the page a database
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom measures nothing; what needs sizes says them itself.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

afterEach(cleanup);
