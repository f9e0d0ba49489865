import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { readLegend } from '../lexicon/index.js';
import type { LabelReading, Lexicon } from '../lexicon/types.js';
import { groupsByResult } from '../resultsInHeadings.js';
import { namesReport } from './headingStack.js';

/** A label that takes whole lines, possibly broken over several: ３．目標達成 / のための / 手段及び / 方策. */
export interface LabelLines {
  readonly reading: LabelReading;
  readonly text: SourceText;
  readonly count: number;
}

const LONGEST = 5;
/** ○ or Ａ on a line of its own is the value of the label before it, and adorns no label of the next line. */
export const MARK_ALONE =
  /^[\s　]*(?:[◎○〇◯△▲×✕]|[☆★]{1,7}(?:[《【〈＜「『（(［〔][^《》【】〈〉＜＞「」『』（）()［］〔〕]{1,12}[》】〉＞」』）)］〕])?|[A-ZＡ-Ｚ])[\s　]*$/;
/** □拡充 ■継続 □縮小, to the end of the line. */
export const CHOICES = /[□☐◻■☑☒✓✔◼][^□☐◻■☑☒✓✔◼。]+[□☐◻■☑☒✓✔◼][^。]+$/u;

/** （平成26年9月末現在）: of what day the document tells, and no part of a label below it. */
const AS_OF_ALONE = /^[\s　]*[（(][^（）()]*[日月][^（）()]{0,2}(?:現在|時点)[）)][\s　]*$/;

/** 令和７年５月 at the head of a page: when it was written. */
const MONTH_ALONE =
  /^[\s　]*(?:(?:令和|平成)[\s　]?(?:元|[0-9０-９]{1,2})|[2２][0０][0-9０-９]{2})[\s　]?年[\s　]?[0-9０-９]{1,2}[\s　]?月(?:[\s　]?[0-9０-９]{1,2}[\s　]?日)?[\s　]*$/;

export function readLabelLines(lines: readonly Line[], at: number, lexicon: Lexicon): LabelLines | null {
  let best: LabelLines | null = null;
  const first = lines[at]?.text.value ?? '';
  if (MARK_ALONE.test(first) || AS_OF_ALONE.test(first) || MONTH_ALONE.test(first)) return null;
  for (let count = 1; count <= LONGEST && at + count <= lines.length; count++) {
    const part = lines.slice(at, at + count);
    const last = part.at(-1) as Line;
    if (last.text.value.length > 24) break;
    if (count > 1 && (readMarker(last.text.value) !== null || part.slice(0, -1).some((l) => l.text.value.length > 14)))
      break;
    // Lines that explain marks stand under a label, and are no part of it.
    if (count > 1 && readLegend(last.text.value).length > 0) break;
    const text = joinTexts(part.map((l) => l.text));
    const reading = lexicon.readLabel(text.value);
    if (!reading || (reading.certainty === 'composed' && groupsByResult(text))) continue;
    // After a full label on a line of its own comes its value, unless the next line cannot begin one: と課題, のための.
    if (best?.reading.certainty === 'listed' && !isLabelTail(last.text.value)) break;
    best = { reading, text, count };
  }
  // 事務事業 above 評価結果の公表: what the report calls itself, on two lines.
  const below = lines[at + 1]?.text.value ?? '';
  return best?.count === 1 && best.reading.field === 'title' && namesReport(first + below) ? null : best;
}

/** と課題, のための, 手段及び: cannot begin a label of their own. */
const isLabelTail = (text: string): boolean => /^[\s　]*[とのや及・]/.test(text);
