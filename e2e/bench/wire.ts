/** What the server does with edits: fan-out, commits, memory. Bounded in count and time, loopback only. */
import { readFileSync } from 'node:fs';
import { ServerProcess } from '../server.ts';
import { WireClient } from '../wire.ts';
import { type Figure, quantile } from './figures.ts';
import { startRelay } from './relay.ts';

const relayName = 'relay in memory, stores nothing';

async function joined(base: string, room: string, count: number): Promise<WireClient[]> {
  const clients = Array.from({ length: count }, () => new WireClient(`${base}/${room}`));
  await Promise.all(clients.map((client) => client.until(() => client.synced)));
  return clients;
}

/** Milliseconds from one person's edit until everybody else in the room has it. */
async function fanOut(base: string, others: number): Promise<{ median: number; p99: number }> {
  const [writer, ...readers] = await joined(base, `map/fan-${others}`, others + 1);
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    writer!.doc.getMap('cards').set('text', `edit ${i}`);
    await Promise.all(readers.map((r) => r.until(() => r.doc.getMap('cards').get('text') === `edit ${i}`)));
    times.push(performance.now() - start);
  }
  for (const client of [writer!, ...readers]) client.close();
  return { median: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Edits a second that are on the disk, from eight people who do not wait for each other. */
async function commits(base: string): Promise<number> {
  const clients = await joined(base, 'map/commits', 8);
  const each = 1500;
  const start = performance.now();
  await Promise.all(
    clients.map(async (client, person) => {
      for (let i = 0; i < each; i++) {
        client.doc.getMap('cards').set(`${person}`, i);
        if (i % 50 === 49) await client.until(() => client.sent - client.saved < 200);
      }
      await client.until(() => client.allSaved);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const client of clients) client.close();
  return (clients.length * each) / seconds;
}

/** Resident memory of a process, in kB (Linux). */
function residentMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);
}

/** kB of memory for each open room that holds a map of 200 cards. */
async function memoryPerRoom(server: ServerProcess): Promise<number> {
  const base = `ws://127.0.0.1:${server.port}/sync`;
  const rooms = 200;
  const before = residentMemory(server.pid!);
  const clients: WireClient[] = [];
  for (let room = 0; room < rooms; room++) {
    const [client] = await joined(base, `map/memory-${room}`, 1);
    client!.doc.transact(() => {
      for (let card = 0; card < 200; card++)
        client!.doc.getMap('cards').set(`card_${card}`, `Checks for a slot, morning ${card}`);
    });
    await client!.until(() => client!.allSaved);
    clients.push(client!);
  }
  const after = residentMemory(server.pid!);
  for (const client of clients) client.close();
  return (after - before) / rooms;
}

/** Runs all of them against a server of their own. */
export async function wireFigures(): Promise<Figure[]> {
  const server = await ServerProcess.start({ ACCESS: 'open' });
  const relay = await startRelay();
  const ours = `ws://127.0.0.1:${server.port}/sync`;
  const theirs = `ws://127.0.0.1:${relay.port}`;
  const figures: Figure[] = [];
  for (const others of [20, 100]) {
    const our = await fanOut(ours, others);
    const their = await fanOut(theirs, others);
    figures.push({
      what: `an edit reaches ${others} people, median`,
      unit: 'ms',
      ours: our.median,
      peer: { name: relayName, value: their.median },
    });
    figures.push({
      what: `an edit reaches ${others} people, p99`,
      unit: 'ms',
      ours: our.p99,
      peer: { name: relayName, value: their.p99 },
    });
  }
  figures.push({ what: 'edits on the disk, 8 writers', unit: '/s', ours: await commits(ours) });
  figures.push({ what: 'memory of an open room, 200 cards', unit: 'kB', ours: await memoryPerRoom(server) });
  relay.close();
  await server.dispose();
  return figures;
}
