import { multiplierOf } from '../japanese/index.js';
import type { Block, Line } from '../model/block.js';

/** （単位：千円）, 単位 百万円, ※金額の単位は千円です: a line that says in what unit the sums of the document are printed. */
const STATES_UNIT =
  /^[\s（(〔[［【※＊*・]*(?:(?:表中の|各表の)?(?:金額|効果額|財政効果額?|数値|額)(?:の|は、?|について(?:は、?|の))?)?(?:単位[\s:：は、]*)([十百千万億]*)円(?:とする|とします|です|である|で表示(?:する|しています?)?)?[。\s）)〕\]］】]*$/;

/** What is told of the sums in a sentence, and the unit: 効果額は決算による額（単位：千円）, 歳入増加額及び歳出削減額の単位は千円, 金額は千円で表示. */
const TOLD_OF_SUMS =
  /(?:金額|効果額|財政効果|(?:歳入|歳出|収入|支出)[」』]?の?欄|(?:増加|増収|削減|節減|縮減|節約)額)[^。]*?(?:単位[\s:：は、を]*([十百千万億]*)円|(?<![\d０-９])([十百千万億]+)円(?:単位|で(?:表示|記載|表記|計上|示)))/;
/** 補助金の見直し額は…, 事業費の削減額（単位：千円）: the sums of one thing, and no other. */
const OF_ONE_THING = /(?:費|金|料|税)の\p{L}{0,6}額[\s　]*[（(〔［【は]/u;

/** A remark in brackets at the end of a line about something else, set off from it or naming the sums itself. */
const REMARK = /(?:[\s　]+([（(〔［【][^（(〔［【]*)|([（(〔［【](?:金額|財政効果額?|効果額)[^（(〔［【]*))$/;

/**
 * By what the sums of the document are multiplied, where lines of their own say so and all of them say the same; else 1:
 * sums of tables that differ in their units are left as printed.
 */
export function findMoneyMultiplier(blocks: readonly Block[]): number {
  const stated = new Set<number>();
  const read = (lines: readonly Line[]) => {
    for (const line of lines) {
      const text = line.text.value.trim();
      const remark = REMARK.exec(text);
      const unit = STATES_UNIT.exec(text) ?? STATES_UNIT.exec(remark?.[1] ?? remark?.[2] ?? '') ?? unitInSentence(text);
      if (unit) stated.add(multiplierOf(unit[1] ?? unit[2]));
    }
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') read(block.lines);
    else for (const cell of block.cells) if (cell.row === 0) read(cell.lines);
  }
  const [only] = stated;
  return stated.size === 1 && only !== undefined ? only : 1;
}

function unitInSentence(text: string): RegExpExecArray | null {
  for (const sentence of text.split('。')) {
    const unit = OF_ONE_THING.test(sentence)
      ? null
      : (TOLD_OF_SUMS.exec(sentence) ?? STATES_UNIT.exec(sentence.trim()));
    if (unit) return unit;
  }
  return null;
}
