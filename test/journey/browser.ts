// A person's browser as far as forms and links go: cookies by host, redirects followed, forms filled
// by name. No script runs, so what passes here works without script.

type Form = { action: string; method: string; fields: Record<string, string> };

export type Page = { url: string; status: number; html: string };

export type Browser = {
  get(url: string): Promise<Page>;
  /** The bytes of a download, as they come. */
  download(url: string): Promise<Uint8Array>;
  /** Sends the page's form whose action contains the text, with these fields filled in. */
  submit(page: Page, action: string, filled?: Record<string, string | Blob>): Promise<Page>;
  /** Posts a form from that origin; the page's own unless said. */
  post(url: string, fields: Record<string, string>, origin?: string): Promise<Page>;
  put(url: string, body: unknown): Promise<Page>;
};

type Sent = { method: string; body?: BodyInit; headers?: Record<string, string> };

const redirectsMax = 10;

export function newBrowser(base: string): Browser {
  const jars = new Map<string, Map<string, string>>();

  async function ask(url: URL, init: Sent): Promise<Response> {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...(cookie && { cookie }),
      ...(init.method !== 'GET' && { origin: url.origin }),
      ...init.headers,
    };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) keepCookie(jar, line);
    return answer;
  }

  async function request(url: URL, init: Sent, hops = 0): Promise<Page> {
    const answer = await ask(url, init);
    const location = answer.headers.get('location');
    if (location && answer.status >= 300 && answer.status < 400) {
      if (hops >= redirectsMax) throw new Error(`too many redirects at ${url.href}`);
      await answer.arrayBuffer();
      return request(new URL(location, url), { method: 'GET' }, hops + 1);
    }
    return { url: url.href, status: answer.status, html: await answer.text() };
  }

  const send = (url: URL, fields: Record<string, string | Blob>, isFile: boolean) =>
    request(url, { method: 'POST', body: isFile ? multipart(fields) : urlEncoded(fields) });

  return {
    get: (url) => request(new URL(url, base), { method: 'GET' }),
    async download(url) {
      const answer = await ask(new URL(url, base), { method: 'GET' });
      return new Uint8Array(await answer.arrayBuffer());
    },
    post: (url, fields, origin) =>
      request(new URL(url, base), {
        method: 'POST',
        body: urlEncoded(fields),
        ...(origin && { headers: { origin } }),
      }),
    put: (url, body) =>
      request(new URL(url, base), {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    async submit(page, action, filled = {}) {
      const form = formsOf(page.html).find((one) => one.action.includes(action));
      if (!form)
        throw new Error(`no form "${action}" on ${page.url}:\n${page.html.slice(0, 2000)}`);
      const isFile = Object.values(filled).some((value) => value instanceof Blob);
      return send(new URL(form.action, page.url), { ...form.fields, ...filled }, isFile);
    },
  };
}

/** Signs a demo person in through the identity provider's own form. */
export async function signedIn(base: string, userName: string, password: string): Promise<Browser> {
  const browser = newBrowser(base);
  const login = await browser.post('/session/beginning', { returnTo: '/' });
  const landed = await browser.submit(login, '', { username: userName, password });
  if (landed.status !== 200 || !landed.url.startsWith(base)) {
    throw new Error(`${userName} did not come back: ${landed.status} ${landed.url}`);
  }
  return browser;
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') jar.delete(name);
  else jar.set(name, value);
}

function urlEncoded(fields: Record<string, string | Blob>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.set(name, value);
  }
  return body;
}

function multipart(fields: Record<string, string | Blob>): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') body.set(name, value);
    else body.set(name, value, 'file.csv');
  }
  return body;
}

/** The forms of a page with what is filled in already. */
export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/gi)].map(
    ([, open = '', body = '']) => ({
      action: attribute(open, 'action') ?? '',
      method: attribute(open, 'method') ?? 'get',
      fields: Object.fromEntries(
        [...body.matchAll(/<input\b([^>]*)>/gi)]
          .map(
            ([, input = '']) =>
              [attribute(input, 'name'), attribute(input, 'value') ?? ''] as const,
          )
          .filter((pair): pair is [string, string] => pair[0] !== undefined),
      ),
    }),
  );
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*("([^"]*)"|'([^']*)')`, 'i').exec(tag);
  const text = found?.[2] ?? found?.[3];
  return text?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
}
