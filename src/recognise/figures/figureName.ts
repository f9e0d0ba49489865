import { findFiscalYears } from '../../japanese/index.js';
import type { FigureKind } from '../draft.js';

/** What stands before a figure: where its name is, and what the words around the name say about the figure. */
export interface NameReading {
  /** Units [from, to) of each part; empty when nothing names the figure here. */
  readonly parts: readonly (readonly [number, number])[];
  readonly kind: FigureKind | null;
  readonly fiscalYear: number | null;
  /** 前年度末: of the year before the one at hand. */
  readonly ofYearBefore?: boolean;
}

type Span = readonly [number, number];

const LEAD =
  /^(?:[\s、，,・･：:／/＋+→⇒➡➔＆&~～〜=＝]|また|さらに|かつ|及び|および|並びに|なお|加えて|そのうち|うち|各々|それぞれ|[①-⑳](?=\s)|(?:から|より)(?![\p{sc=Hiragana}])|[)）」』](?=[\s、])|^[)）])+/u;
const TRAIL =
  /(?:[\s、，,：:／/・･…‥⋯.．→⇒➡➔=＝|｜(（「『]|について|に関して|としては|として|において|につき|に対し(?:て)?|(?<!\p{sc=Hiragana})[をはがにでも](?=$)|(?<=[\p{sc=Hiragana}])[をはが](?=$)|(?<=[\p{sc=Han}\p{sc=Katakana}）)」])の(?=$)|毎|各|延べ|累[計積]|[総通]計|計|合計|年間|(?<![0-9０-９元一二三四五六七八九十前昨来翌毎各])[今本当同]?年度?(?:末|内|中)(?:まで)?に?|である|(?<=[\s　、をに校館所園]|^)全|[\s　][LＬAＡWＷ][=＝]|(?<![\p{sc=Han}])約|(?<![0-9０-９第])[0-9０-９]{1,2}[かカヶヵ箇]?年間?で(?=$))+$/u;
const KINDS: readonly (readonly [RegExp, FigureKind])[] = [
  [/(?:^|[\s、：:（(「の])(?:現状値?|現況値?|基準値|策定時|初期値|当初値)(?:は|が|の)?$/u, 'baseline'],
  [
    /(?:^|[\s、：:（(「の])(?:(?:[今本当]年度の?)?(?:実績値?|結果)|(?:前|昨)年度?末?(?:時点)?の?(?:実績値?|結果|現状値?|数?値)?|前回)(?:は|が|の)?$/u,
    'result',
  ],
  [/(?:^|[\s、：:（(「の])(?:見込値?|見込み|推計値?)(?:は|が|の)?$/u, 'forecast'],
  [
    /(?:^|[\s、：:（(「の])(?:(?:[今本当]年度の?)?(?:数値目標|目標値?|目標数値)|最終目標|成果目標|活動目標|指標)(?:は|が|の|を)?$/u,
    'target',
  ],
];
const HEAD_KIND = /^(?:数値目標|成果目標|活動目標|目標値?|成果指標|活動指標|指標|KPI|ＫＰＩ)[：:\s]+/u;
const YEAR_BEFORE = /(?:前|昨)年度/u;
/** 令和8年度末までに, 令和6年度は: the year of the figure, not of its name. */
const YEAR_TAIL = /^(?:末|中|当初)?(?:時点)?(?:まで)?(?:に(?:は)?|の|は|、|：|:|に|において)?\s*$/u;
const YEAR_HEAD =
  /^(?:末|中)?(?:時点)?(?:まで(?:に(?:は)?)?[、\s]*|には?[、\s]*|は[、\s]*|の目標(?:値)?(?:は|として)?[、：:\s]*|の(?=[\p{sc=Han}\p{sc=Katakana}])|[、：:\s]+|(?=(?:目標|実績|見込|現状|計画)値?))/u;

/** 令和6年度実績, R7目標: the year and the kind are one word. */
const YEAR_AND_KIND =
  /(?:年度?末?|[RHＲＨ][0-9０-９]{1,2})(?<word>(?<baseline>現状値?|現況値?|基準値)|(?<result>実績値?|結果)|(?<forecast>見込値?|見込み)|(?<target>目標値?))$/u;
/** 現状値（令和5年度）: the bracket says of which year the figure of that kind is. */
const YEAR_IN_BRACKET = /[\s　]*[（(［〔]([^（()）［］〔〕]{2,14})[)）］〕][\s　]*[：:]?$/u;

/** 令和5年度 － → 令和6年度 12回: where it stood before is not known; the figure's own words stand behind the arrow. */
const NOTHING_BEFORE =
  /^((?:[^→⇒➡➔]*[\s　度末年）):：])?)(?:[-－―–—]+|なし|未設定|未実施)(?:[（(［][^（()）［］]{1,14}[)）］])?[\s　]*[→⇒➡➔]/u;

/** No name is longer; what stands farther off is another matter. */
const LONGEST = 300;

/** Reads the words [from, to) that stand before a figure. */
export function readName(text: string, from: number, to: number): NameReading {
  // 1地区の協議会と1地区の…: these words belong to the figure before.
  if (from > 0 && /^の/u.test(text.slice(from, to)) && /[\p{N}\p{L}%％]$/u.test(text.slice(0, from)))
    return { parts: [], kind: null, fiscalYear: null };
  const nothing = NOTHING_BEFORE.exec(text.slice(Math.max(from, to - LONGEST), to));
  if (nothing) {
    const start = Math.max(from, to - LONGEST);
    const name = readName(text, start, start + (nothing[1] as string).length);
    const own = readName(text, start + nothing[0].length, to);
    return { ...own, parts: name.parts.length > 0 ? name.parts : own.parts };
  }
  let kind: FigureKind | null = null;
  let fiscalYear: number | null = null;
  let ofYearBefore = false;
  let span: Span = trim(text, Math.max(from, to - LONGEST), to);
  for (;;) {
    const words = text.slice(span[0], span[1]);
    const named = KINDS.find(([pattern]) => pattern.test(words));
    const oneWord: Partial<Record<FigureKind | 'word', string>> | undefined =
      !named && !kind ? YEAR_AND_KIND.exec(words)?.groups : undefined;
    const bracket: ReturnType<typeof yearInBracket> =
      kind === null && fiscalYear === null ? yearInBracket(words) : null;
    const years = findFiscalYears(words);
    const last = years.at(-1);
    const first = years[0];
    if (named && !kind) {
      const said = words.match(named[0])?.[0].replace(/^[\s、：:（(「の]/u, '') ?? '';
      kind = named[1];
      ofYearBefore = YEAR_BEFORE.test(said);
      span = trim(text, span[0], span[1] - said.length);
    } else if (oneWord) {
      kind = (['baseline', 'result', 'forecast', 'target'] as const).find((k) => oneWord[k] !== undefined) ?? null;
      span = trim(text, span[0], span[1] - (oneWord.word as string).length);
    } else if (bracket) {
      fiscalYear = bracket.fiscalYear;
      span = trim(text, span[0], span[0] + bracket.from);
    } else if (HEAD_KIND.test(words)) {
      kind ??= 'target';
      span = trim(text, span[0] + (words.match(HEAD_KIND)?.[0].length ?? 0), span[1]);
    } else if (last && last.from === last.to && fiscalYear === null && YEAR_TAIL.test(words.slice(last.end))) {
      fiscalYear = last.from;
      span = trim(text, span[0], span[0] + last.start);
    } else if (
      first &&
      first.from === first.to &&
      fiscalYear === null &&
      first.start === 0 &&
      YEAR_HEAD.test(words.slice(first.end))
    ) {
      fiscalYear = first.from;
      span = trim(text, span[0] + first.end + (words.slice(first.end).match(YEAR_HEAD)?.[0].length ?? 0), span[1]);
    } else break;
  }
  return { parts: split(text, span), kind, fiscalYear, ofYearBefore };
}

/** The year in a bracket at the end, behind the word for a kind of figure. */
function yearInBracket(words: string): { readonly fiscalYear: number; readonly from: number } | null {
  const m = YEAR_IN_BRACKET.exec(words);
  const [year, ...more] = m ? findFiscalYears(m[1] as string) : [];
  if (!m || !year || more.length > 0 || year.from !== year.to) return null;
  const rest = (m[1] as string).slice(0, year.start) + (m[1] as string).slice(year.end);
  const isOfKind = KINDS.some(([pattern]) => pattern.test(words.slice(0, m.index)));
  return isOfKind && /^(?:末|中|時点|末時点|現在)?$/u.test(rest) ? { fiscalYear: year.from, from: m.index } : null;
}

function trim(text: string, from: number, to: number): Span {
  let words = text.slice(from, to);
  let [a, b] = [from, to];
  for (;;) {
    const lead = words.match(LEAD)?.[0].length ?? (/^[「『][^」』]*$/u.test(words) ? 1 : 0);
    a += lead;
    words = text.slice(a, b);
    const trail = words.match(TRAIL)?.[0].length ?? 0;
    b -= trail;
    words = text.slice(a, b);
    if (lead === 0 && trail === 0) break;
  }
  return a >= b ? [b, b] : [a, b];
}

/** 目標収納率を現年課税分: the thing and its part. 取得日数が、計画の目標: the thing alone. */
function split(text: string, span: Span): Span[] {
  const words = text.slice(span[0], span[1]);
  if (!/\p{L}/u.test(words)) return [];
  const subject = words.match(/^([^、。「」]{2,}?)(?:[がは]、|は)(?=[^\p{sc=Hiragana}])(.+)$/u);
  if (subject) {
    const [, head, rest] = subject as unknown as [string, string, string];
    const headSpan: Span = [span[0], span[0] + head.length];
    const tail = trim(text, span[1] - rest.length, span[1]);
    const restWords = text.slice(tail[0], tail[1]);
    return tail[0] === tail[1] || /目標|計画|基準|前年|昨年|以前|現在|現状|比/u.test(restWords)
      ? [headSpan]
      : [headSpan, tail];
  }
  // 排出量を基準年度と比較して: what is compared, not with what.
  const compared = words.match(/^(.{2,}?)[をはが](?:[^をはが]*(?:比較し?て?|比べて?|比で?|対比|より))$/u);
  if (compared) return [[span[0], span[0] + (compared[1] as string).length]];
  const object = words.match(/^(.*[^\p{sc=Hiragana}])を([\p{sc=Han}\p{sc=Katakana}]{2,12})$/u);
  if (object && /[分型別用級者人員児生帯区]$/u.test(object[2] as string)) {
    const at = span[0] + (object[1] as string).length;
    return [
      [span[0], at],
      [at + 1, span[1]],
    ];
  }
  return [span];
}

/** Behind 30人の…, 1地区の協議会と…: the noun that the figure counts; null when none follows. */
export function nameBehind(text: string, end: number): Span | null {
  const m = text.slice(end).match(/^((?:[（(][^（()）]*[)）])?の)([^をのとがはにへで、。「」\s（(]{2,20})/u);
  if (!m) return null;
  const from = end + (m[1] as string).length;
  return [from, from + (m[2] as string).length];
}

/** Behind 2地区で説明会を…, 5社と協定を…, 30人を採用: what is done with the number, where nothing else names it. */
export function objectBehind(text: string, end: number): Span | null {
  const rest = text.slice(end);
  const object = rest.match(/^(?:において|に対し(?:て)?|と|で|に)([^をとがはにへで、。「」\s（(]{2,20})を/u);
  const doing =
    object ??
    rest.match(/^(?:を)([\p{sc=Han}]{2,6})(?=する|し|$|。|、|\n)/u) ??
    rest.match(/^(?:に|で)?([^をとがはにへで、。「」\s]{2,24}?(?:化|導入|整備|設置|普及|達成))/u);
  if (!doing) return null;
  const from = end + doing[0].indexOf(doing[1] as string);
  return [from, from + (doing[1] as string).length];
}
