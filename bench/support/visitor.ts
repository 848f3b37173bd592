/** What an answer cost the database, as the application says outside production. */
interface Cost {
  readonly queries: number;
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

export interface Answered {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
  readonly cost: Cost;
}

/** A browser without a screen: keeps cookies, sends the forms of our own pages, follows no redirect by itself. */
export interface Visitor {
  get(path: string): Promise<Answered>;
  post(path: string, fields: URLSearchParams | FormData): Promise<Answered>;
}

export function visitor(origin: string, saw: (answered: Answered) => void): Visitor {
  const cookies = new Map<string, string>();

  async function request(
    method: string,
    path: string,
    body: URLSearchParams | FormData | null,
  ): Promise<Answered> {
    const address = new URL(path, origin);
    const response = await fetch(address, {
      method,
      body,
      redirect: 'manual',
      headers: {
        Accept: 'text/html',
        Origin: origin,
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const answered = {
      method,
      path: address.pathname,
      status: response.status,
      location: response.headers.get('Location'),
      text: await response.text(),
      cost: costOf(response.headers.get('X-Vorlauf-Cost')),
    };
    saw(answered);
    return answered;
  }

  return {
    get: (path) => request('GET', path, null),
    post: (path, fields) => request('POST', path, fields),
  };
}

function costOf(header: string | null): Cost {
  const [queries, rowsRead, rowsWritten] = [...(header ?? '').matchAll(/\d+/g)].map(Number);
  if (queries === undefined || rowsRead === undefined || rowsWritten === undefined) {
    throw new Error('An answer without X-Vorlauf-Cost: is this the development server?');
  }
  return { queries, rowsRead, rowsWritten };
}
