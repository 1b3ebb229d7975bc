import { act, screen, waitFor, within } from '@testing-library/react';
import { renderEditor } from '../../src/testing.tsx';
import type { RenderedEditor } from '../../src/testing.tsx';
import type { View } from '../../src/session/mapView.ts';

/** Somebody who has a keyboard and nothing else, in one of the views of a map. */
export interface Hand extends RenderedEditor {
  readonly shown: View;
  /** Focus goes to a card, stage or lane by what it is called: the palette leads there in every view. */
  to(name: string): Promise<void>;
  /** What has focus has a menu: this item is chosen in it, or in the menus beside its items. */
  choose(...items: readonly string[]): Promise<void>;
  /** What has focus has details: this field of theirs has focus. */
  field(role: 'textbox' | 'combobox' | 'radio' | 'switch' | 'button', name: string): Promise<void>;
  /** Goes with Tab and F6 to what is called so. */
  reach(name: string): Promise<void>;
  /** The field of this name has focus: it has opened by itself. */
  writes(name: string): Promise<void>;
  /** In the dialog that is open: goes with Tab to what is called so, and presses keys there. */
  within(name: string, keys: string): Promise<void>;
}

const focused = (): Element => document.activeElement ?? document.body;
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? element.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';

const itemName = (element: Element): string => nameOf(element).replace(/ ✓$/u, '');
const itemsThere = (): readonly string[] =>
  [...document.querySelectorAll('[role="menuitem"]')].map((item) => itemName(item));

/** What has focus in a dialog is called by its label where it is a field. */
function nameIn(dialog: Element): string {
  const element = focused();
  if (!dialog.contains(element)) return '';
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return label ? nameOf(label) : nameOf(element);
}

/** Opens a map in a view. In the table the names of stages and lanes are asked for, as one does who works on them. */
export async function handIn(shown: View, sketch: string): Promise<Hand> {
  const editor = renderEditor(sketch);
  act(() => editor.view.setState({ view: shown, library: 'open' }));
  if (shown === 'table') await screen.findByRole('table');
  const { press, user } = editor;
  const hand: Hand = {
    ...editor,
    shown,
    async to(name) {
      await user.keyboard('{Control>}k{/Control}');
      await user.paste(name);
      await user.keyboard('{Enter}');
      await waitFor(() => {
        if (!nameOf(focused()).includes(name)) throw new Error(`${name} has no focus`);
      });
    },
    async choose(...items) {
      await user.keyboard('{Shift>}{F10}{/Shift}');
      for (const [index, item] of items.entries()) {
        await waitFor(() => {
          if (!itemsThere().includes(item))
            throw new Error(`the menu has no ${item}, only ${itemsThere().join(', ')}`);
        });
        for (let steps = 0; itemName(focused()) !== item; steps++) {
          if (steps > 24) throw new Error(`${item} is not reached in the menu`);
          await user.keyboard('{ArrowDown}');
        }
        await user.keyboard(index < items.length - 1 ? '{ArrowRight}' : '{Enter}');
      }
      await waitFor(() => {
        if (itemsThere().length > 0) throw new Error('the menu is still there');
      });
    },
    async field(role, name) {
      await press('{Shift>}{Enter}{/Shift}');
      const panel = await screen.findByRole('complementary', { name: / details$/u });
      await waitFor(() => {
        if (!panel.contains(focused())) throw new Error('the details have no focus');
      });
      act(() => within(panel).getByRole(role, { name }).focus());
    },
    async reach(name) {
      for (let steps = 0; nameOf(focused()) !== name; steps++) {
        if (steps > 60) throw new Error(`${name} is not reached`);
        const region = focused().closest('[data-region]');
        const isHere = [...(region?.querySelectorAll('button') ?? [])].some((each) => nameOf(each) === name);
        await user.keyboard(isHere ? '{Tab}' : '{F6}');
      }
    },
    async writes(name) {
      await waitFor(() => {
        if (nameOf(focused()) !== name) throw new Error(`${name} has no focus`);
      });
    },
    async within(name, keys) {
      const dialog = await screen.findByRole('dialog');
      for (let steps = 0; !nameIn(dialog).startsWith(name); steps++) {
        if (steps > 24) throw new Error(`${name} is not reached in the dialog`);
        await user.keyboard('{Tab}');
      }
      await user.keyboard(keys);
    },
  };
  if (shown === 'table') {
    await hand.to('queue');
    await hand.reach('Stages and lanes');
    await press('{Enter}');
  }
  return hand;
}
