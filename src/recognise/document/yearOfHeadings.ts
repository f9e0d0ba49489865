import { findFiscalYears } from '../../japanese/index.js';
import type { Layout } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';

const LONGEST_HEADING = 40;
/** How it went, in the words that end a heading. */
const REPORTS =
  /(?:評価|実施|点検|取組|取り組み|実績|達成|進捗)(?:・[^、。]{1,4})?の?(?:結果|状況|実績|評価|成果)[\s　]*$/;

interface YearOfHeadings {
  readonly years: { readonly from: number; readonly to: number };
  readonly text: SourceText;
  readonly inferredFrom: string;
}

/**
 * ３ 施策を構成する令和4年度事務事業の評価結果: where nothing at the head of the document names its year, the one that its headings
 * report on. Null where they name none, or several.
 */
export function yearOfHeadings({ blocks }: Layout): YearOfHeadings | null {
  const found = blocks
    .flatMap((b) => (b.kind === 'paragraph' ? b.lines : []))
    .flatMap(({ text }) => {
      if (text.value.length > LONGEST_HEADING || !REPORTS.test(text.value)) return [];
      return findFiscalYears(text.value).flatMap((y) => (y.kind === 'fiscal-year' ? [{ year: y.from, text }] : []));
    });
  const [first] = found;
  if (!first || found.some((f) => f.year !== first.year)) return null;
  return { years: { from: first.year, to: first.year }, text: first.text, inferredFrom: 'a heading' };
}
