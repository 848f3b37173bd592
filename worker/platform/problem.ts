import type { MessageKey } from '../../web/i18n/translate.ts';

/** Everything that can be refused, by a stable code. One table gives each its HTTP status, complete by type. */
const statusByCode = {
  badRequest: 400,
  crossSite: 403,
  signInNeeded: 401,
  keyNeeded: 401,
  scopeMissing: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  stillRunning: 409,
  answerLost: 409,
  preconditionFailed: 412,
  mediaTypeUnknown: 415,
  invalidInput: 422,
  idempotencyKeyReused: 422,
  waveClosed: 410,
  tooManyAttempts: 429,
  rateLimited: 429,
  internal: 500,
  databaseBusy: 503,
} as const;

export type ProblemCode = keyof typeof statusByCode;

/** What is wrong with one field of a request, for programs. */
export interface FieldProblem {
  /** JSON Pointer into the body, or the name of a query parameter. */
  readonly pointer: string;
  /** Key of an interface text; stable. */
  readonly code: MessageKey;
  readonly params: Readonly<Record<string, string>>;
}

/** The one error type. The user sees what to do, by code; `detail` goes to the log only. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly retryAfterSeconds: number | null;
  readonly fields: readonly FieldProblem[];

  constructor(
    code: ProblemCode,
    detail = '',
    retryAfterSeconds: number | null = null,
    fields: readonly FieldProblem[] = [],
  ) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.fields = fields;
  }

  get status() {
    return statusByCode[this.code];
  }
}

export function problemStatus(code: ProblemCode): number {
  return statusByCode[code];
}

export const problemCodes = Object.keys(statusByCode) as readonly ProblemCode[];
