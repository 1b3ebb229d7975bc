import type { Locator, Page } from '@playwright/test';
import type { FileCard, MapFile } from './mapFile.ts';

const channelWords: Readonly<Record<string, string>> = {
  website: 'Website',
  mail: 'Mail',
  telephone: 'Telephone',
  phoneMenu: 'Phone menu',
  counter: 'Counter',
  text: 'Text message',
  email: 'Email',
  app: 'Mobile app',
  digitalService: 'Digital service',
};

const consentWords: Readonly<Record<string, string>> = {
  internal: 'Internal only',
  public: 'May be public',
  withdrawn: 'Withdrawn',
};

/** What a person can do in the details of the card that has focus. */
export class Details {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('complementary', { name: 'Card details' });
  }

  /** Waits until the details are those of this card: they follow focus once hands rest. */
  async of(text: string): Promise<void> {
    await this.panel.getByRole('heading', { name: text, exact: true }).waitFor();
  }

  /** Writes a plain field and leaves it by Enter. */
  async write(label: string, value: string | number): Promise<void> {
    const field = this.panel.getByRole('textbox', { name: label, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
  }

  /** Chooses one of a row of keys. */
  async choose(label: string, choice: string | RegExp): Promise<void> {
    const row = this.panel.getByRole('radiogroup', { name: label, exact: true });
    await row.getByRole('radio', { name: choice }).press('Space');
  }

  async select(label: string, choice: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: label, exact: true }).selectOption({ label: choice });
  }

  /** Types into a field that finds, and takes what it found or makes what it did not. */
  async find(label: string, words: string): Promise<void> {
    const field = this.panel.getByRole('combobox', { name: label, exact: true });
    await field.fill(words);
    await field.press('Enter');
    await this.page.keyboard.press('Tab');
  }

  async link(kind: string, text: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Link to…' }).click();
    await this.select('Kind of link', kind);
    await this.find('Card', text);
    await this.panel.getByRole('button', { name: 'Link to…' }).waitFor();
  }

  /** Gives the card that has focus all that `card` of `file` says beside its text, place and links. */
  async tell(card: FileCard, file: MapFile): Promise<void> {
    const { channels = [], division, personas = [], replaces, tags = [] } = card;
    const name = nameIn(file);
    await this.tellKind(card);
    if (division !== undefined) await this.find('Owner', name.division(division));
    for (const tag of tags) await this.find('Add a tag', name.tag(tag));
    for (const channel of channels) await this.find('Add a channel', channelWords[channel] ?? channel);
    for (const persona of personas) await this.about(name.persona(persona));
    await this.tellGround(card);
    if (replaces !== undefined) await this.find('Find the card it replaces', name.card(replaces));
  }

  /** Whether it matters, what it rests on, and which state it belongs to. */
  private async tellGround({ evidence = {}, kind, moment, state }: FileCard): Promise<void> {
    const { date, level, source } = evidence;
    if (moment) await this.panel.getByRole('switch', { name: 'Moment that matters' }).press('Space');
    if (level) await this.choose('Level', new RegExp(level, 'i'));
    if (source) await this.write('Source', source);
    if (date) await this.write('Date', date);
    if (state ?? kind === 'emotion') await this.choose('Belongs to', new RegExp(state ?? 'both', 'i'));
  }

  /** Says whom the card is about, if it does not say so already. */
  private async about(persona: string): Promise<void> {
    const toggle = this.panel.getByRole('button', { name: persona, exact: true });
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.press('Space');
  }

  private async tellKind(card: FileCard): Promise<void> {
    if (card.kind === 'metric') await this.tellFigures(card);
    if (card.kind === 'opportunity') await this.tellChance(card);
    if (card.severity) await this.choose('Severity', new RegExp(`^${card.severity}`));
    if (card.reach) await this.write('Reach', card.reach);
    if (card.speaker) await this.write('Speaker', card.speaker);
    if (card.consent) await this.select('Consent', consentWords[card.consent] ?? card.consent);
    if (card.kind !== 'emotion') return;
    await this.write('Feeling', card.value ?? 0);
    await this.write('In its stage', Math.round((card.offset ?? 0.5) * 1000) / 10);
  }

  private async tellChance({ effort, impact, status }: FileCard): Promise<void> {
    if (impact) await this.choose('Impact', new RegExp(impact, 'i'));
    if (effort) await this.choose('Effort', new RegExp(`^${effort}`));
    if (status) await this.select('Status', capital(status));
  }

  private async tellFigures({ better, period, series = [], target, unit, value }: FileCard): Promise<void> {
    if (value !== undefined) await this.write('Figure', value);
    if (unit) await this.write('Unit', unit);
    if (better) await this.choose('Better is', new RegExp(better, 'i'));
    if (target !== undefined) await this.write('Target', target);
    if (period) await this.write('Period', period);
    if (series.length > 0) await this.write('Earlier figures, oldest first', series.join(', '));
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The words for the ids of a file. */
function nameIn({ map }: MapFile) {
  const the = <T extends { readonly id: string }>(records: readonly T[] | undefined, id: string): T => {
    const found = records?.find((record) => record.id === id);
    if (!found) throw new RangeError(`The file has no ${id}`);
    return found;
  };
  return {
    division: (id: string) => the(map.divisions, id).name,
    tag: (id: string) => the(map.tags, id).label,
    persona: (id: string) => the(map.personas, id).name,
    card: (id: string) => the(map.cards, id).text,
  };
}
