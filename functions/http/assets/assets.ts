// The few files a browser needs besides the page, served under the hash of their bytes, so that they
// can be cached for ever and never be out of date.
import { sha256 } from '../../../shared/domain/hash.ts';
import type { Routes } from '../route.ts';
import openLink from './open-link.client.js' with { type: 'text' };
import forms from './forms.css' with { type: 'text' };
import lists from './lists.css' with { type: 'text' };
import narrow from './narrow-and-print.css' with { type: 'text' };
import phone from './phone.css' with { type: 'text' };
import sentences from './sentences.css' with { type: 'text' };
import shell from './shell.css' with { type: 'text' };
import style from './style.css' with { type: 'text' };

type Asset = { readonly path: string; readonly type: string; readonly text: string };

function asset(name: string, ending: string, type: string, text: string): Asset {
  return { path: `/assets/${name}.${sha256(text).slice(0, 16)}.${ending}`, type, text };
}

const sheet = [style, shell, lists, forms, sentences, phone, narrow].join('\n');

export const assets = {
  style: asset('style', 'css', 'text/css; charset=utf-8', sheet),
  openLink: asset('open-link', 'js', 'text/javascript; charset=utf-8', openLink),
} as const;

/** Serves each asset at its own path. */
export function assetRoutes(routes: Routes): void {
  for (const { path, type, text } of Object.values(assets)) {
    routes.anyone('get', path, (c) =>
      c.body(text, 200, {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
      }),
    );
  }
}
