// Whether the bank means the payee that we meant: names as people write them in two systems, accounts as
// banks print them, some digits behind stars.

/** The same name, but for spaces, full-width forms, the kind of middle dot, and our own apostrophe. */
export function isSameName(ours: string, theirs: string): boolean {
  return plainName(ours) === plainName(theirs);
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[•‧∙⋅・･]/gu, '·')
    .replace(/^'/, '')
    .toUpperCase();
}

/** The same account, as far as the bank shows it. */
export function isSameAccount(ours: string, theirs: string): boolean {
  const shown = theirs.replaceAll(/[\s-]/gu, '');
  const whole = ours.replaceAll('-', '');
  const hidden = /^([0-9A-Za-z]*)\*+([0-9A-Za-z]*)$/.exec(shown);
  if (!hidden) return shown === whole;
  const [, head = '', tail = ''] = hidden;
  return whole.startsWith(head) && whole.endsWith(tail);
}
