// An answer in XML: the namespace says which message it is.
import { refuse, type Outcome } from '../../domain/outcome.ts';
import { type Answer, malformed } from './answer.ts';
import { readCamt053 } from './camt-053.ts';
import { readPain002 } from './pain-002.ts';
import { parseXml, type XmlNode } from './xml-tree.ts';

type Reader = (format: string, root: XmlNode) => Outcome<Answer>;

const readers: Readonly<Record<string, Reader>> = {
  'pain.002.001.03': readPain002,
  'pain.002.001.10': readPain002,
  'camt.053.001.08': readCamt053,
};

/** The messages that can be read. */
export const xmlAnswers = Object.keys(readers);

/** The answer. Refuses what is no XML of a message that we know. */
export function readXmlAnswer(text: string): Outcome<Answer> {
  const parsed = parseXml(text);
  if ('fault' in parsed) return malformed([{ pointer: '/', expected: parsed.fault }]);
  const { root } = parsed;
  const message = root.namespace.replace('urn:iso:std:iso:20022:tech:xsd:', '');
  const reader = Object.hasOwn(readers, message) ? readers[message] : undefined;
  if (reader && root.name === 'Document') return reader(message, root);
  const found = { pointer: `/${root.name}`, found: root.namespace, expected: xmlAnswers.join(' ') };
  return refuse('return.unknown-format', {}, [found]);
}
