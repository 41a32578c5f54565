// Where a firm can be reached by mail, out of its delivered contact, in the order to be tried.

/** The first and the second address, as far as they look like one; each once. */
export function mailAddresses(contact: unknown): string[] {
  if (typeof contact !== 'object' || contact === null) return [];
  const { mail, secondMail }: { mail?: unknown; secondMail?: unknown } = contact;
  const given = [mail, secondMail].filter((one) => typeof one === 'string');
  return [...new Set(given.filter((one) => one.includes('@')))];
}
