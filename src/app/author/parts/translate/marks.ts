import { marksApart } from '../../../../scenario/rules/l3-other-marks';
import { parseText } from '../../../../scenario/text';
import type { Row } from '../sentences/rows';

/** Marks that a translation lacks or has too much; `odd`: one of its marks is not closed or empty. */
export function marksWrong(row: Row): { readonly apart: readonly string[]; readonly odd: boolean } {
  if (row.given === '') return { apart: [], odd: false };
  return { apart: marksApart(row.text, row.given), odd: parseText(row.given).problems.length > 0 };
}
