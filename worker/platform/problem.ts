/** Everything that can be refused, by a stable code. One table gives each its HTTP status, complete by type. */
const statusByCode = {
  badRequest: 400,
  crossSite: 403,
  signInNeeded: 401,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  invalidInput: 422,
  waveClosed: 410,
  tooManyAttempts: 429,
  internal: 500,
  databaseBusy: 503,
} as const;

export type ProblemCode = keyof typeof statusByCode;

/** The one error type. The user sees what to do, by code; `detail` goes to the log only. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly retryAfterSeconds: number | null;

  constructor(code: ProblemCode, detail = '', retryAfterSeconds: number | null = null) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  get status() {
    return statusByCode[this.code];
  }
}

export const problemCodes = Object.keys(statusByCode) as readonly ProblemCode[];
