import { nameOf, withoutSpace } from '../letters.js';
import type { Token } from './segments.js';
import { hasWideGap, nextText } from './words.js';

/** A page's title stands among this many first lines. */
const NEAR_TOP = 4;
const EDITION = /第[0-9０-９一二三四五六七八九十]+[次期]/;
/** 令和６年度 | 部局長の仕事目標 | （中間報告）: a title that white space spreads has no more words. */
const MOST_WORDS = 4;
/** 令和 ７ 年 ３ 月 31 日現在: the typesetter sets spaces round figures. */
const SPACES_IN_DAY = 4;

const YEAR =
  /(?:令和|平成|昭和)[\s　]?[0-9０-９元]+[\s　]?年度?|(?:19|20)[0-9]{2}[\s　]?年度?|[２][０-９]{3}[\s　]?年度?/g;
const ONE_YEAR = new RegExp(`^(?:${YEAR.source})$`);
/** What a document is called, in one phrase. */
const NAMED = /^[^、。：:0-9０-９]{4,24}$/;
const OPENS =
  /^(?:令和|平成|昭和|[12１２][0-9０-９]{3}|第[0-9０-９一二三四五六七八九十]+[次期]|[^\s　]{1,6}[市町村区県]$)/;
/** A body that publishes its own plans: its name opens a title without a year. */
const BODY = /^[^\s　]{2,12}(?:市|町|村|区|県|組合|連合|企業団)$/;
/** 令和７年３月31日現在, alone on its line above the table. */
const DAY = /^[（(]?(?:令和|平成|[RＲHＨ])[\s　]?[0-9０-９元]+[^\s　]{1,12}日[\s　]?(?:現在|時点|作成|公表)[）)]?$/;
/** 計画の期間 | 令和６年度～令和10年度, above the table. */
const PERIOD =
  /^[（(]?(?:計画|プラン|大綱|戦略|取組|実施|推進|対象)の?期間[:：]?(?:令和|平成|[RＲHＨ]|20)[^、。：:]{1,10}(?:[～〜~－―-]|から)[^、。：:]{1,12}年度?(?:まで)?[）)]?$/;
/** 令和７年３月　霞原市: when it was published, and by whom. */
const PUBLISHED =
  /^[（(]?(?:令和|平成)[0-9０-９元]{1,2}年[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?[^\s　0-9０-９]{2,12}(?:市|町|村|区|県|組合|連合|企業団)(?:役所|役場)?[）)]?$/;
/** 霞原市　令和７年３月31日現在: whose document it is, and of when. */
const OF_BODY_AND_DAY =
  /^[^\s　0-9０-９、。：:]{1,10}(?:市|町|村|区|県|組合|連合|企業団)[（(]?(?:令和|平成|[RＲHＨ])[0-9０-９元]{1,2}年[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日|末日?)(?:現在|時点|作成|公表)[）)]?$/;
const KIND =
  '一覧|一覧表|シート|調書|調査票|計画|計画書|計画表|方針|目標|宣言|報告|報告書|状況|状況表|結果|大綱|評価|評価書|評価表|管理表|' +
  'マニフェスト|取組|まとめ|ビジョン|プラン|プログラム|カルテ|約束|概要|進め方|あらまし|について';
const CLOSES = new RegExp(`(?:${KIND})(?:[0-9０-９①-⑳]?|(?:[（(〔【＜－-][^）)〕】＞]{1,16}[）)〕】＞－-]){1,2})$`);
/** 評価シート【Ｂ】（令和５年度実施事業）: a bracket may say of what year the sheets tell. */
const IN_BRACKETS = /[（(〔【＜][^（(〔【＜）)〕】＞]*[）)〕】＞]/g;

/** 事務事業評価票（No.3）, 施策カルテ　№12: what a sheet is called, with its number. */
const SHEET =
  /^[^。、：:]{2,24}(?:シート|カルテ|[票表書])[（(〔【［[]?(?:[NＮ][oｏOＯ]|№|番号)[.．:：]?[0-9０-９]{1,4}(?:[-－][0-9０-９]{1,3})?[）)〕】］\]]?$/;

/** What a document belongs to: 行財政改革プラン | 進捗管理表. */
const PLAN = /.{3}(?:計画|大綱|戦略|プラン|プログラム|ビジョン)$/;

/**
 * Tells of a line whether it is the title of the document, parted by wide white space: near the top of its page, a year, an
 * edition or a municipality first and what sort of document it is last; or the day as of which it speaks, or the time of the plan,
 * below it. So is what a sheet is called, with its number. A head of a table names more than one year or label.
 */
export function isTitleLine(
  source: string,
  lines: readonly (readonly Token[])[],
  at: number,
  isLabel: (text: string) => boolean,
): boolean {
  const words = lines[at] as readonly Token[];
  if (words.length === 0 || words.length > MOST_WORDS + SPACES_IN_DAY) return false;
  if (words.length <= MOST_WORDS && SHEET.test(nameOf(source, words))) return true;
  let above = 0;
  for (let i = 0; i < at && above < NEAR_TOP; i++) if ((lines[i] as readonly Token[]).length > 0) above++;
  const isShort = words.length <= MOST_WORDS;
  if (above >= NEAR_TOP) return isShort && words.length > 1 && repeatsTitle(source, lines, words, isLabel);
  const texts = words.map((w) => source.slice(w.from, w.to));
  const whole = texts.join('');
  const flat = withoutSpace(whole);
  const isOfDay = OF_BODY_AND_DAY.test(flat);
  if (isOfDay || !isShort) return isOfDay;
  if (words.length <= 2 && above > 0 && (PERIOD.test(flat) || PUBLISHED.test(flat))) return true;
  if (words.length < 2) return above > 0 && DAY.test(whole);
  if (
    isOfYear(texts, above, (t) => isLabel(t) && hasWideGap(lines[nextText(lines, at + 1)] ?? [])) ||
    isUnderYear(source, lines, at, isLabel)
  )
    return true;
  const isPlan = above === 0 && PLAN.test(texts[0] as string);
  const isOfBody = above === 0 && BODY.test(texts[0] as string) && !texts.some(isLabel);
  if ((!isPlan && !isOfBody && !OPENS.test(texts[0] as string)) || !CLOSES.test(whole)) return false;
  const years = whole.match(YEAR)?.length ?? 0;
  const outside = whole.replace(IN_BRACKETS, '').match(YEAR)?.length ?? 0;
  if (outside > 1 || (years === 0 && !isPlan && !isOfBody && !EDITION.test(whole))) return false;
  return above === 0 || texts.slice(1).filter(isLabel).length <= 1;
}

/** 令和７年度 | 部長の仕事（重点政策）, or 波見崎市 | 令和６年度: the first line of the page, of which a year is one whole word. */
function isOfYear(texts: readonly string[], above: number, isLabel: (text: string) => boolean): boolean {
  if (above > 0 || texts.length !== 2) return false;
  const years = texts.filter((t) => ONE_YEAR.test(t));
  const other = texts.find((t) => !ONE_YEAR.test(t));
  if (years.length !== 1 || other === undefined) return false;
  return BODY.test(other) || (texts[0] === years[0] && NAMED.test(withoutSpace(other)) && !isLabel(other));
}

/** 部長の実行宣言 | 中間報告, below 波見崎市 | 令和６年度: what the document is, by the year of the line above. */
function isUnderYear(
  source: string,
  lines: readonly (readonly Token[])[],
  at: number,
  isLabel: (text: string) => boolean,
): boolean {
  const [above, ...more] = lines.slice(0, at).filter((line) => line.length > 0);
  const words = lines[at] as readonly Token[];
  if (!above || more.length > 0 || words.length !== 2) return false;
  const textsOf = (line: readonly Token[]): string[] => line.map((w) => source.slice(w.from, w.to));
  const texts = textsOf(words);
  return isOfYear(textsOf(above), 0, isLabel) && CLOSES.test(texts.join('')) && !texts.some(isLabel);
}

/** The title of the page, word for word, over each form below the first. */
function repeatsTitle(
  source: string,
  lines: readonly (readonly Token[])[],
  words: readonly Token[],
  isLabel: (text: string) => boolean,
): boolean {
  const own = nameOf(source, words);
  const first = lines.findIndex((line) => line.length > 0);
  return CLOSES.test(own) && nameOf(source, lines[first] ?? []) === own && isTitleLine(source, lines, first, isLabel);
}
