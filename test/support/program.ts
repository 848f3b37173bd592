import { makeApiKey, type Scope } from '../../worker/access/index.ts';
import type { TestCluster } from './factories.ts';
import type { TestApp } from './test-app.ts';

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; tests know its shape. */
  json<T = Readonly<Record<string, unknown>>>(): T;
}

export interface Program {
  readonly key: string;
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answered>;
}

/** A program with this key, or with none. */
export function programWith(app: TestApp, key: string | null): Program {
  return {
    key: key ?? '',
    async call(method, path, body, headers = {}) {
      const bytes = body instanceof Uint8Array;
      const sent = body === undefined ? {} : { body: bytes ? body : JSON.stringify(body) };
      const request = new Request(new URL(path, app.env.BASE_URL), {
        method,
        ...sent,
        headers: {
          ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
          ...(body === undefined || bytes ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
      });
      const response = await app.fetch(request);
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: <T>() => JSON.parse(text) as T,
      };
    },
  };
}

/** A program with a key of the cluster. */
export async function program(
  app: TestApp,
  cluster: TestCluster,
  scopes: readonly Scope[],
  validDays = 90,
): Promise<Program> {
  const input = { name: `Programm ${scopes.join(' ')}`, scopes, validDays };
  return programWith(app, (await makeApiKey(app.services(), cluster.mayManage, input)).key);
}
