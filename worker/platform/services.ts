import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mailer.ts';
import type { Meter } from './metered-d1.ts';

/** What a use case may use of the world, made anew for each invocation. Clock and chance are passed in. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly meter: Meter;
  readonly files: R2Bucket;
  readonly keys: Keys;
  readonly mailer: Mailer;
  readonly log: Log;
  /** Bytes of a static asset of this version. */
  readAsset(path: string): Promise<Uint8Array>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** 128 random bits as 22 base62 digits. */
  newId(): string;
  /** Work that may go on after the response. */
  defer(work: Promise<unknown>): void;
  /** Jobs were queued: run what is due after the response instead of waiting for the schedule. */
  wakeJobs(): void;
}
