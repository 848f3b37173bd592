import type { RateLimit } from '../platform/rate-limit.ts';

const hourMs = 3_600_000;

export const codeLifetimeMs = 600_000;
export const codeTries = 5;
export const sessionLifetimeMs = 12 * hourMs;

/** Codes asked for one address, and from one client. */
export const codesPerAddress: RateLimit = { name: 'sign-in-address', attempts: 5, windowMs: hourMs };
export const codesPerClient: RateLimit = { name: 'sign-in-client', attempts: 20, windowMs: hourMs };
