import type { RoomEvent, RoomsStats } from '@throughline/sync';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CommitReport } from './storage/messages.ts';

/** What the server counts about itself, in the text form Prometheus reads. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  committed(commit: CommitReport): void;
  received(bytes: number): void;
  sent(bytes: number): void;
  /** A socket that was turned away before it joined a room. */
  refusedSocket(why: string): void;
  roomEvent(event: RoomEvent): void;
  /** Where the gauges are read from, once there are rooms. */
  watch(stats: () => RoomsStats, sockets: () => number): void;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `throughline_${name}`, help, labelNames, registers });

  const commitSeconds = new Histogram({
    name: 'throughline_commit_seconds',
    help: 'How long a commit took, from its first write to the disk having it',
    buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const commits = counter('commits_total', 'Commits, by whether the disk took them', ['outcome']);
  const writes = counter('writes_total', 'Writes that shared those commits');
  const receivedBytes = counter('received_bytes_total', 'Bytes of frames received');
  const receivedFrames = counter('received_frames_total', 'Frames received');
  const sentBytes = counter('sent_bytes_total', 'Bytes of frames sent');
  const sentFrames = counter('sent_frames_total', 'Frames sent');
  const refused = counter('refused_sockets_total', 'Sockets turned away before they joined a room', ['why']);
  const cut = counter(
    'closed_sessions_total',
    'Sessions a room ended, by reason: refused frames among them',
    ['why'],
  );
  const failures = counter('storage_failures_total', 'What rooms could not load, store or compact', [
    'doing',
  ]);
  const loads = counter('room_loads_total', 'Rooms loaded from storage');

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    committed({ operations, milliseconds, ok }) {
      commits.inc({ outcome: ok ? 'stored' : 'failed' });
      if (ok) writes.inc(operations);
      commitSeconds.observe(milliseconds / 1000);
    },
    received(bytes) {
      receivedFrames.inc();
      receivedBytes.inc(bytes);
    },
    sent(bytes) {
      sentFrames.inc();
      sentBytes.inc(bytes);
    },
    refusedSocket: (why) => refused.inc({ why }),
    roomEvent(event) {
      if (event.kind === 'closed') cut.inc({ why: event.why });
      if (event.kind === 'storage failed') failures.inc({ doing: event.doing });
      if (event.kind === 'loaded') loads.inc();
    },
    watch(stats, sockets) {
      const gauge = (name: string, help: string, read: () => number) =>
        addGauge(registry, { name, help, read });
      gauge('rooms', 'Rooms in memory', () => stats().rooms);
      gauge('sessions', 'People in rooms, by connection', () => stats().sessions);
      gauge('room_bytes', 'Bytes of rooms held in memory', () => stats().bytes);
      gauge('sockets', 'Open WebSockets', sockets);
    },
  };
}

/** A number that is read when somebody asks for it. */
function addGauge(
  registry: Registry,
  { name, help, read }: { name: string; help: string; read: () => number },
): void {
  const gauge: Gauge = new Gauge({
    name: `throughline_${name}`,
    help,
    registers: [registry],
    collect: () => gauge.set(read()),
  });
}
