/** D1's transient errors, by the substrings its documentation names: safe to retry with the same key. */
const transient = [
  'Network connection lost',
  'storage caused object to be reset',
  'reset because its code was updated',
  'Cannot resolve D1 DB due to transient issue on remote node',
  'Internal error while starting up D1 DB storage',
  'client disconnected',
];

/** Overload: hammering makes it worse, so the caller is asked to come back. */
const overloaded = [
  'overloaded',
  'Too many requests queued',
  'storage operation exceeded timeout',
  'exceeded its memory limit',
  'exceeded its CPU time limit',
  'deadline of the database wrapper',
];

export type DatabaseErrorKind = 'transient' | 'overloaded' | 'permanent';

/** Sorts an error thrown by D1 by what may be done about it. */
export function classifyDatabaseError(error: unknown): DatabaseErrorKind {
  const message = messagesOf(error);
  if (overloaded.some((part) => message.includes(part))) return 'overloaded';
  return transient.some((part) => message.includes(part)) ? 'transient' : 'permanent';
}

function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${messagesOf(error.cause)}`;
}
