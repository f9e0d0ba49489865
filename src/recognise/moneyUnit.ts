import { multiplierOf } from '../japanese/index.js';
import type { Block, Line } from '../model/block.js';

/** （単位：千円）, 単位 百万円, ※金額の単位は千円です: a line that says in what unit the sums of the document are printed. */
const STATES_UNIT =
  /^[\s（(〔[［【※＊*・]*(?:(?:表中の|各表の)?(?:金額|効果額|財政効果額?|数値|額)(?:の|は、?|について(?:は、?|の))?)?(?:単位[\s:：は、]*)([十百千万億]*)円(?:とする|とします|です|である|で表示(?:する|しています?)?)?[。\s）)〕\]］】]*$/;

/** 効果額は、各年度の決算による額（単位：千円）。「－」は…: a sentence about the sums, among others. */
const SENTENCE =
  /(?:^|。)[\s　※＊*・（(]*(?:表中の|各表の|各年度の)?(?:金額|効果額|財政効果額?)(?:は|の)[^。]*?[（(〔［【][\s　]*単位[\s:：は、]*([十百千万億]*)円[\s　]*[）)〕］】]/;

/** 【効果額】 単位は千円。歳入の増加額を…: the same, with what is told of as its heading. */
const BEHIND_HEADING =
  /^[\s　※＊*・]*[【〔［<＜《■●◆][\s　]*(?:金額|効果額|財政効果額?)[\s　]*[】〕］>＞》:：]?[\s　]*(?:金額の|効果額の)?単位[\s:：は、]*([十百千万億]*)円[\s　]*(?:です|である|とする)?(?:[。、\s　]|$)/;

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
      const unit =
        STATES_UNIT.exec(text) ??
        STATES_UNIT.exec(remark?.[1] ?? remark?.[2] ?? '') ??
        SENTENCE.exec(text) ??
        BEHIND_HEADING.exec(text);
      if (unit) stated.add(unit[1] ? multiplierOf(unit[1]) : 1);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') read(block.lines);
    else for (const cell of block.cells) if (cell.row === 0) read(cell.lines);
  }
  const [only] = stated;
  return stated.size === 1 && only !== undefined ? only : 1;
}
