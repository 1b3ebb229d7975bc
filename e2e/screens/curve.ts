import { expect, type Locator } from '@playwright/test';
import type { FileCard } from './mapFile.ts';
import type { MapScreen } from './map.ts';

/** A way on the screen, in CSS px. */
interface Way {
  readonly right: number;
  readonly down: number;
}

/** What a person can do with the curve of an emotion lane. */
export class CurveScreen {
  readonly map: MapScreen;
  readonly lane: string;
  /** The drawing; its name tells the curves in words. */
  readonly picture: Locator;

  constructor(map: MapScreen, lane = 'Emotion') {
    this.map = map;
    this.lane = lane;
    this.picture = map.page.getByTestId(/^curve-/);
  }

  point(name: string): Locator {
    return this.map.grid.getByRole('slider', { name, exact: true });
  }

  /** Waits until the curves, told in words, say so: by the drawing, and by the head of the lane. */
  async says(...told: readonly (string | RegExp)[]): Promise<void> {
    for (const words of told) {
      const said = typeof words === 'string' ? new RegExp(escaped(words), 'u') : words;
      await expect(this.picture).toHaveAccessibleName(said);
      await expect(this.map.lane(this.lane)).toHaveAccessibleDescription(said);
    }
  }

  /** Types names of points, one stage each, from the cell at `column` on. Focus rests on the last of them. */
  async type(column: number, names: readonly string[]): Promise<void> {
    const { keyboard } = this.map.page;
    await this.map.cell(this.lane, column).focus();
    await keyboard.press('Enter');
    for (const [index, name] of names.entries()) {
      if (index > 0) await keyboard.press('Tab');
      await this.map.writing.waitFor();
      await keyboard.type(name);
    }
    await this.rest();
    await expect(this.point(names.at(-1) ?? '')).toBeFocused();
  }

  /** Keeps the name that is being typed, and begins no other point. */
  async rest(): Promise<void> {
    await this.map.page.keyboard.press('Enter');
    await this.map.page.keyboard.press('Escape');
  }

  /** Presses keys on a point, which keeps focus. */
  async press(name: string, ...keys: readonly string[]): Promise<void> {
    const point = this.point(name);
    await point.focus();
    for (const key of keys) await this.map.page.keyboard.press(key);
    await expect(point).toBeFocused();
  }

  /** Takes a point by its middle and carries it; it is held until `letGo`. */
  async take(name: string, { down, right }: Way): Promise<void> {
    const { mouse } = this.map.page;
    const at = await this.middle(name);
    await mouse.move(at.x, at.y);
    await mouse.down();
    await mouse.move(at.x + right / 2, at.y + down / 2, { steps: 4 });
    await mouse.move(at.x + right, at.y + down, { steps: 4 });
  }

  async letGo(): Promise<void> {
    await this.map.page.mouse.up();
  }

  /** Presses half-way between two points of one value, where the line is level. */
  async pressBetween(before: string, after: string): Promise<void> {
    const [from, to] = [await this.middle(before), await this.middle(after)];
    await this.map.page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  }

  /** CSS px from one value to the next, as two points of different values lie. */
  async valueHeight(one: string, other: string): Promise<number> {
    const [a, b] = [await this.middle(one), await this.middle(other)];
    return (b.y - a.y) / ((await this.valueOf(one)) - (await this.valueOf(other)));
  }

  async valueOf(name: string): Promise<number> {
    return Number(await this.point(name).getAttribute('aria-valuenow'));
  }

  async expectValue(name: string, value: number): Promise<void> {
    await expect(this.point(name)).toHaveAttribute('aria-valuenow', String(value));
  }

  /** A point as the saved file has it, with what a file leaves out because it goes without saying. */
  async saved(name: string): Promise<FileCard> {
    const { map } = await this.map.saveAsJson();
    const found = map.cards.find(({ text }) => text === name);
    if (!found) throw new RangeError(`The file has no point ${name}`);
    return { value: 0, offset: 0.5, ...found };
  }

  private async middle(name: string): Promise<{ x: number; y: number }> {
    const box = await this.point(name).boundingBox();
    if (!box) throw new RangeError(`${name} is not on the screen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
