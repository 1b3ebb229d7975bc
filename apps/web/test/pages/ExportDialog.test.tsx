import { screen, waitFor } from '@testing-library/react';
import type { PaperCheck, PaperProblem, PdfWritten } from '@throughline/formats';
import { emptyDoc } from '@throughline/doc/testing';
import type { CardId } from '@throughline/journey';
import { IntlProvider } from 'react-intl';
import { describe, expect, it, vi } from 'vitest';
import { ExportDialog, type WrittenPdf } from '../../src/pages/export/ExportDialog.tsx';
import type { Outcome } from '../../src/pages/export/askedThread.ts';
import type { PaperMaker } from '../../src/pages/export/paperMaker.ts';
import { en } from '../../src/text/en.ts';
import { exportEn } from '../../src/text/export.ts';
import { show, violations } from './screen.tsx';

const card = 'k1' as CardId;
const undescribed: PaperProblem = {
  code: 'paper.photoUndescribed',
  values: { ref: 'P3' },
  says: '',
  refuses: false,
  card,
};
const tooSmall: PaperProblem = {
  code: 'paper.tooSmall',
  values: { points: 5.1, size: 'A1', sheets: 4 },
  says: '',
  refuses: true,
  size: 'A1',
};

function dialog(problemsOn: (size: unknown, mode: string) => readonly PaperProblem[] = () => []) {
  let finish: (outcome: Outcome<PdfWritten>) => void = () => undefined;
  const maker = {
    check: vi.fn<PaperMaker['check']>(async (_, { mode, size }) => {
      const check: PaperCheck = {
        problems: problemsOn(size, mode),
        pages: 3,
        mapPages: 1,
        tiles: null,
        isMirrored: false,
        smallestText: 7.26,
      };
      return { ok: true, value: check };
    }),
    page: vi.fn<PaperMaker['page']>(async () => ({ ok: false, failure: 'stopped' })),
    make: vi.fn<PaperMaker['make']>(async (_journey, _options, onProgress) => {
      onProgress(0.4);
      return new Promise((resolve) => (finish = resolve));
    }),
    stop: vi.fn<() => void>(() => finish({ ok: false, failure: 'stopped' })),
  };
  const on = {
    onFix: vi.fn<(card: CardId) => void>(),
    onWritten: vi.fn<(written: WrittenPdf) => void>(),
    onClose: vi.fn<() => void>(),
  };
  const shown = show(
    <IntlProvider locale="en-GB" messages={{ ...en, ...exportEn }}>
      <ExportDialog journey={emptyDoc('ana').journey} state="future" version="v3.2" maker={maker} {...on} />
    </IntlProvider>,
  );
  return { ...shown, ...on, maker, finish: (outcome: Outcome<PdfWritten>) => finish(outcome) };
}

const written: PdfWritten = { ok: true, bytes: new Uint8Array([37]), pages: 3, problems: [], leftOut: [] };
const makeButton = () => screen.getByRole('button', { name: 'Export' });

describe('the dialog that puts a map on paper', () => {
  it('says how many pages there will be and how small their text, and has no violation', async () => {
    const { maker } = dialog();
    expect(await screen.findByText('Ready to export: 3 pages, smallest text 7.2 pt.')).toBeInTheDocument();
    expect(maker.check.mock.lastCall?.[1]).toMatchObject({
      size: 'A3',
      mode: 'onePage',
      state: 'future',
      version: 'v3.2',
    });
    expect(await violations()).toEqual([]);
  });

  it('shows the pages in turn, and draws them again for another choice', async () => {
    const { maker, user } = dialog();
    expect(await screen.findByRole('img', { name: 'Page 1 of 3: the map' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    expect(screen.getByRole('img', { name: 'Page 3 of 3: cards in a table' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(maker.page.mock.lastCall?.[1]).toBe(0);
    const before = maker.page.mock.calls.length;
    await user.selectOptions(screen.getByLabelText('Page size'), 'A2');
    await waitFor(() => expect(maker.page.mock.calls.length).toBeGreaterThan(before));
  });

  it('says why no page is seen, and makes the document all the same', async () => {
    const { maker, user } = dialog();
    maker.page.mockResolvedValue({ ok: false, failure: 'canvas' });
    await user.click(await screen.findByRole('button', { name: 'Next page' }));
    const why = 'This browser cannot show pages before they are made. The PDF can be made all the same.';
    expect(await screen.findByText(why)).toBeVisible();
    expect(makeButton()).toBeEnabled();
  });

  it('makes what is chosen, tells how far it is, and hands over the file', async () => {
    const { finish, maker, onWritten, user } = dialog();
    await user.selectOptions(screen.getByLabelText('Page size'), 'Tabloid');
    await user.click(screen.getByRole('radio', { name: 'Portrait' }));
    await user.click(screen.getByRole('checkbox', { name: /greyscale/ }));
    await user.click(makeButton());
    expect(maker.make.mock.lastCall?.[1]).toMatchObject({
      size: 'Tabloid',
      orientation: 'portrait',
      greyscale: true,
    });
    expect(screen.getByRole('progressbar', { name: 'Making the PDF' })).toHaveValue(0.4);
    expect(screen.getByLabelText('Page size')).toBeDisabled();
    finish({ ok: true, value: written });
    // Its name says on what, and when, it was made.
    const named = expect.objectContaining({ size: 'Tabloid', at: expect.any(Number) as number });
    await waitFor(() => expect(onWritten).toHaveBeenCalledWith(written, named));
  });

  it('stops when told to, and is there to be tried again', async () => {
    const { maker, onClose, user } = dialog();
    await user.click(makeButton());
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(maker.stop).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(makeButton()).toBeEnabled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says that a font is not on this device, and what helps', async () => {
    const { finish, user } = dialog();
    await user.click(makeButton());
    finish({ ok: false, failure: 'fonts' });
    expect(await screen.findByRole('alert')).toHaveTextContent('Connect once and try again');
  });

  it('leads to the card that something is wrong with, and can be gone on without', async () => {
    const { onFix, user } = dialog(() => [undescribed]);
    expect(await screen.findByText(/^1 thing to mend/)).toBeInTheDocument();
    expect(makeButton()).toBeEnabled();
    await user.click(screen.getByRole('button', { name: /^Write it now/ }));
    expect(onFix).toHaveBeenCalledWith(card);
  });

  it('refuses what nobody could read, and takes the size that is offered', async () => {
    const { maker, user } = dialog((size) => (size === 'A3' ? [tooSmall] : []));
    expect(await screen.findByText('On this paper nobody could read it.')).toBeInTheDocument();
    expect(makeButton()).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Use A1' }));
    expect(await screen.findByText(/^Ready to export/)).toBeInTheDocument();
    expect(maker.check.mock.lastCall?.[1]).toMatchObject({ size: 'A1', mode: 'onePage' });
  });

  it('tiles it on the paper at hand instead, and goes back to that paper', async () => {
    const { maker, user } = dialog((size) => (size === 'A3' ? [tooSmall] : []));
    await user.click(await screen.findByRole('button', { name: 'Tile A1 on A3 sheets' }));
    expect(await screen.findByText(/^Ready to export/)).toBeInTheDocument();
    expect(maker.check.mock.lastCall?.[1]).toMatchObject({ size: 'A1', sheet: 'A3', mode: 'poster' });
    await user.click(screen.getByRole('radio', { name: 'One page' }));
    expect(screen.getByLabelText('Page size')).toHaveValue('A3');
  });

  it('takes measures of one’s own, and says which are none', async () => {
    const { maker, user } = dialog();
    await user.selectOptions(screen.getByLabelText('Page size'), 'custom');
    await user.clear(screen.getByLabelText('Height in mm'));
    await user.type(screen.getByLabelText('Height in mm'), '9');
    expect(screen.getByText('Write a number from 100 to 5000.')).toBeInTheDocument();
    expect(makeButton()).toBeDisabled();
    await user.type(screen.getByLabelText('Height in mm'), '14,4');
    await user.click(makeButton());
    expect(maker.make.mock.lastCall?.[1]).toMatchObject({
      size: { width: 600, height: 914.4 },
      orientation: 'portrait',
    });
  });
});
