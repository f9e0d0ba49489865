import type { Line } from '../../model/block.js';
import type { PlanBuilder } from '../builder.js';
import { textToHead } from '../head.js';
import { sliceLine } from '../items.js';
import { isDirection } from '../lexicon/index.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { type InnerLabel, lineToInlineLabel } from '../table/cellReading.js';
import type { FlowContext } from './flowContext.js';
import { namesReport } from './headingStack.js';
import type { LabelLines } from './labelLines.js';

/** What heads a part of the document as often as it is a label with a value. */
export const PART: ReadonlySet<LabelField> = new Set([
  'title',
  'category',
  'goals',
  'objective',
  'measures',
  'section',
]);

export const NAMES: ReadonlySet<LabelField> = new Set(['title', 'category', 'section']);

/** What is told first of a record, and not of a part of one. */
export const TOLD_FIRST: ReadonlySet<LabelField> = new Set(['currentState', 'objective', 'goals', 'measures']);

/** What a small table inside a numbered item prints on lines of its own. */
export const OF_TABLE: ReadonlySet<LabelField> = new Set([
  'baseline',
  'target',
  'result',
  'forecast',
  'indicatorName',
  'number',
]);

/** What sorts or measures, and announces no text. */
export const STEERING: ReadonlySet<LabelField> = new Set(['contents', 'page', 'section', 'unit', 'fiscalYear']);

/** What announces something of a record may count records, too. */
export const MAY_COUNT: ReadonlySet<LabelField> = new Set(['title', 'measures', 'currentState', 'duties']);

/** 総務課の目標: what the words after a unit announce is the unit's own. */
export const TELLS_OF_UNIT =
  /^の.{0,8}(?:目標|計画|方針|宣言|マニフェスト|ミッション|チャレンジ|挑戦|取組|約束|報告|評価|実績|結果|状況)$/;

/** 行政改革推進本部 or 常磐市教育委員会 below the title publishes what others do; above its head it is one of the departments. */
export const publishes = (name: string, below: Line | undefined): boolean =>
  PUBLISHES.test(name.replace(/[\s　]/g, '')) && (!below || textToHead(below.text) === null);

const PUBLISHES = /(?:推進|対策|改革)本部$|.[市町村区]教育委員会$/;

/** 総務部 令和5年度重点目標, 総務部（…）: what may follow the name of a unit that heads a part of the document. */
export const AFTER_UNIT =
  /^(?:の)?[\s　]*(?:[（(]|令和|平成|Ｒ|R\d|H\d|\d{4}|.{0,8}(?:目標|計画|方針|宣言|マニフェスト|ミッション|チャレンジ|挑戦|使命|取組|約束|公約|報告|シート|一覧|評価|実績|結果|状況))/;

/** 基本方針１ is a level of the plan, unless a department tells its policies. */
export const mayNumber = (field: LabelField, { departmentName }: Pick<PlanBuilder, 'departmentName'>): boolean =>
  field === 'number' || field === 'category' || (field === 'policy' && !departmentName);

/** The label that opens the line; 事務事業　評価結果の公表 is what the report calls itself. */
export function inlineOfFlow(line: Line, lexicon: Lexicon): InnerLabel | null {
  const remark = /^[\s　]*[※＊][\s　]*(?=\S)/u.exec(line.text.value);
  // ※令和６年度決算額：86,415千円 behind what is told of an item.
  if (remark) {
    const cost = lineToInlineLabel([sliceLine(line, remark[0].length)], lexicon);
    return cost?.reading.field === 'budget' ? cost : null;
  }
  const inline = namesReport(line.text.value) ? null : lineToInlineLabel([line], lexicon);
  // 区分：継続 chooses how the item goes on, and names no level of the plan.
  const isChoice =
    inline?.reading.field === 'category' &&
    inline.rest.length === 1 &&
    isDirection(inline.rest[0]?.text.value.trim() ?? '');
  return inline && isChoice ? { ...inline, reading: { ...inline.reading, field: 'direction' } } : inline;
}

/** The label as the whole document shows it: its number may count the parts of an item, and what reads as a name may list actions. */
export function asMeant(
  label: LabelLines,
  line: Line,
  { countedLabels, listsOfActions }: Pick<FlowContext, 'countedLabels' | 'listsOfActions'>,
): LabelLines {
  const ordinal = countedLabels?.has(line) ? null : label.reading.ordinal;
  const field = listsOfActions?.has(line) ? 'measures' : label.reading.field;
  return { ...label, reading: { ...label.reading, ordinal, field } };
}
