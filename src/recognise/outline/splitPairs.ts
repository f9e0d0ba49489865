import type { Line } from '../../model/block.js';
import { sliceLine, trimLine } from '../items.js';
import type { InlineLabel, LabelField, Lexicon } from '../lexicon/types.js';

const MEASURED: ReadonlySet<LabelField> = new Set(['indicator', 'indicatorName', 'criteria']);
const FIGURES: ReadonlySet<LabelField> = new Set(['baseline', 'target', 'result', 'forecast', 'goals']);
const GAP = /(?: {2,}|\t|\u3000+| (?=[^\s]{2,8}[\s　:：]| ?[【〔［[＜《]))/g;

/** 〔時期〕 after 〔担当〕総務課. */
const BRACKETED =
  /^(?:【[^【】]{2,12}】|〔[^〔〕]{2,12}〕|［[^［］]{2,12}］|\[[^[\]]{2,12}\]|＜[^＜＞]{2,12}＞|《[^《》]{2,12}》)/;

/** 部局名 市民生活部   部長 黒川 早苗: several labels with their values on one line become a line each. */
export function splitPairs(line: Line, lexicon: Lexicon): Line[] {
  const text = line.text.value;
  const label = text.length > 80 ? null : lexicon.readInlineLabel(text);
  if (!label) return [line];
  // 指標：健診の受診者数　目標 900人　実績 870人: the figures stay with what they measure.
  const names = MEASURED.has(label.reading.field);
  const cuts = [0, ...endOfDepartment(text, label, lexicon)];
  for (const gap of text.matchAll(GAP)) {
    const at = gap.index + gap[0].length;
    const word = (BRACKETED.exec(text.slice(at)) ?? /^[^\s　:：]{2,8}(?=[\s　:：])/.exec(text.slice(at)))?.[0];
    const isFirst = text.slice(0, gap.index).trim().length < 2;
    if (!word || isFirst || at === 0) continue;
    if (cuts.includes(at)) continue;
    const reading = lexicon.readLabel(word);
    const before = text.slice(cuts.at(-1), gap.index);
    if (names && reading && FIGURES.has(reading.field)) continue;
    if (reading?.certainty === 'listed' && hasValue(before, lexicon)) cuts.push(at);
  }
  cuts.sort((a, b) => a - b);
  return cuts.length === 1 ? [line] : cuts.map((cut, i) => trimLine(sliceLine(line, cut, cuts[i + 1] ?? text.length)));
}

/** 部名：環境部 (a gap) 藍川市: what the same line prints at its other end (the city, a date, a unit) is no part of the name. */
function endOfDepartment(text: string, { reading, valueFrom }: InlineLabel, lexicon: Lexicon): number[] {
  const [, name, gap] = /^(\S+)([\s　]+)\S/.exec(text.slice(valueFrom)) ?? [];
  if (reading.field !== 'department' || !name || !gap || lexicon.readOrganisation(text.slice(valueFrom))) return [];
  return lexicon.readOrganisation(name) ? [valueFrom + name.length + gap.length] : [];
}

/** What stands before the cut is a label with its value already, not the first half of a spread label. */
function hasValue(text: string, lexicon: Lexicon): boolean {
  const inline = lexicon.readInlineLabel(text.trimEnd());
  return inline !== null && text.slice(inline.valueFrom).trim() !== '';
}
