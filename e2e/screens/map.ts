import { expect, type Locator, type Page } from '@playwright/test';
import { downloaded } from './download.ts';
import type { MapFile } from './mapFile.ts';

/** What a person can do on an open map. */
export class MapScreen {
  readonly page: Page;
  readonly grid: Locator;
  readonly sync: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid');
    this.sync = page.getByTestId('sync');
  }

  /** Shows the map where a phone would show its outline. */
  async asMap(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Map', exact: true }).check({ force: true });
    await this.grid.waitFor();
  }

  stage(title: string): Locator {
    return this.grid.getByRole('columnheader').filter({ hasText: title });
  }

  lane(title: string): Locator {
    return this.grid.getByRole('rowheader').filter({ hasText: title });
  }

  /** The cell where a lane meets the stage at `column`, the first being 1. */
  cell(lane: string, column: number): Locator {
    const row = this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader').filter({ hasText: lane }) });
    return row.getByRole('gridcell').nth(column - 1);
  }

  /** A card, or a point of the curve, by its words. */
  card(text: string): Locator {
    return this.grid
      .getByRole('button', { name: text, exact: true })
      .or(this.grid.getByRole('slider', { name: text, exact: true }));
  }

  /** Renames a stage or lane in place. */
  async rename(header: Locator, title: string): Promise<void> {
    await header.focus();
    await this.page.keyboard.press('F2');
    await this.naming();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
  }

  /** Adds one of the lanes that are offered, after the last one. */
  async addLane(title: string): Promise<void> {
    const count = await this.grid.getByRole('rowheader').count();
    await this.page.getByRole('button', { name: 'Add a lane' }).click();
    await this.page.getByRole('menuitem', { name: title }).click();
    await expect(this.grid.getByRole('rowheader')).toHaveCount(count + 1);
    await this.naming();
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the name of a stage or lane is open for writing. */
  async naming(): Promise<void> {
    await expect(this.page.locator(':is(input, textarea):focus')).toHaveCount(1);
  }

  /** The key of the switch that shows the map in this state. */
  stateRadio(state: 'Current' | 'Future'): Locator {
    const states = this.page.getByRole('radiogroup', { name: 'State of the service' });
    return states.getByRole('radio', { name: state, exact: true });
  }

  /** Shows the map as it is, or as it shall be. */
  async showState(state: 'Current' | 'Future'): Promise<void> {
    await this.stateRadio(state).check({ force: true });
  }

  /** Whose cards stand out, and whose curve new points join. */
  async showPersona(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name: /^Persona:/ });
    // The list may still take its place under the pointer: who then sees another name in the bar chooses again.
    await expect(async () => {
      await button.click();
      await this.page.getByRole('menuitemradio', { name }).click();
      await expect(button).toHaveAccessibleName(new RegExp(`^Persona: .*${name}`, 'u'), { timeout: 2000 });
    }).toPass();
  }

  /** Adds a card behind another in its cell. */
  async addBehind(before: string, text: string): Promise<void> {
    await this.card(before).focus();
    await this.page.keyboard.press('Control+Enter');
    await this.writing.waitFor();
    await this.dictate(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Enter');
    await this.card(text).waitFor();
  }

  /** Adds a card to a cell: focus it, type, Enter, Enter. Focus rests on the new card. */
  async addCard(lane: string, column: number, text: string): Promise<void> {
    await this.startCard(lane, column);
    await this.dictate(text);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Enter');
    await this.card(text).waitFor();
  }

  /** Two letters by key, the rest at once, as dictation and other input methods give it. */
  private async dictate(text: string): Promise<void> {
    await this.page.keyboard.type(text.slice(0, 2));
    await this.page.keyboard.insertText(text.slice(2));
  }

  /** Opens a new card at the end of a cell, with the caret in it. */
  async startCard(lane: string, column: number): Promise<void> {
    const cell = this.cell(lane, column);
    const last = cell.getByRole('button').last();
    if ((await last.count()) > 0) {
      await last.focus();
      await this.page.keyboard.press('Control+Enter');
    } else {
      // Not a click: by then a colleague's card may lie under the pointer.
      await cell.focus();
      await this.page.keyboard.press('Enter');
    }
    await this.writing.waitFor();
  }

  /** The text field of the card that is written. */
  get writing(): Locator {
    return this.page.getByRole('textbox', { name: /^(New|Text of) / });
  }

  /** Puts the caret at the end of an existing card's text. */
  async edit(text: string): Promise<void> {
    await this.card(text).click();
    await this.page.keyboard.press('Enter');
    await this.writing.waitFor();
  }

  /** Says who one is, as the map asks on the first visit. */
  async introduce(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.page.getByRole('button', { name: 'Save name' }).click();
  }

  /** Waits until the chip says so. */
  async chipSays(words: string | RegExp, timeout = 15_000): Promise<void> {
    await expect(this.sync).toContainText(words, { timeout });
  }

  async saveAsJson(): Promise<MapFile> {
    const { text } = await downloaded(this.page, async () => this.menu('Save as JSON'));
    return JSON.parse(text) as MapFile;
  }

  /** Chooses from the map's menu; `Save as …` is an item of the menu behind its row. */
  async menu(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Map menu' }).click();
    const format = /^Save as (.+)$/u.exec(item)?.[1];
    if (format !== undefined) await this.page.getByRole('menuitem', { name: 'Save as' }).click();
    await this.page.getByRole('menuitem', { name: format ?? item }).click();
  }

  /** Makes a link for a role and gives back its address. */
  async shareLink(role: 'edit' | 'view'): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate(async () => navigator.clipboard.writeText(''));
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    await this.page.getByRole('button', { name: `Copy link to ${role}` }).click();
    await expect
      .poll(async () => this.page.evaluate(async () => navigator.clipboard.readText()))
      .toContain('/m/');
    const link = await this.page.evaluate(async () => navigator.clipboard.readText());
    await this.page.keyboard.press('Escape');
    return link;
  }

  /** Picks from the open card menu: a submenu, then an item in it. */
  async choose(submenu: string, item: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name: submenu }).click();
    await this.page
      .getByRole('menuitemradio', { name: item })
      .or(this.page.getByRole('menuitem', { name: item }))
      .click();
  }

  /** Drags a card by hand to the middle of a cell. */
  async drag(text: string, to: Locator): Promise<void> {
    const from = (await this.card(text).boundingBox())!;
    const target = (await to.boundingBox())!;
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + from.width / 2 + 10, from.y + from.height / 2, { steps: 3 });
    await mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 10 });
    await mouse.up();
  }

  /** Writes another text over that of a card. */
  async rewrite(text: string, other: string): Promise<void> {
    await this.edit(text);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(other);
    await this.page.keyboard.press('Enter');
    await expect(this.card(other)).toBeFocused();
  }

  /** Says whose journey it is. */
  async addPersona(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a persona' }).click();
    await this.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await this.page.getByRole('button', { name: 'Add persona', exact: true }).click();
    await this.page.getByRole('button', { name: `Edit ${name}` }).waitFor();
  }

  /** A dialog that closes gives the focus back with its next frame, which a busy machine draws late. */
  async focusIsSomewhere(): Promise<void> {
    await expect
      .poll(async () => this.page.evaluate(() => document.activeElement?.tagName ?? 'BODY'))
      .not.toBe('BODY');
  }
}

/** The part of a file two people must agree on, whatever device wrote it. */
export function content(file: MapFile): unknown {
  return file.map;
}

/** Waits until two people have the same map; gives back the file that both save. */
export async function sameMap(one: MapScreen, other: MapScreen): Promise<MapFile> {
  await one.chipSays('Synced');
  await other.chipSays('Synced');
  await expect(async () => {
    expect(content(await other.saveAsJson())).toEqual(content(await one.saveAsJson()));
  }).toPass({ timeout: 15_000 });
  return one.saveAsJson();
}
