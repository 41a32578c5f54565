// The page that shows the mails of the local cloud as their readers would see them.
import type { Mail } from './mailbox.ts';

/** The mailbox as HTML; a mail's own HTML is shown in a frame that runs no script. */
export function mailboxPage(mails: readonly Mail[]): string {
  const list = mails.slice(0, shownMax).map(article).join('');
  const empty = '<p>还没有邮件。改一条事实后再看。No mail yet: change a fact and look again.</p>';
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信箱 Mailbox</title>
<meta name="viewport" content="width=device-width"><style>${style}</style>
<h1>信箱 Mailbox <small>${mails.length} 封 mails，最新 ${shownMax} 封在此 newest first</small></h1>
${list || empty}</html>`;
}

const shownMax = 100;

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
small{font-weight:400;font-size:.9rem;color:#555}article{border:1px solid #d9d9d9;border-radius:6px;
margin:1rem 0;padding:.5rem 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
iframe{width:100%;height:26rem;border:0;border-top:1px solid #eee}h2{font-size:1.1rem;margin:.2rem 0}`;

function article(mail: Mail): string {
  const at = new Date(mail.Timestamp * 1000).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const body = mail.BodyHtml
    ? `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escape(mail.BodyHtml)}"></iframe>`
    : `<pre>${linked(escape(mail.BodyText ?? ''))}</pre>`;
  return `<article><h2>${escape(mail.Subject ?? '')}</h2>
<small>${escape(mail.To.join(', '))} · ${at} · ${escape(mail.Source)}</small>${body}</article>`;
}

function linked(escaped: string): string {
  return escaped.replaceAll(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
