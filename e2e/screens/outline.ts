import { expect, type Locator, type Page } from '@playwright/test';
import { PaletteScreen } from './palette.ts';

/** What a person can do with a map as an outline. */
export class OutlineScreen {
  readonly page: Page;
  private readonly root: Locator;

  constructor(page: Page) {
    this.page = page;
    this.root = page.getByRole('region', { name: /^Outline of/ });
  }

  /** By the palette, so that focus goes along. */
  async show(): Promise<void> {
    await new PaletteScreen(this.page).take('show as outline', 'Show as outline');
    await expect(this.root).toBeVisible();
  }

  card(text: string): Locator {
    return this.root.getByRole('button', { name: text, exact: true });
  }

  /** The card with all that stands around its text. */
  item(text: string): Locator {
    return this.root
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: text, exact: true }) });
  }

  point(name: string): Locator {
    return this.root.getByRole('slider', { name, exact: true });
  }

  heading(name: string): Locator {
    return this.root.getByRole('heading', { name });
  }

  scrolled(): Promise<number> {
    return this.root.evaluate(({ scrollTop }) => scrollTop);
  }

  /** How wide what scrolls is, in CSS px. */
  async widths(): Promise<{ readonly page: number; readonly outline: number }> {
    return {
      page: await this.page.evaluate(() => document.documentElement.scrollWidth),
      outline: await this.root.evaluate(({ scrollWidth }) => scrollWidth),
    };
  }

  /** What can be pressed and is less than 44 px in a direction. */
  tooSmall(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, input, summary)')].flatMap((element) => {
        const { height, width } = element.getBoundingClientRect();
        const isSeen =
          width > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const name = element.ariaLabel ?? element.textContent;
        // A radio button is what is pressed; its label is drawn around it.
        return isSeen && Math.min(width, height) < 43.5 && element.getAttribute('type') !== 'radio'
          ? [name]
          : [];
      }),
    );
  }

  /** WCAG 1.4.12: what a person may set text to. */
  async widenText(): Promise<void> {
    await this.page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
  }

  /** Texts of the outline that need more room than they have. */
  cutOff(): Promise<readonly string[]> {
    return this.root.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('[data-spot], p, header')].flatMap((element) =>
        element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 ? [element.textContent] : [],
      ),
    );
  }
}
