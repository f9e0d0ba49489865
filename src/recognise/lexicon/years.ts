import { findFiscalYears } from '../../japanese/index.js';

export interface Years {
  readonly from: number;
  readonly to: number;
}

/** A year without an era can be taken off a label, but which year it is the label does not say. */
const BARE = /(?<![\d０-９第全])[\d０-９]{1,2}\s*年度/g;
/** What clings to a year: (令和5年度)末時点の. */
const CLINGS = /^(?:末|分|中|時点|現在|から|まで)*(?:における|において|で?の|に(?!係る|関する|対する|向け)|で)?/;
const MARK = '\u0000';

/**
 * The years that a label carries, and the label without them: 令和5年度の活動経過 → 2023, 活動経過.
 * Null when it carries none; `years` null when it carries a year without an era (24年度計画).
 */
export function yearsIn(text: string): { years: Years | null; rest: string; isDate: boolean } | null {
  const found = findFiscalYears(text);
  const [first] = found;
  if (first) {
    let marked = '';
    let done = 0;
    for (const y of found) {
      marked += text.slice(done, y.start) + MARK;
      done = y.end;
    }
    const years = { from: Math.min(...found.map((y) => y.from)), to: Math.max(...found.map((y) => y.to)) };
    return {
      years,
      rest: without(marked + text.slice(done)),
      isDate: found.every((y) => y.kind === 'date' || y.kind === 'month'),
    };
  }
  const marked = text.replace(BARE, MARK);
  return marked === text ? null : { years: null, rest: without(marked), isDate: false };
}

function without(marked: string): string {
  const [head = '', ...tails] = marked.split(MARK);
  const rest = tails.reduce((s, tail) => s + tail.trimStart().replace(CLINGS, ''), head);
  return rest
    .replace(/[（(]\s*[)）]/g, '')
    .replace(/^[\s・:：の()（）【】［］〔〕]+|[\s(（)）【】［］〔〕・:：]+$/g, '');
}
