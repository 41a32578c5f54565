// The page that shows the mails of the local cloud.
import { expect, test } from 'vitest';
import { mailboxPage } from '../../../infra/local/mailbox-page.ts';
import type { Mail } from '../../../infra/local/mails.ts';

const notice: Mail = {
  MessageId: '1',
  Source: 'notice@zhida.example',
  To: ['finance@shili.example'],
  Subject: '示例企业：可领取 12,345.67 元',
  BodyText: '打开 http://localhost:8080/e#token 确认',
  Timestamp: 1_795_422_082,
};

test('a link in a mail can be followed', () => {
  const link = '<a href="http://localhost:8080/e#token">http://localhost:8080/e#token</a>';
  expect(mailboxPage([notice], '')).toContain(link);
});

test('a mail cannot put anything of its own into the page', () => {
  const hostile = { ...notice, Subject: '<script>1</script>', BodyHtml: '"><script>2</script>' };
  expect(mailboxPage([hostile], '"><script>3</script>')).not.toContain('<script>');
});

test('a mail of HTML is shown in a frame that runs no script', () => {
  const page = mailboxPage([{ ...notice, BodyHtml: '<b>您好</b>' }], '');
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page).not.toContain('allow-scripts');
});

test('a search keeps the mails that hold it, and says how many', () => {
  const other = { ...notice, To: ['other@shili.example'], Subject: '另一封' };
  expect(mailboxPage([notice, other], 'finance@')).toContain('共 1 封');
  expect(mailboxPage([notice, other], '')).toContain('共 2 封');
  expect(mailboxPage([notice], 'nobody')).toContain('没有邮件');
});
