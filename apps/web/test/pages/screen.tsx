import { configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { editorMessages } from '@throughline/editor';
import axe from 'axe-core';
import type { ReactElement } from 'react';
import { IntlProvider } from 'react-intl';
import { vi } from 'vitest';
import { AnnounceContext } from '../../src/parts/announce.ts';
import { en } from '../../src/text/en.ts';

// Whole pages driven key by key, then read by axe: slow on a busy machine, and not what is measured here.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

/** Shows a page as a person meets it: English sentences, and `said` for what is announced. */
export function show(page: ReactElement) {
  const said: string[] = [];
  const announce = (sentence: string, urgency = 'polite') => said.push(`${urgency}: ${sentence}`);
  const around = (inner: ReactElement) => (
    <IntlProvider locale="en-GB" messages={{ ...editorMessages, ...en }}>
      <AnnounceContext value={announce}>{inner}</AnnounceContext>
    </IntlProvider>
  );
  const { rerender } = render(around(page));
  return { said, user: userEvent.setup(), again: (inner: ReactElement) => rerender(around(inner)) };
}

/** What axe finds wrong with the structure; colours and sizes need a layout. */
export async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
