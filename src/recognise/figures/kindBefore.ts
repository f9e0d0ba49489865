import { findFiscalYears } from '../../japanese/index.js';
import type { FigureKind } from '../draft.js';
import { nearestYear } from '../lexicon/bareYears.js';
import { figureWords } from '../lexicon/figureWords.js';

/** What a bracket right before a figure says of it. */
export interface KindBefore {
  readonly kind: FigureKind;
  readonly fiscalYear: number | null;
  /** Where the bracket begins in the words. */
  readonly from: number;
}

const BRACKET = /[〔［【＜〈《≪[]([^〔〕［］【】＜＞〈〉《》≪≫[\]]{2,24})[〕］】＞〉》≫\]][\s　]*[：:]?[\s　]*$/u;
/** 4年度末: a year whose era the document's own tells. */
const BARE_YEAR = /(?<![0-9０-９])(元|[0-9０-９]{1,2})[\s　]*年度/u;
const CLINGS = /^(?:末|中|時点|末時点|現在|の)*/u;

/**
 * 受講率　〔現状値（4年度末）〕48％　〔5年度目標〕50％: the bracket that the words before a figure end with, where it says of what kind
 * the figure is. Null for any other bracket.
 */
export function kindBefore(words: string, documentYear: number | null): KindBefore | null {
  const bracket = BRACKET.exec(words);
  if (!bracket) return null;
  const inside = bracket[1] as string;
  const [year, ...more] = findFiscalYears(inside);
  if (more.length > 0 || (year && year.from !== year.to)) return null;
  const bare = year ? null : BARE_YEAR.exec(inside);
  const [start, end] = year ? [year.start, year.end] : bare ? [bare.index, bare.index + bare[0].length] : [0, 0];
  const rest = inside.slice(0, start) + inside.slice(end).replace(CLINGS, '');
  const kind = figureWords(rest.replace(/[（()）\s　：:・]/g, ''));
  if (!kind) return null;
  return {
    kind,
    fiscalYear: year?.from ?? (bare ? nearestYear(bare[1] as string, documentYear) : null),
    from: bracket.index,
  };
}
