// Who a source is: a department, and where several offices of it may speak of the same firm, such as
// two banks, the office as well: `BANK/示例银行`. Each office states lists of its own.
import { type Department, isDepartment } from '../../../rules/facts/department.ts';

/** The department behind a source; undefined where there is none, or the office is not named well. */
export function departmentOf(source: string): Department | undefined {
  const [code = '', ...offices] = source.split('/');
  const isNamed = offices.length === 0 || /^[\p{L}\d-]{1,40}$/u.test(offices.join('/'));
  return isNamed && isDepartment(code) ? code : undefined;
}
