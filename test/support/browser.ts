import type { TestApp } from './test-app.ts';

/** What a device saw of an answer. */
export interface Seen {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Path of a redirect. */
  readonly location: string;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

let devices = 0;

/** A device: keeps cookies, sends forms from our own origin, follows no redirect by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: TestApp;
  readonly #client: string;

  constructor(app: TestApp) {
    this.#app = app;
    devices += 1;
    this.#client = `2001:db8::${devices.toString(16)}`;
  }

  get(path: string, headers: HeadersInit = {}): Promise<Seen> {
    return this.send('GET', path, null, headers);
  }

  post(path: string, fields: Fields = {}, headers: HeadersInit = {}): Promise<Seen> {
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each]),
    );
    return this.send('POST', path, new URLSearchParams(pairs), { Origin: this.origin, ...headers });
  }

  postJson(path: string, body: unknown): Promise<Seen> {
    const headers = { Origin: this.origin, 'Content-Type': 'application/json' };
    return this.send('POST', path, JSON.stringify(body), headers);
  }

  /** Goes on where an answer redirects to, until one does not. */
  async follow(answer: Seen): Promise<Seen> {
    let at = answer;
    for (let hops = 0; hops < 5 && at.status === 303; hops += 1) at = await this.get(at.location);
    return at;
  }

  async send(method: string, path: string, body: BodyInit | null, headers: HeadersInit): Promise<Seen> {
    const all = new Headers({ Accept: 'text/html', 'CF-Connecting-IP': this.#client });
    if (this.cookies.size > 0) all.set('Cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    new Headers(headers).forEach((value, name) => all.set(name, value));
    const request = new Request(new URL(path, this.#app.env.BASE_URL), { method, body, headers: all });
    const response = await this.#app.fetch(request);
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const location = response.headers.get('Location') ?? '';
    return {
      status: response.status,
      headers: response.headers,
      text: new TextDecoder().decode(bytes),
      bytes,
      location,
    };
  }

  get origin(): string {
    return new URL(this.#app.env.BASE_URL).origin;
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (/;\s*max-age=0/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
