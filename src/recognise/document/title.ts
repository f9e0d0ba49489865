import { findFiscalYears } from '../../japanese/index.js';
import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { textToHead } from '../head.js';
import { findOrganisation, yearAhead } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import type { FrontLine } from './frontMatter.js';

export type DocumentKind = 'target' | 'plan' | 'progress' | 'result';

/**
 * The title: the first run of lines at the head that are words of a title or years, joined with a space as the cover sets
 * them one under the other. A department's name before it is left out when the same words head other departments too.
 */
export function readTitle(
  front: readonly FrontLine[],
  headings: Headings,
  lexicon: Lexicon,
  bodySize: number | null,
): SourceText | null {
  const lines = front.map((l) => (isOfDepartments(l, headings, lexicon) ? { ...l, role: 'organisation' as const } : l));
  const at = titleLine(lines, bodySize);
  if (at < 0) return null;
  let from = at;
  while (from > 0 && (lines[from - 1]?.role === 'years' || opensTitle(lines, from - 1, at, bodySize))) from--;
  let to = at + 1;
  while (to < lines.length && isPart(lines, at, to, lexicon, bodySize)) to++;
  const parts = lines.slice(from, to).map((l) => l.text);
  const first = parts[0] as SourceText;
  const organisation = parts.length === 1 ? findOrganisation(first.value, lexicon) : null;
  if (organisation) {
    const rest = first.value.slice(organisation.end).trim();
    if (isShared(rest, organisation.name, headings)) return trimText(sliceText(first, organisation.end));
  }
  return parts
    .map((l) => despaced(withoutGuide(withoutHead(l))))
    .reduce((whole, part) => joinTexts([whole, part], GOES_ON.test(whole.value) ? '' : ' '));
}

type Headings = readonly { readonly name: string; readonly rest: string }[];

const isShared = (rest: string, name: string, headings: Headings): boolean =>
  rest !== '' && headings.some((h) => h.rest === rest && h.name !== name);

/** 福祉部の今年度の約束 in a document that prints 建設部の今年度の約束 too: what is theirs names no document. */
function isOfDepartments({ role, text }: FrontLine, headings: Headings, lexicon: Lexicon): boolean {
  if (role !== 'title' || !/[部局室課]の/.test(text.value)) return false;
  const found = findOrganisation(text.value, lexicon);
  const rest = found ? text.value.slice(found.end).trim() : '';
  return found !== null && rest.startsWith('の') && isShared(rest, found.name, headings);
}

/** Set as large as the title, and larger than the text. */
const isInPrint = (line: FrontLine, lead: FrontLine, bodySize: number | null): boolean =>
  line.size !== null && line.size === lead.size && bodySize !== null && line.size >= bodySize * 1.2;

/** 部局運営方針の above 達成状況: the words go on in the next line. */
const GOES_ON = /[^の](?:の|に関する|に係る|における|及び|並びに|・)[\s　]*$/;

/** 令和6年度 港区運営方針　（区長：堀　早月）: who heads the unit is no part of the title. */
function withoutHead(text: SourceText): SourceText {
  const bracket = /[\s　]*[（(〔［[]([^（()）〔〕［］[\]]+)[)）〕］\]][\s　]*$/u.exec(text.value);
  const head = bracket && bracket.index > 0 ? textToHead(sliceText(text, bracket.index)) : null;
  return bracket && head?.title && head.name ? sliceText(text, 0, bracket.index) : text;
}

/** 事務事業評価シートの見方 heads the page that explains the sheets behind it: the document is these. */
function withoutGuide(text: SourceText): SourceText {
  const guide = /(?:の|[\s　]+)(?:見方|見かた|読み方|読みかた)(?:について)?[\s　]*$/.exec(text.value);
  return guide && TITLE_END.test(text.value.slice(0, guide.index)) ? sliceText(text, 0, guide.index) : text;
}

/** 調書の見方, シートの読み方: how to read what the document holds, and not of what it is. */
const GUIDE_ALONE = /^.{0,5}(?:の|[\s　]+)(?:見方|見かた|読み方|読みかた)$/;

/** 第４次高瀬広域事務組合 above 行財政改革大綱, in the same print: the number counts the plan. So are words that go on below. */
function opensTitle(front: readonly FrontLine[], index: number, lead: number, bodySize: number | null): boolean {
  const line = front[index] as FrontLine;
  const { role, text, size } = line;
  const isOne = size === null || size === front[lead]?.size;
  // 令和６年度　早瀬市 above 部長の仕事宣言: the year, and whose, in the same large print.
  if (YEAR_AND_WHOSE.test(text.value) && isInPrint(line, front[lead] as FrontLine, bodySize)) return true;
  if (index === lead - 1 && isOne && role !== 'date' && text.value.length <= 30 && GOES_ON.test(text.value))
    return true;
  const words = (front[lead] as FrontLine).text.value.replace(/[\s　]/g, '');
  if (role === 'title' && index === lead - 1 && SORT_OF_PLAN.test(words)) return names(text.value, words);
  return role === 'other' && isOne && text.value.length <= 30 && COUNTS_PLAN.test(text.value);
}

const YEAR_AND_WHOSE =
  /^(?:令和|平成|[RＲHＨ])[\s　]?(?:元|[0-9０-９]{1,2})[\s　]?年度[\s　]+[^\s　]{1,10}[都道府県市町村区]$/;

/** 実施計画 in large print below 月見市行政経営プラン: of which plan it is stands above. */
const SORT_OF_PLAN =
  /^(?:(?:前期|後期|第[0-9０-９一二三四五六]{1,2}期)?(?:実施|行動|推進|実行|基本|年次)計画|アクションプラン|(?:進捗|取組|実施|達成|推進)(?:状況|結果|実績)(?:報告書?|一覧表?)?)(?:[（(].{1,8}[）)])?$/;

const names = (plan: string, sort: string): boolean =>
  plan.length <= 30 && TITLE_END.test(plan) && !plan.replace(/[\s　]/g, '').includes(sort);

const COUNTS_PLAN = /(?:^|[市町村区県合])第[\s　]?[0-9０-９一二三四五六七八九十]{1,3}[\s　]?[次期][^。、]*$/;

/** Words that end the name of a document. */
const TITLE_END =
  /(?:計画|プラン|目標|方針|報告|結果|実績|評価|進捗|状況|達成度|宣言|マニフェスト|ミッション|チャレンジ|大綱|ビジョン|戦略|プログラム|マップ|シート|調書|一覧|表|書|集|票|発表|事項|施策|取組|事業|総括|点検|検証|について|公約|約束|編)[！!]*[」』”]?(?:\s*(?:[2２][0０][\d０-９]{2}|(?:令和|R)\s*\d+)(?:年度?)?)?(?:\s*(?:[（(][^（()）]*[）)]|[【[［〔〈～~][^】\]］〕〉～~]*[】\]］〕〉～~]))?[！!]*$/;

/** The line that names the document: title words, in the largest print, ending like a title; else a line that prints a year. */
function titleLine(front: readonly FrontLine[], bodySize: number | null): number {
  const rank = (l: FrontLine): number =>
    l.role === 'title' && !GUIDE_ALONE.test(l.text.value)
      ? (l.size ?? 0) * 10 + (TITLE_END.test(l.text.value) ? 5 : 0)
      : -1;
  let best = -1;
  for (const [i, l] of front.entries()) {
    if (rank(l) >= 0 && (best < 0 || rank(l) > rank(front[best] as FrontLine))) best = i;
  }
  const named = best < 0 ? undefined : front[best + 1];
  if (named && isSheetName(front[best] as FrontLine, named) && rank(named) === rank(front[best] as FrontLine)) best++;
  // A running head above the title prints the same words in another order: the title is the later.
  const lead = front[best];
  if (lead) return front.findLastIndex((l) => l.role === 'title' && sameWords(l, lead));
  return front.findIndex((l, i) => {
    if (l.role !== 'other' || l.text.value.length > 40 || /^[（(【《<＜・○〇◯●■□0-9０-９①-⑳]/.test(l.text.value))
      return false;
    const stands = l.size !== null && bodySize !== null && l.size >= bodySize * 1.3;
    const byYear = front[i - 1]?.role === 'years' || front[i + 1]?.role === 'years';
    return (
      stands || byYear || findFiscalYears(l.text.value).some((y) => y.kind === 'fiscal-year' || y.kind === 'range')
    );
  });
}

/** 進捗一覧 above 令和6年度 …計画 進捗状況一覧表: the tab of a workbook that a converter made a heading, above the title of its sheet. */
const isSheetName = (tab: FrontLine, title: FrontLine): boolean =>
  tab.size === null &&
  tab.text.value.length <= 8 &&
  title.text.value.length >= 2 * tab.text.value.length &&
  findFiscalYears(title.text.value).length > findFiscalYears(tab.text.value).length;

/** The same characters in any order, brackets and spaces aside. */
const sameWords = (a: FrontLine, b: FrontLine): boolean => lettersOf(a) === lettersOf(b);
const lettersOf = (l: FrontLine): string =>
  [...l.text.value.normalize('NFKC').replace(/[\s()[\]【】]/g, '')].sort().join('');

/** A further line belongs to the title when it is a year, or short title words set in a similar size. */
function isPart(
  front: readonly FrontLine[],
  first: number,
  index: number,
  lexicon: Lexicon,
  bodySize: number | null,
): boolean {
  const line = front[index] as FrontLine;
  const lead = front[first] as FrontLine;
  const { value } = despaced(line.text);
  // A span of years set small under the title is a note to it.
  if (line.role === 'years') return line.size === null || bodySize === null || line.size > bodySize * 1.05;
  if (/^[（(【[［](?:案|概要版?|素案|改訂版|最終版|公表用|[^）)】\]］]{1,8}版)[）)】\]］]$/.test(value)) return true;
  // 「いきいき港２１」 between 港町健康づくり計画 and 評価報告書: what the plan is called, too.
  if (QUOTED_NAME.test(value) && line.size === lead.size) {
    const below = front[index + 1];
    return below?.role === 'title' && isPart(front, first, index + 1, lexicon, bodySize);
  }
  // （達成状況報告） under the plan's own name.
  const words = /^[（(【[［〔〈～~]([^（）()]+)[）)】\]］〕〉～~]$/.exec(value)?.[1] ?? value;
  if (line.role !== 'title' || value.length > 30 || !TITLE_END.test(words)) return false;
  if (
    findOrganisation(value.slice(yearAhead(value)), lexicon) ||
    lead.text.value.includes(value) ||
    sameWords(line, lead)
  )
    return false;
  return lead.size === null || line.size === null || line.size >= lead.size * 0.6;
}

/** 「いきいき港２１」, ～水辺のまち～: a name in quotes alone. */
const QUOTED_NAME =
  /^(?:「[^「」]{2,24}」|『[^『』]{2,24}』|“[^“”]{2,24}”|〈[^〈〉]{2,24}〉|[～〜~][^～〜~]{2,24}[～〜~])$/u;

/** 令和 6 年度: before these spaces an era or its year has just been printed. */
const SPACED_YEAR = /(?:令和|平成|昭和)\s*(?:[0-9０-９]{1,2}|元)?\s*$/;

/** 部 長 目 標 → 部長目標: letter-spacing goes, spaces between words stay; of wide white space between them, one. */
function despaced(text: SourceText): SourceText {
  const value = text.value;
  const isSpread = /^\S(?:\s\S)+$/.test(value);
  const isInYear = (i: number) => SPACED_YEAR.test(value.slice(0, i)) && /^\s*(?:[0-9０-９元]|年)/.test(value.slice(i));
  const isWide = (i: number) => value[i] === ' ' && value[i - 1] === ' ';
  const isSpace = (i: number) => /\s/.test(value[i] as string);
  const keep = [...value.split('').keys()].filter((i) => !(isSpace(i) && (isSpread || isInYear(i) || isWide(i))));
  if (keep.length === value.length) return text;
  return { value: keep.map((i) => text.value[i]).join(''), at: keep.map((i) => text.at[i] as number) };
}

/** In order, the special before the general: a progress report on a plan is progress, a result report on it a result. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'progress',
    /進捗|中間|上半期|四半期|取組(?:の|等の)?状況|実施状況|推進状況|進行(?:管理|状況|表|度)|進み具合|進み方|ダッシュボード|モニタリング/,
  ],
  [
    'result',
    /結果|実績|取組効果|効果(?:額|一覧)|達成状況|達成度|到達状況|到達度|評価|評定|検証|報告|総括|決算|振り返り|答え合わせ|通信簿|通知表|成績表|点検|(?:取組|活動|改革|実施)(?:内容|状況)?(?:と|及び|並びに|・|の)(?:その|主な)?成果(?!目標|指標)|(?:施策|事業|取組)の?成果(?:の?(?:説明|概要|調書|一覧)|集|$)|成果(?:の?説明書|調書)/,
  ],
  // How a promise is to be kept, year by year.
  ['plan', /(?:マニフェスト|公約|宣言|約束).*(?:工程|行程|計画|ロードマップ)/],
  ['target', /宣言|マニフェスト|公約|目標$|目標[)）】\]］]|目標・方針|目標一覧|指標|KPI/],
  ['plan', /計画|プラン|大綱|ビジョン|戦略|プログラム|ロードマップ/],
  ['target', /目標/],
  ['plan', /方針|取組|事業|施策/],
];

/** What kind of document the title names; null when it names none. */
export function kindOfTitle(title: string): DocumentKind | null {
  // 重要業績評価指標 are figures, no evaluation.
  const words = title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:業績)?評価指標/g, '指標');
  // 取組結果報告 outweighs 取組状況 only where both stand.
  if (/結果(?:報告|発表|$)/.test(words)) return 'result';
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
