import { describe, expect, it } from 'vitest';
import { crc32 } from '../src/checksum.ts';
import {
  awarenessFrame,
  encodeEntry,
  readFrame,
  savedFrame,
  step1Frame,
  updateFrame,
} from '../src/messages.ts';
import { closeCodes, isFinalClose, messageKind, PROTOCOL_VERSION, syncKind } from '../src/protocol.ts';

function refusalOf(...bytes: number[]): string | null {
  const read = readFrame(Uint8Array.from(bytes));
  return read.ok ? null : read.reason;
}

describe('a frame', () => {
  it('reads back as what was written', () => {
    const entry = { client: 2 ** 32 - 1, clock: 9, state: '{"a":"é"}' };
    expect(readFrame(awarenessFrame([encodeEntry(entry)]))).toEqual({
      ok: true,
      message: { kind: 'awareness', states: [entry] },
    });
    const clocks = new Map([
      [1, 2],
      [2 ** 32 - 1, 2 ** 30],
    ]);
    expect(readFrame(step1Frame(clocks))).toEqual({ ok: true, message: { kind: 'step1', clocks } });
    expect(readFrame(updateFrame(Uint8Array.of(0, 0)))).toEqual({
      ok: true,
      message: { kind: 'update', bytes: Uint8Array.of(0, 0) },
    });
  });

  it('is judged by its numbers, however long they are written', () => {
    expect(readFrame(Uint8Array.of(0x80, 0x00, 0x82, 0x80, 0x00, 2, 0, 0))).toEqual({
      ok: true,
      message: { kind: 'update', bytes: Uint8Array.of(0, 0) },
    });
    expect(readFrame(Uint8Array.of(0x83, 0x00))).toEqual({ ok: true, message: { kind: 'queryAwareness' } });
  });

  it('holds one message and nothing after it', () => {
    expect(refusalOf(3, 0)).toBe('more than one message in a frame');
    expect(refusalOf(0, 2, 2, 0, 0, 0, 2, 2, 0, 0)).toBe('more than one message in a frame');
    expect(refusalOf(0, 0, 2, 0, 0)).toBe('unreadable frame');
  });

  it('is refused where it is empty, cut, unknown or only ours to send', () => {
    expect(refusalOf()).toBe('unreadable frame');
    expect(refusalOf(0, 2, 9, 0)).toBe('unreadable frame');
    expect(refusalOf(0, 3, 0)).toBe('unknown message');
    expect(refusalOf(2, 0, 0)).toBe('unknown message');
    expect(refusalOf(112, 1)).toBe('unknown message');
    expect(refusalOf(255, 255, 255, 255, 255, 255, 255, 255, 255, 255)).toBe('unreadable frame');
  });

  it('is not believed when it announces a thousand million entries', () => {
    expect(refusalOf(1, 6, 0x80, 0x94, 0xeb, 0xdc, 0x03, 1)).toBe('unreadable frame');
    expect(refusalOf(0, 0, 5, 0x80, 0x94, 0xeb, 0xdc, 0x03)).toBe('unreadable frame');
  });

  it('does not read into the memory around it', () => {
    const around = new Uint8Array(64).fill(7);
    around.set([0, 2, 40, 1], 10);
    expect(readFrame(around.subarray(10, 14)).ok).toBe(false);
  });
});

describe('the protocol', () => {
  it('has not changed without its version', () => {
    const all = JSON.stringify([messageKind, syncKind, closeCodes, [...savedFrame(300)]]);
    // A new number here means a new PROTOCOL_VERSION and a line in its history.
    expect([PROTOCOL_VERSION, crc32(Uint8Array.from(all, (letter) => letter.charCodeAt(0)))]).toEqual([
      1, 2988804654,
    ]);
  });

  it('calls exactly the 44xx codes final', () => {
    for (const { code, tryAgain, reason } of Object.values(closeCodes)) {
      expect(isFinalClose(code)).toBe(!tryAgain);
      expect(reason.length).toBeLessThan(100);
    }
  });
});

describe('crc32', () => {
  it('is that of zip', () => {
    expect(crc32(Uint8Array.from('123456789', (digit) => digit.charCodeAt(0)))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
