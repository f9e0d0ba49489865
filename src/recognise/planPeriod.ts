import { findFiscalYears } from '../japanese/index.js';
import type { Block, Line } from '../model/block.js';
import type { SourceText } from '../model/sourceText.js';
import type { Years } from './lexicon/years.js';

/** The years that a plan is for, and the text that says so. */
export interface PlanPeriod {
  readonly years: Years;
  readonly text: SourceText;
}

/** No plan is for more years. */
const LONGEST_PLAN = 12;
/** 計画期間, プランの期間, 実施計画の計画年度: what the span of years behind it is. */
const NAMED =
  /(?:計画|プラン|戦略|構想|ビジョン|大綱|方針|プログラム|推進|取組|実施|対象)(?:の|する)?(?:対象)?期間|計画年次|計画年度/;
/** So much may stand between the name and its years: (全５年), は, ：. */
const BETWEEN = 16;

/**
 * The one span of years that the document calls the time of its plan (計画期間：令和６年度～令和10年度, or the years in the cell beside
 * these words); null where it names none, or several.
 */
export function findPlanPeriod(blocks: readonly Block[]): PlanPeriod | null {
  let period = known.get(blocks);
  if (period === undefined) {
    period = readPlanPeriod(blocks);
    known.set(blocks, period);
  }
  return period;
}

/** The document's own fields ask, and each reading of its records. */
const known = new WeakMap<readonly Block[], PlanPeriod | null>();

function readPlanPeriod(blocks: readonly Block[]): PlanPeriod | null {
  const found: PlanPeriod[] = [];
  let before = '';
  for (const { text } of printedLines(blocks)) {
    const named = NAMED.exec(text.value);
    const behind = named ? text.value.slice(named.index + named[0].length) : isNameAlone(before) ? text.value : null;
    const [first] = behind === null ? [] : findFiscalYears(behind);
    if (first && first.start <= BETWEEN && isPlan(first))
      found.push({ years: { from: first.from, to: first.to }, text });
    before = text.value;
  }
  const [only] = found;
  const isOne = found.every((p) => p.years.from === only?.years.from && p.years.to === only.years.to);
  return only && isOne ? only : null;
}

const isNameAlone = (text: string): boolean => text.length <= BETWEEN && NAME_LAST.test(text);
const NAME_LAST = new RegExp(`(?:${NAMED.source})[\\s　:：]*$`);

const isPlan = ({ from, to }: Years): boolean => to > from && to - from < LONGEST_PLAN;

function* printedLines(blocks: readonly Block[]): Generator<Line> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* block.lines;
    else for (const cell of block.cells) yield* cell.lines;
  }
}
