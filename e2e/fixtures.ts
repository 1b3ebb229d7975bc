import { test as base, expect } from '@playwright/test';
import { Person } from './people.ts';
import { ServerProcess } from './server.ts';

interface Story {
  /** The real server of this story. */
  server: ServerProcess;
  /** Somebody new, with a browser of their own, looking at the library page. */
  arrive: (name: string) => Promise<Person>;
}

/** A story has a server of its own and people who come and go; a complaint in anybody's console fails it. */
export const test = base.extend<Story>({
  // Playwright reads the fixture's needs from this pattern; the server needs none.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, use, info) => {
    const server = await ServerProcess.start();
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server', { body: server.printed });
    await server.dispose();
  },
  arrive: async ({ browser, server }, use) => {
    const people: Person[] = [];
    await use(async (name) => {
      const person = await Person.arrive(browser, name, { baseURL: server.url, acceptDownloads: true });
      people.push(person);
      await person.page.goto('/');
      return person;
    });
    const complaints = people.flatMap((person) => person.complaints);
    await Promise.all(people.map((person) => person.leave()));
    expect(complaints).toEqual([]);
  },
});

export { expect };
