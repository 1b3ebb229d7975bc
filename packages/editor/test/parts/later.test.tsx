import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Hint } from '../../src/parts/Hint.tsx';
import { later, WhenMissing } from '../../src/parts/later.tsx';
import { Opener, useOpened } from '../../src/parts/Opener.tsx';

function Panel({ words }: { readonly words: string }) {
  const { close } = useOpened();
  return (
    <dialog open aria-label={words}>
      <button type="button" onClick={close}>
        Done
      </button>
    </dialog>
  );
}

/** A part whose code comes when the test says so, or fails to come. */
function slowPart() {
  const asked: { come: () => void; fail: () => void }[] = [];
  const part = later(
    async () =>
      new Promise<typeof Panel>((resolve, reject) => {
        asked.push({ come: () => resolve(Panel), fail: () => reject(new Error('offline')) });
      }),
  );
  return { asked, Part: part };
}

describe('a part that comes later', () => {
  it('is asked for when it is first to be seen, and opens when its code comes', async () => {
    const { asked, Part } = slowPart();
    const user = userEvent.setup();
    render(
      <Opener opens="dialog" className="opener" over={<Part words="About" />}>
        Open
      </Opener>,
    );
    expect(asked).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Open' })).toHaveAttribute('aria-expanded', 'true');
    await act(async () => asked[0]?.come());
    expect(screen.getByRole('dialog', { name: 'About' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Open' }));
    expect(screen.getByRole('dialog', { name: 'About' })).toBeInTheDocument();
    expect(asked).toHaveLength(1);
  });

  it('does not open when it was closed before its code came', async () => {
    const { asked, Part } = slowPart();
    const user = userEvent.setup();
    render(
      <Opener opens="dialog" className="opener" over={<Part words="About" />}>
        Open
      </Opener>,
    );
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await act(async () => asked[0]?.come());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is tried again by the next who asks, when it did not come', async () => {
    const { asked, Part } = slowPart();
    const user = userEvent.setup();
    render(
      <Opener opens="dialog" className="opener" over={<Part words="About" />}>
        Open
      </Opener>,
    );
    const button = screen.getByRole('button', { name: 'Open' });
    await user.click(button);
    await act(async () => asked[0]?.fail());
    await user.click(button);
    await user.click(button);
    await act(async () => asked[1]?.come());
    expect(Part.isThere()).toBe(true);
    expect(screen.getByRole('dialog', { name: 'About' })).toBeInTheDocument();
  });

  it('says that it cannot come, unless nobody waits for it any more', async () => {
    const { asked, Part } = slowPart();
    const missing = vi.fn<() => void>();
    const seen = render(
      <WhenMissing value={missing}>
        <Part words="About" />
      </WhenMissing>,
    );
    await act(async () => asked[0]?.fail());
    expect(missing).toHaveBeenCalledOnce();
    seen.rerender(
      <WhenMissing value={missing}>
        <Part key="again" words="About" />
      </WhenMissing>,
    );
    seen.unmount();
    await act(async () => asked[1]?.fail());
    expect(missing).toHaveBeenCalledOnce();
    // What the tests after this one wait for has to come.
    const coming = Part.bring();
    asked[2]?.come();
    await coming;
    expect(Part.isThere()).toBe(true);
  });
});

function Rail() {
  const [isRail, setRail] = useState(true);
  return (
    <Hint words={isRail ? 'Wider' : null} restMs={0}>
      <button type="button" aria-label="Wider" onClick={() => setRail(!isRail)}>
        +
      </button>
    </Hint>
  );
}

describe('the words of a mark', () => {
  it('come with focus by key, go with Escape, and take nothing from the button', async () => {
    const user = userEvent.setup();
    render(
      <>
        <input aria-label="Before" />
        <Rail />
      </>,
    );
    // Keys came last: to jsdom, too, when they leave a text field.
    await user.tab();
    await user.tab();
    expect(screen.getByRole('tooltip')).toHaveTextContent('Wider');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(screen.getByRole('button', { name: 'Wider' })).toHaveFocus();
  });
});
