import { isListedUnit, multiplierOf } from '../../japanese/index.js';
import { readLegend } from './legend.js';
import type { LegendEntry } from './types.js';
import { type Years, yearsIn } from './years.js';

/** A printed label taken apart: the words that name it, and what else stands in its cell. */
export interface LabelParts {
  /** The words of the label, as printed, on one line: no number, note, bracket that comments, or final colon. */
  readonly words: string;
  /** The same without the years that stand in it; equals `words` when there are none. */
  readonly wordsWithoutYears: string;
  /** `words` with the brackets that stand in it. */
  readonly printed: string;
  /** What stands before the first bracket, where words follow it too; else null. */
  readonly wordsBeforeBracket: string | null;
  /** Text of brackets that may be part of the name ((歳入), (具体的な取組内容)), as printed. */
  readonly brackets: readonly string[];
  readonly ordinal: number | null;
  readonly years: Years | null;
  /** What names the years is a date or month: 令和5年9月1日. */
  readonly isDate: boolean;
  readonly yearsIn: 'words' | 'bracket' | null;
  readonly unit: { readonly multiplier: number; readonly unit: string } | null;
  readonly legend: readonly LegendEntry[];
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const DIGITS = '[0-9０-９]';
const OPEN = '（(〔［[';
const CLOSE = '）)〕］]';
const OPENS = '[（(〔［[]';
const CLOSES = '[）)〕］\\]]';

/** Marks that introduce a heading and mean nothing themselves. */
const BULLET = /^(?:[■□◆◇●○◎▼▽▲△★☆▶►➤・※*＊>＞◯]|〇(?![〇○◯]))+\s*/;
/** What a number counts, unless it begins a word: 2　期待される効果, 3　年度別計画, 4　次年度の取組. */
const COUNTERS =
  '(?:年(?![度次間])|つ|か年|ヶ|月(?![別次間])|日(?![常程])|人(?![件材員口事])|期(?![待間末首限])|次(?![年期の])|回(?![収復答]))';

const LEADING_NUMBERS: readonly RegExp[] = [
  new RegExp(`^([${CIRCLED}])\\s*`),
  new RegExp(`^${OPENS}(${DIGITS}{1,2})${CLOSES}\\s*`),
  // 5年後の目標 is no number 5; `1.`, `1)`, `1 ` before a word is one.
  new RegExp(`^(${DIGITS}{1,2})(?:[.．、)）:：]|[-－](?=\\D)|\\s+(?!${COUNTERS}))\\s*(?!${DIGITS})`),
  new RegExp(`^([${ROMAN}])[.．、・:：]?\\s*`),
  new RegExp(`^第(${DIGITS}{1,2})(?=\\s)\\s*`),
  /^([ア-オ])[.．、)）:：\s]\s*/,
  // 6決算額: the year without its word.
  /^([0-9０-９]{1,2})(?=(?:当初|補正)?(?:予算|決算)(?:現|見込)?額?)/,
];
const TRAILING_NUMBER = new RegExp(
  `\\s*(?:([${CIRCLED}${ROMAN}])|(?:${OPENS}|【)(${DIGITS}{1,2})(?:${CLOSES}|】)|(?:その\\s*)?(${DIGITS}{1,2}))$`,
);
/** 活動指標 ア, 指標A: a running letter. */
const RUNNING_LETTER = /(?<=指標)\s*([ア-ンA-ZＡ-Ｚ])$/;
/** Letters of a formula after an amount (総コスト(A+B), 事業費A) or a running letter after 指標 (活動指標 ア). */
const TRAILING_LETTER =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー）)])\s*(?:[A-ZＡ-Ｚ]|(?<=\s)[ア-ソ])$/u;
const TRAILING_SCALE = /\s*(?:[0-9０-９][~〜～-][0-9０-９]|[A-ZＡ-Ｚ][~〜～-][A-ZＡ-Ｚ]|[Ⅰ-Ⅹ][~〜～-][Ⅰ-Ⅹ])$/;
const MONTHS = /[\s　]*[（(]?[0-9０-９]{1,2}月?[\s　]*[～〜~－-][\s　]*(?:翌年?)?[0-9０-９]{1,2}月[)）]?$/;
/** 中間報告 above ９月末時点: the day that it tells of. */
const AS_OF = /(?<=\S)[\s　]+[0-9０-９]{1,2}月(?:末|[0-9０-９]{1,2}日)?[\s　]*(?:時点|現在)$/;
const WRAPPERS: ReadonlyMap<string | undefined, string> = new Map([
  ['【', '】'],
  ['＜', '＞'],
  ['<', '>'],
  ['〈', '〉'],
  ['≪', '≫'],
  ['《', '》'],
  ['［', '］'],
  ['[', ']'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['(', ')'],
]);

/** 指標名【単位】, 実績値＜令和5年度＞: a unit or year behind the words, in brackets that otherwise set off a name. */
const COMMENT_IN_OTHER_BRACKETS =
  /(?<=[^\s【＜<〈≪《])[【＜<〈≪《]((?:単位|[^】＞>〉≫》]{0,6}年度?)[^】＞>〉≫》]{0,8}|[％%人件円回]|[千百万億]{1,2}円)[】＞>〉≫》]$/;

const UNIT_BEHIND_STROKE = /(?<=[額算費値数量績])[\s　]*[/／][\s　]*([千百万億]{0,2}円|人|件|回|[％%])$/;

/** Takes a printed label apart. Works on any text; whether it is a label is for the caller to say. */
export function labelParts(text: string): LabelParts {
  let cell = text
    .trim()
    .replace(/\s*※[\s\S]*$/, '')
    .replace(AS_OF, '');
  const legend: LegendEntry[] = [];
  const legendAt = legendStart(cell);
  if (legendAt > 0) {
    legend.push(...readLegend(cell.slice(legendAt)));
    cell = cell.slice(0, legendAt);
  }
  // 決算／円: the unit stands behind a stroke.
  let words = oneLine(cell).replace(UNIT_BEHIND_STROKE, '($1)');
  let ordinal: number | null = null;
  const setOrdinal = (n: number | null) => {
    ordinal = n ?? ordinal;
  };

  words = withoutMonths(unwrap(words.replace(/[\s:：。、…]+$/, '').trim())).replace(COMMENT_IN_OTHER_BRACKETS, '($1)');
  words = words.replace(BULLET, '');
  for (const pattern of LEADING_NUMBERS) {
    const m = pattern.exec(words);
    if (m && m[0].length < words.length) {
      setOrdinal(ordinalOf(m[1] as string));
      words = words.slice(m[0].length);
      break;
    }
  }
  const bracketed = unwrap(words) !== words;
  words = unwrap(words);

  let years: Years | null = null;
  let unit: LabelParts['unit'] = null;
  const brackets: string[] = [];
  const printed = words;
  const bare = withoutBrackets(words, (inner) => {
    const u = unitInBracket(inner);
    if (u) {
      unit = u;
      return;
    }
    const found = readLegend(inner);
    if (found.length >= 2) {
      legend.push(...found);
      return;
    }
    const y = yearsIn(inner);
    if (y) {
      years = years ?? y.years;
      if (/[姿像]|状態|(?:行っ|実施し|取り?組ん)た/.test(y.rest)) brackets.push(inner);
      return;
    }
    if (/^[0-9０-９①-⑳]{1,2}$/.test(inner)) {
      setOrdinal(ordinalOf(inner));
      return;
    }
    if (!isFormula(inner)) brackets.push(inner);
  });
  words = bare
    .replace(TRAILING_SCALE, '')
    .replace(/[\s:：]+$/, '')
    .trim();
  const stated = /^単位/.test(printed)
    ? (unitIn(unwrap(text.trim())) ?? unitIn(printed))
    : bracketed
      ? unitIn(words)
      : null;
  if (stated) words = '単位';
  const tail = TRAILING_NUMBER.exec(words);
  if (tail && tail.index > 0 && !/(?:令和|平成|昭和|[RHSrhs]|第)\s*$/.test(words.slice(0, tail.index))) {
    setOrdinal(ordinalOf((tail[1] ?? tail[2] ?? tail[3]) as string));
    words = words.slice(0, tail.index).trim();
  }
  const letter = RUNNING_LETTER.exec(words);
  if (letter) {
    setOrdinal(ordinalOf(letter[1] as string));
    words = words.slice(0, letter.index);
  }
  words = words.replace(TRAILING_LETTER, '').trim();
  const inside = yearsIn(words);
  const wordsWithoutYears = inside ? inside.rest : words;
  // 目標（１）川の清掃: the bracket counts, and what follows is a name. 重点項目（６項目）抜粋 says what of them is printed.
  const head = /^([^（(]{2,})[（(](?![0-9０-９①-⑳]{1,2}[）)])[^（）()]*[）)](?!の?(?:抜粋|一覧表?)$)./.exec(
    printed,
  )?.[1];
  return {
    words,
    printed,
    wordsWithoutYears,
    wordsBeforeBracket: head ?? null,
    brackets,
    ordinal,
    years: inside?.years ?? years,
    isDate: inside?.isDate ?? false,
    yearsIn: inside?.years ? 'words' : years ? 'bracket' : null,
    unit: stated ?? unit,
    legend,
  };
}

/** 第１四半期 4～6月, 上半期（4月～9月）: the months say again which part of the year is meant. */
function withoutMonths(words: string): string {
  const bare = words.replace(MONTHS, '');
  return /期$/.test(bare) ? bare : words;
}

/** Line breaks and letter-spacing taken out; a space stays only between two runs of Latin letters or digits. */
export function oneLine(text: string): string {
  return text.trim().replace(/(.)?\s+(?=(.))/gsu, (m, a: string | undefined, b: string) => {
    if (a === undefined) return '';
    const latin = /[0-9A-Za-z.)０-９]/;
    if (latin.test(a) && latin.test(b)) return `${a} `;
    // `1 現状`, `① 手段`: the space sets off a number, keep it.
    return /[0-9０-９.．)）\]】]/.test(a) || /\s{2,}|\u3000/.test(m.slice(a.length)) ? `${a} ` : a;
  });
}

function unwrap(text: string): string {
  const open = text[0];
  const close = WRAPPERS.get(open);
  if (!open || !close || !text.endsWith(close)) return text;
  const inner = text.slice(1, -1);
  return inner.includes(open) || inner.includes(close) ? text : inner.trim() || text;
}

/** Calls `onBracket` for each outermost round or square bracket and gives the text without them. */
function withoutBrackets(text: string, onBracket: (inner: string) => void): string {
  let depth = 0;
  let from = 0;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (OPEN.includes(c)) {
      if (depth === 0) from = i + 1;
      depth++;
    } else if (CLOSE.includes(c) && depth > 0) {
      depth--;
      if (depth === 0) onBracket(text.slice(from, i).trim());
    } else if (depth === 0) out += c;
  }
  // An unclosed bracket: the rest comments.
  if (depth > 0) onBracket(text.slice(from).trim());
  // The label stands in the brackets alone: 「(目標値)」 was unwrapped before, 「A(…)」 keeps A.
  return out.trim();
}

const MULTIPLIER =
  /^(?:(?:十億|億|千万|百万|十万)(?=円)|万(?=[円人件枚部冊個本台食回戸㎡tトk])|千(?=[円人件枚部冊個本台食回戸㎡tトk]))/;

/** 単位:千円 → 1000 円; 千円 → 1000 円; 単位 % → 1 %. Null for anything that does not state a unit. */
export function unitIn(text: string): { multiplier: number; unit: string } | null {
  const folded = text
    .replace(/^(\s*単位)\s+(?=\S)/, '$1:')
    .normalize('NFKC')
    .replace(/\s+/g, '');
  const stated = /^単位[:は](.+)$/.exec(folded)?.[1];
  const unit = stated ?? (/^(?:千|百万|万|億|十億)?円$|^%$/.test(folded) ? folded : null);
  if (unit === null) return null;
  return { multiplier: multiplierOf(MULTIPLIER.exec(unit)?.[0]), unit: unit.replace(MULTIPLIER, '') };
}

/** The unit that a bracket of a label states: 単位:千円, 千円, 人. */
export const unitInBracket = (inner: string): ReturnType<typeof unitIn> => unitIn(inner) ?? counterIn(inner);

/** 目標値（人）, 実績（箇所）: what is counted. A word that also says when, or where in the plan, or who, or is a label itself, is none (（月）, （部）, （指標）). */
function counterIn(text: string): { multiplier: number; unit: string } | null {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  return !NO_COUNTER.test(folded) && isListedUnit(folded) ? { multiplier: 1, unit: folded } : null;
}
const NO_COUNTER = /^(?:[0-9]|.*(?:[年月日期次号部課係室市区町村款項目式]|年間|年度|事業|施策|指標)$)/;

function isFormula(text: string): boolean {
  return /^[A-Za-zＡ-Ｚａ-ｚ①-⑳0-9０-９+＋\-－×*/／÷=＝%％()（）\s]*$/.test(text) && !/^[①-⑳0-9０-９]{1,2}$/.test(text);
}

/** Where a legend begins in a label cell: the first of at least two marks that are each explained. */
function legendStart(text: string): number {
  const first = /[（(]?\s*(?:[◎○〇◯△▲×✕●☆★A-EＡ-ＥSＳ]|[1-5１-５①-⑤](?=\s*[:：＝=…]))\s*[:：＝=…]/u.exec(text);
  if (!first || first.index === 0) return -1;
  return readLegend(text.slice(first.index)).length >= 2 ? first.index : -1;
}

function ordinalOf(mark: string): number | null {
  const circled = CIRCLED.indexOf(mark);
  if (circled >= 0) return circled + 1;
  const roman = ROMAN.indexOf(mark);
  if (roman >= 0) return roman + 1;
  const kana = 'アイウエオカキクケコサシスセソ'.indexOf(mark);
  if (kana >= 0) return kana + 1;
  const letter = 'ABCDEFGHIJ'.indexOf(mark.normalize('NFKC'));
  if (letter >= 0) return letter + 1;
  const n = Number(mark.normalize('NFKC'));
  return Number.isInteger(n) && n > 0 ? n : null;
}
