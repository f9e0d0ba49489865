import { readMarker } from '../../japanese/index.js';

/** 宣言１　窓口の改善, 【提案その２】…, その一　…: a word that counts, and the name of what it counts. */
export interface CountedName {
  /** Names of one list have one style. */
  readonly style: string;
  /** Where the word and its number stand, without brackets. */
  readonly number: readonly [from: number, to: number];
  readonly ordinal: number;
  /** Where the name begins. */
  readonly from: number;
}

const WORD =
  '(?:重点|主な)?取り?組み|[おご]?(?:[\\p{sc=Han}\\p{sc=Katakana}ー・々]|(?<=\\S)の(?=\\S)){1,9}?|(?:[ぁ-ん]{2,5}の)?[ぁ-ん]{3,5}|[ぁ-ん]{2,4}の[\\p{sc=Han}\\p{sc=Katakana}ー]{2,6}|[A-Za-zＡ-Ｚａ-ｚ]{3,10}';
/** その一 counts without a word before it. */
const BARE = '(?=その[0-9０-９①-⑳一二三四五六七八九十])';
const COUNT =
  '(?:その|[Nn]o[.．]?|№)?[ \u3000]?[（(]?((?:[A-ZＡ-Ｚ](?=[0-9０-９]{1,2}[-－‐―ー−]))?[0-9０-９]{1,2}(?:[-－‐―ー−](?:[0-9０-９]{1,2}|[Ⅰ-Ⅻ①-⑳]|[ア-ン](?=[ \u3000:：]))){0,3}|[①-⑳Ⅰ-Ⅻ]|[一二三四五六七八九十]{1,2})[）)]?';
// 達成率 45.2％ is a figure.
const GAP = '(?:[ \u3000]*(?:[:：、…―—–－-]|[．.](?![0-9０-９]))[ \u3000]*|[ \u3000]+)';
const COUNTED = new RegExp(
  `^[\\s　]*[■□◆◇●○◎▼▽★☆▶]?[\\s　]*(?:([【《＜〈≪［〔「『])((${WORD}|${BARE})${COUNT})[】》＞〉≫］〕」』]${GAP}?|((${WORD}|${BARE})${COUNT})(?:${GAP}|(?<=[）)①-⑳])))(?=[^\\s。、])`,
  'u',
);
/** What these count stands beside the plan, or is a part of its form: 図１, 別紙２, 参考資料３, Step3; 令和７, 第２ are no words that count. */
const BESIDE_PLAN =
  /(?:図|表|写真|グラフ|別紙|別添|別記|様式|資料|参考)$|^(?:注|令和|平成|昭和|西暦|第|約|計|全|各|同|満|毎月|毎年|午前|午後|.*年度末?|ステップ|ステージ|フェーズ|パート|(?:step|stage|phase|part|page|ｓｔｅｐ))$/i;

/** The words and number that open a line, whatever the word; only what stands below can tell that it names an item. */
export function readCountedName(text: string): CountedName | null {
  if (text.length > 70) return null;
  const m = COUNTED.exec(text);
  if (!m) return null;
  const printed = (m[2] ?? m[5]) as string;
  const word = (m[3] ?? m[6]) as string;
  const count = ((m[4] ?? m[7]) as string).replace(/^.*[-－‐―ー−]/, '');
  const ordinal = readMarker(`${count}　名称`)?.ordinal ?? null;
  if (ordinal === null || BESIDE_PLAN.test(word)) return null;
  const at = text.indexOf(printed);
  const depth = ((m[4] ?? m[7]) as string).split(/[-－‐―ー−]/).length;
  // 取組1-1 stands above 取組1-1-2.
  return {
    style: `counted:${word}${depth > 1 ? `:${depth}` : ''}`,
    number: [at, at + printed.length],
    ordinal,
    from: m[0].length,
  };
}
