// One cell of a CSV file: quoted where it must be, and never run by the spreadsheet that opens it.

/** A text that a spreadsheet would run as a formula is made plain by a leading apostrophe. */
export function disarmed(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** The text between quotes if it holds the delimiter, a quote or a line break. */
export function quoted(text: string, delimiter = ','): string {
  const mustQuote = text.includes(delimiter) || /["\r\n]/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}
