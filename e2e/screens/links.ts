import { expect, type Locator } from '@playwright/test';
import type { MapScreen } from './map.ts';

/** Links on a map: as they are drawn, pulled by hand, and heard. */
export class LinksScreen {
  readonly map: MapScreen;
  /** The lines that are drawn. */
  readonly lines: Locator;
  readonly toggle: Locator;

  constructor(map: MapScreen) {
    this.map = map;
    this.lines = map.page.locator('[data-link]');
    this.toggle = map.page.getByRole('button', { name: 'Show links' });
  }

  /** Chooses a card, and waits until so many links are drawn. */
  async draws(card: string, count: number): Promise<void> {
    await this.map.card(card).click();
    await expect(this.lines).toHaveCount(count);
  }

  /** Waits until a card says this beside its text. */
  async says(card: string, words: string): Promise<void> {
    await expect(this.map.card(card)).toHaveAttribute('aria-description', new RegExp(words, 'u'));
  }

  async saysNothingOfLinks(card: string): Promise<void> {
    await expect(this.map.card(card)).not.toHaveAttribute('aria-description', /link/u);
  }

  get port(): Locator {
    return this.map.page.getByRole('button', { name: 'Link from this card' });
  }

  /** Pulls a link by hand from a card's port to another card, and waits until it is asked what it says. */
  async pull(from: string, to: string): Promise<void> {
    const { mouse } = this.map.page;
    await this.map.card(from).hover();
    await this.port.waitFor();
    const port = (await this.port.boundingBox())!;
    const target = (await this.map.card(to).boundingBox())!;
    await mouse.move(port.x + 8, port.y + port.height / 2);
    await mouse.down();
    await mouse.move(port.x + 16, port.y + port.height / 2, { steps: 3 });
    await mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
    await mouse.up();
    await expect(this.map.page.locator('[role="menuitemradio"]:focus')).toHaveCount(1);
  }
}
