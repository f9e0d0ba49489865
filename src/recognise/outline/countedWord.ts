/** 未来図１　水辺を歩けるまち, 施策１－２　岸の再生: a word, its number, and a name. */
const COUNTED =
  /^[\s　]*[■◆●【]?(\p{sc=Han}[\p{L}ー]{0,9}|[\p{sc=Katakana}ー]{2,10})[\s　]?(?:[0-9０-９]{1,2}(?:[-－‐―ー−][0-9０-９]{1,2})*|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[】]?[\s　]+(?=\p{L})/u;

/** What ends with a number like that is a period, or the name of something (令和５　年度, 第３), and counts no level. */
const NO_LEVEL = /(?:令和|平成|昭和|第|約|計|月|年度?|日|国道|県道|表|図表|別表|資料|様式|別紙|指標|ページ)$/;

/** The word that a line counts itself by; null for any other line. */
export function countedWord(text: string): string | null {
  const word = COUNTED.exec(text)?.[1];
  return word && !NO_LEVEL.test(word) ? word : null;
}
