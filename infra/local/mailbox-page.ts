// The page that shows the mails of the local cloud as their readers would see them.
import { linked, escape } from './mail-text.ts';
import type { Mail } from './mails.ts';

const shownMax = 50;

/** The mailbox as HTML: the newest mails that hold the searched words, and how many there are. */
export function mailboxPage(mails: readonly Mail[], search: string): string {
  const found = mails.filter((mail) => textOf(mail).includes(search.trim()));
  const shown = found.slice(0, shownMax);
  const count = `共 ${found.length} 封，显示最新 ${shown.length} 封 ${found.length} mails, newest first`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>信箱 Mailbox</title>
<meta name="viewport" content="width=device-width"><style>${style}</style>
<h1>信箱 Mailbox</h1>
<form><label>查找收件人、标题或正文 Search <input name="search" value="${escape(search)}"></label>
<button>查找 Search</button></form>
<p>${count}</p>
${shown.map(article).join('\n') || '<p>没有邮件。No mail.</p>'}</html>`;
}

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
small{color:#555}article{border:1px solid #d9d9d9;border-radius:6px;margin:1rem 0;padding:.5rem 1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}h2{font-size:1.1rem;margin:.2rem 0}
iframe{width:100%;height:26rem;border:0;border-top:1px solid #eee}input,button{font:inherit}`;

function article(mail: Mail): string {
  const at = new Date(mail.Timestamp * 1000).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  return `<article><h2>${escape(mail.Subject ?? '')}</h2>
<small>${escape(mail.To.join(', '))} · ${at} · ${escape(mail.Source)}</small>${body(mail)}</article>`;
}

/** A mail's own HTML is shown in a frame that runs no script and shares nothing with this page. */
function body(mail: Mail): string {
  if (!mail.BodyHtml) return `<pre>${linked(escape(mail.BodyText ?? ''))}</pre>`;
  const framed = escape(`<base target="_blank">${mail.BodyHtml}`);
  const allowed = 'allow-popups allow-popups-to-escape-sandbox';
  return `<iframe title="邮件正文" sandbox="${allowed}" srcdoc="${framed}"></iframe>`;
}

function textOf(mail: Mail): string {
  return [mail.Subject, mail.BodyText, mail.BodyHtml, ...mail.To].join('\n');
}
