// A browser as far as the pages need one: it keeps cookies by path, sends forms from our own origin,
// and does not follow redirects, so that a test sees each answer.
type App = { request: (path: string, init?: RequestInit) => Response | Promise<Response> };
type Cookie = { value: string; path: string };

export class Browser {
  readonly #app: App;
  readonly #origin: string;
  readonly #cookies = new Map<string, Cookie>();

  constructor(app: App, baseUrl: string) {
    this.#app = app;
    this.#origin = new URL(baseUrl).origin;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  /** Posts a form as a page of ours would. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.#send(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.#origin, ...headers },
    });
  }

  /** Puts JSON, as a program would. */
  put(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.#send(path, { method: 'PUT', body: JSON.stringify(body), headers });
  }

  /** Posts a form with one file. */
  upload(path: string, name: string, file: File, fields: Record<string, string> = {}) {
    const body = new FormData();
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set(name, file);
    return this.#send(path, { method: 'POST', body, headers: { origin: this.#origin } });
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)?.value;
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const sent = [...this.#cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    const cookie = sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const answer = await this.#app.request(path, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((one) => one.startsWith('Path='))?.slice(5) ?? '/';
    if (attributes.includes('Max-Age=0')) this.#cookies.delete(name);
    else this.#cookies.set(name, { value, path });
  }
}
