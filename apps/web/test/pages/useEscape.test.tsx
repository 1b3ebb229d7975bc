import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useEscapeBeforeItComes } from '../../src/pages/map/useEscape.ts';

function Asked({ isAsked, onEscape }: { readonly isAsked: boolean; readonly onEscape: () => void }) {
  useEscapeBeforeItComes(isAsked, onEscape);
  return (
    <>
      <button type="button">a card</button>
      <dialog open aria-label="another one">
        <button type="button">in it</button>
      </dialog>
    </>
  );
}

const pressEscape = (on: string): boolean =>
  fireEvent.keyDown(screen.getByRole('button', { name: on }), { key: 'Escape' });

describe('Escape while a dialog of the page is asked for', () => {
  it('lets go of one that is still coming, and leaves to those that are there what is theirs', () => {
    const letGo = vi.fn<() => void>();
    const { rerender } = render(<Asked isAsked onEscape={letGo} />);
    expect(pressEscape('in it')).toBe(true);
    expect(letGo).not.toHaveBeenCalled();
    expect(pressEscape('a card')).toBe(false);
    expect(letGo).toHaveBeenCalledOnce();
    rerender(<Asked isAsked={false} onEscape={letGo} />);
    expect(pressEscape('a card')).toBe(true);
    expect(letGo).toHaveBeenCalledOnce();
  });
});
