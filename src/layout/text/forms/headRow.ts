import type { Token } from '../aligned/segments.js';
import { hasDigit, nameOf } from '../letters.js';
import type { FormText } from './formText.js';

/** This share of a head's entries are labels and years. */
const HEADS = 0.65;
const FIGURE = /^[△▲-]?[0-9０-９][0-9０-９,，.．]*[%％]?$|^[-－―—→]$/;
const YEAR = /^(?:令和|平成|[RHＲＨ])[0-9０-９元]{1,2}|^(?:19|20)[0-9]{2}年|^[0-9０-９]{1,2}年度$/;
const IN_BRACKETS = /^[（(]/;

/** The text is a figure, or the dash in the place of one. */
export const isFigure = (text: string): boolean => FIGURE.test(text);

/** Labels and years stand side by side on the line, none with a text of its own. */
export function isHeadRow({ source, values, openings, isLabel }: FormText, line: number): boolean {
  const names = (values.get(line) as readonly Token[]).map((w) => nameOf(source, [w]));
  const heads = names.filter((n) => isLabel(n) || YEAR.test(n)).length;
  if (names.length === 1) return heads === 1 && openings.has(line) && !hasDigit(names[0] as string);
  const notes = names.filter((n) => IN_BRACKETS.test(n)).length;
  return heads > 0 && heads + notes > 1 && heads + notes >= names.length * HEADS && !names.some(isFigure);
}
