// Workbooks put together byte by byte, as no program would write them.
import { deflateRawSync } from 'node:zlib';

/** An archive of the parts that every workbook has, with these in place of them or beside them. */
export function archiveOf(own: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const texts = {
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
  };
  const usual = Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const);
  const entries = Object.entries<Uint8Array>({ ...Object.fromEntries(usual), ...own });
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const [one, bytes] of entries) {
    const data = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(one.length, 26);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(data.length, 20);
    row.writeUInt16LE(one.length, 28);
    row.writeUInt32LE(offset, 42);
    parts.push(head, Buffer.from(one), data);
    table.push(row, Buffer.from(one));
    offset += head.length + one.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...table, end]));
}
