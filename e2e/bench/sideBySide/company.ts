import * as encoding from 'lib0/encoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { WireClient } from '../../wire.ts';

const messageAwareness = 1;
const people = 8;
/** Who is silent for thirty seconds counts as gone. */
const everySeconds = 10;

/** Eight others on the map, each pointing at a cell and holding a card; one of them writes. */
export class Company {
  private readonly clients: readonly WireClient[];
  private readonly repeat: ReturnType<typeof setInterval>;

  private constructor(clients: readonly WireClient[]) {
    this.clients = clients;
    const present = clients.map(({ doc }, i) => {
      const awareness = new Awareness(doc);
      const cursor = { stage: `stage-${i % 4}`, lane: `lane-${i % 3}`, x: 0.5, y: 0.2 };
      const still = { cursor, view: null, selection: [`card-${i}`], typing: null, drag: null };
      return () => {
        awareness.setLocalState({ presence: still });
        return awareness;
      };
    });
    const say = () => {
      for (const [i, client] of this.clients.entries()) speak(client, present[i]!());
    };
    say();
    this.repeat = setInterval(say, everySeconds * 1000);
  }

  /** They come to a room of a server that lets anybody in. */
  static async come(port: number, room: string): Promise<Company> {
    const url = `ws://127.0.0.1:${port}/sync/${room}`;
    const clients = Array.from({ length: people }, () => new WireClient(url));
    await Promise.all(clients.map(async (client) => client.until(() => client.synced)));
    return new Company(clients);
  }

  /** Whether the first of them has a card of this id: then everything has reached the server. */
  async sees(card: string): Promise<void> {
    const [writer] = this.clients;
    await writer!.until(() => writer!.doc.getMap('cards').has(card), 60_000);
  }

  /** Replaces what lies behind the common beginning of the text and the new one. */
  write(card: string, text: string): void {
    const record = this.clients[0]!.doc.getMap('cards').get(card);
    const words = record instanceof Y.Map ? record.get('text') : null;
    if (!(words instanceof Y.Text)) throw new Error(`${card} has no text that people type together.`);
    const old = words.toString();
    let same = 0;
    while (same < old.length && old[same] === text[same]) same += 1;
    this.clients[0]!.doc.transact(() => {
      words.delete(same, old.length - same);
      words.insert(same, text.slice(same));
    });
  }

  leave(): void {
    clearInterval(this.repeat);
    for (const client of this.clients) client.close();
  }
}

function speak(client: WireClient, awareness: Awareness): void {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageAwareness);
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
  client.send(encoding.toUint8Array(encoder));
}
