import type { DestinationStream, Logger } from 'pino';
import { pino } from 'pino';

/**
 * JSON lines on stdout: what happened, when (UTC), to which map, by whom, from where, with what outcome. Never what
 * people wrote, never a secret: keys, tokens and link secrets are not among the fields.
 */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export interface LogFields {
  readonly person?: string | undefined;
  readonly map?: string | undefined;
  readonly room?: string | undefined;
  readonly address?: string | undefined;
  readonly [field: string]: unknown;
}

export function createLog(destination?: DestinationStream): Log {
  const options = {
    base: null,
    timestamp: () => `,"at":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    messageKey: 'event',
  };
  const logger: Logger = destination ? pino(options, destination) : pino(options);
  return {
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error: (event, fields) => logger.error(fields ?? {}, event),
  };
}
