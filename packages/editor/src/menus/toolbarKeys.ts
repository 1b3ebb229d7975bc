import type { KeyboardEvent } from 'react';

/**
 * Arrows, Home and End move within a toolbar; where one leaves it, one comes back. In an upright one Up and Down go
 * to the next row (`data-row`), Left and Right stay in it.
 */
export function toolbarKeys(event: KeyboardEvent<HTMLElement>): void {
  const bar = event.currentTarget;
  const buttons = [...bar.querySelectorAll<HTMLElement>('button')];
  const now = buttons.indexOf(document.activeElement as HTMLElement);
  if (now < 0) return;
  const isUpright = bar.getAttribute('aria-orientation') === 'vertical';
  const next = ends(event.key, buttons) ?? (isUpright ? upright : level)(event.key, buttons, now);
  if (!next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

function ends(key: string, buttons: readonly HTMLElement[]): HTMLElement | undefined {
  if (key === 'Home') return buttons[0];
  return key === 'End' ? buttons.at(-1) : undefined;
}

/** Round and round. */
function level(key: string, buttons: readonly HTMLElement[], now: number): HTMLElement | undefined {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return by === 0 ? undefined : buttons[(now + by + buttons.length) % buttons.length];
}

function upright(key: string, buttons: readonly HTMLElement[], now: number): HTMLElement | undefined {
  const rowOf = (button: HTMLElement | undefined): Element | undefined =>
    button?.closest('[data-row]') ?? button;
  const rows = [...new Set(buttons.map(rowOf))].map((row) => buttons.filter((each) => rowOf(each) === row));
  const row = rows.find((each) => each.includes(buttons[now] as HTMLElement)) ?? [];
  const column = row.indexOf(buttons[now] as HTMLElement);
  if (key === 'ArrowRight' || key === 'ArrowLeft') return row[column + (key === 'ArrowRight' ? 1 : -1)];
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const other = by === 0 ? undefined : rows[(rows.indexOf(row) + by + rows.length) % rows.length];
  return other?.[Math.min(column, other.length - 1)];
}
