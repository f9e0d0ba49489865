/**
 * What the beginning of a line says about the line before: a numbered or bulleted item, a bracketed heading or a note
 * always begins anew, whatever room was left above it.
 */
const CIRCLED = '①-⑳㉑-㉟㊱-㊿❶-❿➀-➓⓪⓫-⓿Ⓐ-ⓩ㈠-㈩㊀-㊉';
const DIGIT = '0-9０-９';
/** 第一の柱, その二: numbers in words, which a space sets apart from what they number. */
const COUNTED =
  `第[${DIGIT}一二三四五六七八九十]+の(?:柱|目標|方針|戦略|視点|約束|挑戦|改革|政策|施策)|` +
  `その[${DIGIT}一二三四五六七八九十]+`;
const ITEM = new RegExp(
  `^(?:[${CIRCLED}]|[(（](?:[${DIGIT}]{1,3}|[一二三四五六七八九十]{1,3}|[ア-ンa-zａ-ｚ])[)）]|[${DIGIT}]{1,3}[)）]|` +
    `[${DIGIT}]{1,2}[．.、](?![${DIGIT}])|[Ⅰ-Ⅻⅰ-ⅻ](?=[\\s　．.、・])|第[${DIGIT}一二三四五六七八九十]+[章節編款]|(?:${COUNTED})(?=[\\s　])|(?:No|Ｎｏ|NO|ＮＯ)[.．]|№)`,
);
const BULLET = /^(?:[・･•●○◯◎◆◇■□▲△▼▽★☆※⇒➡▶►✓✔☑☐⚫‣◦]|[-−–*＊]\s)/;
const BRACKETED = /^(?:【|《[^》]*》$|〔[^〕]*〕$|＜[^＞]*＞$|〈[^〉]*〉$|<[^>]*>$|\[[^\]]*\]$|［[^］]*］$)/;

/** A number or letter of an item stands at the beginning (①, (1), １．, 第1章, No.). */
export const beginsItem = (line: string): boolean => ITEM.test(line);
/** A bullet or note mark stands at the beginning (・ ● ※). */
export const beginsBullet = (line: string): boolean => BULLET.test(line);
/** ④: which of ①–⑳ begins the text, from 1; null where none does. */
export function circledOrdinal(text: string): number | null {
  const ordinal = text.charCodeAt(0) - BEFORE_CIRCLED;
  return ordinal > 0 && ordinal <= MOST_CIRCLED ? ordinal : null;
}

/** ① to ⑳ follow one another in Unicode's block Enclosed Alphanumerics. */
const BEFORE_CIRCLED = 0x245f;
const MOST_CIRCLED = 20;

/** The line begins anew by its own mark, so that the line before it has ended. */
export const beginsAnew = (line: string): boolean => ITEM.test(line) || BULLET.test(line) || BRACKETED.test(line);

const SECTION = new RegExp(
  `^(?:[${DIGIT}]{1,2}[．.、](?![${DIGIT}])|第[${DIGIT}一二三四五六七八九十]+[章節編款]|[Ⅰ-Ⅻ]|[■◆●【])`,
);
/** The line heads a section by its mark (１．, Ⅰ, 第1章, ■). */
export const beginsSection = (line: string): boolean => SECTION.test(line);

const NUMBERED =
  '(?:(?:基本|重点|主要|個別|改革|推進|取組|実施|経営|戦略|政策|[^\\s　の]{1,6}の)?(?:柱|施策|目標|政策|方針|戦略|分野|項目|視点|取組|プロジェクト)|重点)';
const SECTION_MARK = new RegExp(
  `^(?:[■□◆◇●○▼▶★☆]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ][.．]?|${NUMBERED}[\\s　]?[${DIGIT}一二三四五六七八九十Ⅰ-Ⅻ－.・-]+|第[${DIGIT}一二三四五六七八九十]+[章節編款]|${COUNTED})$`,
);
/** The word is nothing but the mark of a section: what stands behind it on its line goes with it (■, Ⅱ, 施策1-1, 第2章, 第一の柱, その二). */
export const isSectionMark = (word: string): boolean => SECTION_MARK.test(word);

const LABEL_BRACKETS =
  /^(?:【([^】]+)】|［([^］]+)］|\[([^\]]+)\]|＜([^＞]+)＞|〔([^〕]+)〕|≪([^≫]+)≫|《([^》]+)》|〈([^〉]+)〉)/;

/** What brackets of headings hold at the beginning of a text, and where the text behind them begins; null where none stand there. */
export function openingBrackets(text: string): { readonly inner: string; readonly end: number } | null {
  const found = LABEL_BRACKETS.exec(text);
  const inner = found?.slice(1).find(Boolean);
  return found && inner !== undefined ? { inner, end: found[0].length } : null;
}

const GRADE = /^[A-FSＡ-ＦＳ◎○〇●△▲×✕☆]$/;
/** The word is a grade or mark of how far something came. */
export const isGrade = (word: string): boolean => GRADE.test(word);

const SENTENCE_END = /[。．！？!?」』）)】〕》＞〉：:]$/;
/** The line ends where a writer ends a sentence, a quotation or a label. */
export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

/** Characters that may not begin a line (closing brackets, marks, small kana, sound marks). */
const NO_START =
  /[、。，．,.・：；:;？！?!ゝゞヽヾ々ー」』）)】〕》〉＞\]｝}’”…‥％%℃ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/;
/** Characters that may not end a line (opening brackets). */
const NO_END = /[「『（(【〔《〈＜[｛{‘“]/;
const WORD = /[A-Za-z0-9０-９.,'’_/&@#+-]/;

/** Length of what can't be parted at the beginning of a line: a Latin word or number, else one character with its marks. */
export function unbreakableStart(line: string): number {
  let i = 0;
  while (i < line.length && NO_END.test(line[i] as string)) i++;
  if (i < line.length) {
    if (WORD.test(line[i] as string)) while (i < line.length && WORD.test(line[i] as string)) i++;
    else i += (line.codePointAt(i) as number) > 0xffff ? 2 : 1;
  }
  while (i < line.length && NO_START.test(line[i] as string)) i++;
  return i;
}
