import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
} from '@playwright/test';

/** Sentences Chromium itself writes to the console when the network is away; they are the story, not a fault. */
const ofTheNetwork =
  /net::ERR_|WebSocket connection to .* failed|Failed to load resource|Failed to fetch|when fetching the script/;

/** Somebody with a browser of their own. What their console complained about is kept, and ends the story. */
export class Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: string[] = [];

  private constructor(name: string, context: BrowserContext, page: Page) {
    this.name = name;
    this.context = context;
    this.page = page;
    this.watch(page);
  }

  static async arrive(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext(options);
    return new Person(name, context, await context.newPage());
  }

  /** Opens another tab of the same browser. */
  async newTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.watch(page);
    return page;
  }

  private watch(page: Page): void {
    const complain = (what: string) => {
      if (!ofTheNetwork.test(what)) this.complaints.push(`${this.name}: ${what}`);
    };
    page.on('pageerror', (error) => complain(error.stack ?? error.message));
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') complain(message.text());
    });
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
