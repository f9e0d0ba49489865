/** What the text of a word in a sheet's table looks like, whatever it says. */
export type Kind = 'year' | 'figure' | 'dash' | 'mark' | 'unit' | 'text';
export const KINDS: readonly Kind[] = ['year', 'figure', 'dash', 'mark', 'unit', 'text'];

const YEAR =
  /^(?:(?:令和|平成)[0-9０-９元]{1,2}(?:年度?)?|[RHＲＨ][0-9０-９]{1,2}(?:年度?)?|(?:19|20)[0-9]{2}(?:年度?)?)$/;
const DASH = /^[-－―ー—‐–−…*＊]+$/;
const MARK = /^[◎○〇●△▲×✕☆★A-EＡ-Ｅ]$/;
const FIGURE = /^[（(]?(?:約|延べ)?[△▲-]?[0-9０-９][0-9０-９,，.．]*\S{0,5}$/;
const UNIT = /[課室係局部所館]$/;

export const isYearWord = (text: string): boolean => YEAR.test(text);
export const isMark = (text: string): boolean => MARK.test(text);

export function kindOf(text: string): Kind {
  if (isYearWord(text)) return 'year';
  if (DASH.test(text)) return 'dash';
  if (isMark(text)) return 'mark';
  if (FIGURE.test(text)) return 'figure';
  return UNIT.test(text) ? 'unit' : 'text';
}

const NOTE = /^[（(].*[)）]$/;
/** （各年度末時点）: what brackets hold is said of the name beside it. */
export const isNote = (text: string): boolean => NOTE.test(text);
