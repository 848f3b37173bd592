import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { Seen } from './browser.ts';
import { faultyDatabase, type Fault } from './faulty-database.ts';
import type { TestApp } from './test-app.ts';

const transient = [
  'Network connection lost.',
  'D1 DB reset because its code was updated.',
  'D1_ERROR: storage caused object to be reset',
];
const overloaded = [
  'D1 DB is overloaded. Requests queued for too long.',
  'D1 DB storage operation exceeded timeout',
];

/** One thing to do, made anew for each fault. */
export interface Attempt {
  readonly act: () => Promise<Seen>;
  /** Statuses of success. */
  readonly success: readonly number[];
  /** Statuses of a second sending whose first one was committed and not acknowledged. */
  readonly known?: readonly number[];
  readonly expectOneEffect: () => Promise<void>;
}

/**
 * Fails every call to the database in turn, before and after it took effect, once each, and sends again as a person
 * would: every time there is exactly one effect, and what failed said so with 503 and when to come back.
 */
export function faultSweep(app: TestApp) {
  async function withFault(
    fault: Fault,
    act: () => Promise<Seen>,
  ): Promise<{ struck: boolean; answer: Seen; sql: string }> {
    const faulty = faultyDatabase(fault);
    app.env = { ...app.env, DB: faulty.binding };
    try {
      const answer = await act();
      return { answer, struck: faulty.struck(), sql: faulty.calls[fault.call - 1] ?? '' };
    } finally {
      app.env = { ...app.env, DB: env.DB };
    }
  }

  return async function sweep(prepare: () => Promise<Attempt>): Promise<{ faults: number; refused: number }> {
    let [faults, refused] = [0, 0];
    for (let call = 1; ; call += 1) {
      let [reached, reads] = [false, false];
      for (const when of ['before', 'after'] as const) {
        // After a read nothing was committed: it fails like before.
        if (reads) continue;
        const messages = call % 2 === 0 ? transient : [...overloaded, ...transient];
        const message = messages[call % messages.length] ?? '';
        const { act, success, known = [], expectOneEffect } = await prepare();
        const { struck, answer, sql } = await withFault({ call, when, message }, act);
        reads = /^select/i.test(sql);
        if (!struck) continue;
        reached = true;
        faults += 1;
        if (!success.includes(answer.status)) {
          expect([call, when, message, answer.status, answer.headers.get('Retry-After')]).toEqual([
            call,
            when,
            message,
            503,
            '5',
          ]);
          refused += 1;
          expect([...success, ...known]).toContain((await act()).status);
        }
        // A job that was claimed and not given back is free again after a minute, a mail after four.
        app.now += 300_000;
        await app.schedule();
        await expectOneEffect();
      }
      if (!reached) return { faults, refused };
    }
  };
}
