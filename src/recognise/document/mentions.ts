import { foldName, type Municipality, municipalityList } from './municipalities.js';

/** A municipality's name found in a text; offsets are UTF-16 units. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** All municipalities of the name, those of the printed prefecture only where one stands before it. */
  readonly candidates: readonly Municipality[];
  /** 千葉県 before the name. */
  readonly prefecture: string | null;
}

/** After these a name may begin though they are ideographs: 令和5年度○○市, ○○県○○市, ○○郡○○町, 第5次○○市. */
const BEFORE = /[年度月日期県道府都郡市町村区旧現新本元前各]$|[0-9０-９一二三四五六七八九十]次$/;
/** A prefecture and a county: 鹿児島県 + five characters + 郡. */
const LONGEST_BEFORE = 10;
const HAN_OR_KATAKANA = /[\p{Script=Han}\p{Script=Katakana}ー々]$/u;
/** 島田市場, 大和町内: the name goes on into another word. */
const GOES_ON = /^(?:場(?!所)|街道|松|丁目|名|字|史|誌|道府県)/;

/** The last character of every name. */
const ENDS_NAME = /[市町村区]/g;
let prefectureBefore: RegExp | undefined;

/**
 * Finds municipalities by name, the longest name at each place (木更津市, not 津市), only where a word can begin.
 * Spaces inside spread names (伊 勢 崎 市) are passed over.
 */
export function findMentions(text: string): Mention[] {
  if (text.search(ENDS_NAME) < 0) return [];
  const list = municipalityList();
  const { letters, at } = withoutSpaces(text);
  prefectureBefore ??= new RegExp(`(${list.prefectures.join('|')})(?:[^、。]{1,5}郡)?$`);
  const mentions: Mention[] = [];
  for (const { index: i } of letters.matchAll(ENDS_NAME)) {
    const found = longestNameEndingAt(letters, i + 1, at, text);
    if (found === null || GOES_ON.test(letters.slice(i + 1, i + 5))) continue;
    const last = mentions.at(-1);
    const start = at[found] as number;
    // 四日市 before 四日市市: the later, longer name wins.
    if (last && last.end > start) mentions.pop();
    const name = letters.slice(found, i + 1);
    const prefecture = prefectureBefore.exec(letters.slice(Math.max(0, found - LONGEST_BEFORE), found))?.[1] ?? null;
    const named = list.named(name);
    const inPrefecture = prefecture ? named.filter((m) => m.prefecture === prefecture) : [];
    if (prefecture && inPrefecture.length === 0) continue;
    mentions.push({
      name,
      start,
      end: (at[i] as number) + 1,
      candidates: prefecture ? inPrefecture : named,
      prefecture,
    });
  }
  return mentions;
}

function longestNameEndingAt(letters: string, end: number, at: readonly number[], text: string): number | null {
  const list = municipalityList();
  for (let start = Math.max(0, end - list.longestName); start <= end - 2; start++) {
    if (list.named(letters.slice(start, end)).length === 0) continue;
    const before = letters.slice(Math.max(0, start - 2), start);
    const isLineStart = start > 0 && /\n/.test(text.slice((at[start - 1] as number) + 1, at[start]));
    if (HAN_OR_KATAKANA.test(before) && !BEFORE.test(before) && !isLineStart && !isParted(at, start, end)) return null;
    return start;
  }
  return null;
}

/** 現在　豊橋市: white space stands before the name and none inside it. */
function isParted(at: readonly number[], start: number, end: number): boolean {
  const [last, from, to] = [at[start - 1], at[start], at[end - 1]] as [number, number, number];
  return from > last + 1 && to - from === end - 1 - start;
}

function withoutSpaces(text: string): { letters: string; at: number[] } {
  const folded = foldName(text);
  let letters = '';
  const at: number[] = [];
  if (!/\s/.test(folded)) return { letters: folded, at: Array.from({ length: folded.length }, (_, i) => i) };
  for (const { 0: run, index } of folded.matchAll(/\S+/g)) {
    letters += run;
    for (let i = index; i < index + run.length; i++) at.push(i);
  }
  return { letters, at };
}
