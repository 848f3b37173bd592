/** A call that the server refused, with its problem details. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: ProblemDetails;

  constructor(status: number, problem: ProblemDetails) {
    super(problem.title);
    this.name = 'Refused';
    this.status = status;
    this.problem = problem;
  }
}

export interface ProblemDetails {
  readonly title: string;
  readonly code: string;
  readonly detail?: string;
  readonly type?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

export type Json = Readonly<Record<string, unknown>>;

interface Upload {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface ApiClient {
  json(method: string, path: string, body?: object | Upload): Promise<Json>;
  bytes(path: string): Promise<Uint8Array>;
  /** Every item of a list, page after page. */
  all(path: string, onPage?: (count: number) => void): Promise<readonly Json[]>;
}

export interface ApiClientOptions {
  readonly url: string;
  readonly key: string;
  readonly language: string;
  readonly fetch: (request: Request) => Promise<Response>;
  /** A new mark for each write, so that a repeated one does nothing twice. */
  readonly newMark: () => string;
  readonly wait: (ms: number) => Promise<void>;
}

const tries = 4;
const longestWaitMs = 65_000;

function isUpload(body: object | Upload): body is Upload {
  return 'bytes' in body && body.bytes instanceof Uint8Array;
}

/** Talks to the interface for programs. What is overloaded or limited is sent again, with the same mark. */
export function apiClient(options: ApiClientOptions): ApiClient {
  const { url, key, language, newMark, wait } = options;

  async function send(method: string, path: string, body?: object | Upload): Promise<Response> {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${key}`,
      Accept: 'application/json',
      'Accept-Language': language,
    };
    if (method !== 'GET') headers['Idempotency-Key'] = newMark();
    if (body !== undefined) headers['Content-Type'] = isUpload(body) ? body.mediaType : 'application/json';
    const sent =
      body === undefined ? {} : { body: isUpload(body) ? body.bytes.slice() : JSON.stringify(body) };
    for (let tried = 1; ; tried += 1) {
      const request = new Request(new URL(`/api/v1${path}`, url), { method, headers, ...sent });
      const response = await options.fetch(request);
      if (response.ok) return response;
      const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
      if (tried >= tries || Number.isNaN(retryAfter)) throw await refusal(response);
      await wait(Math.min(retryAfter * 1000, longestWaitMs));
    }
  }

  async function json(method: string, path: string, body?: object | Upload): Promise<Json> {
    const text = await (await send(method, path, body)).text();
    // What the interface answers is an object, by its contracts.
    return text === '' ? {} : (JSON.parse(text) as Json);
  }

  return {
    json,
    bytes: async (path) => new Uint8Array(await (await send('GET', path)).arrayBuffer()),
    async all(path, onPage = () => undefined) {
      const items: Json[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const mark = path.includes('?') ? '&' : '?';
        const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        // Shape of every list of the interface.
        const page = (await json('GET', `${path}${mark}limit=100${after}`)) as {
          readonly items: readonly Json[];
          readonly next: string | null;
        };
        items.push(...page.items);
        onPage(items.length);
        cursor = page.next;
      }
      return items;
    },
  };
}

async function refusal(response: Response): Promise<Refused> {
  const text = await response.text();
  try {
    return new Refused(response.status, JSON.parse(text) as ProblemDetails);
  } catch {
    return new Refused(response.status, { title: `HTTP ${response.status}`, code: 'unknown' });
  }
}
