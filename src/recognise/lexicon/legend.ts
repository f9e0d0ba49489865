import { levelOf } from './achievement.js';
import { readRateLegend } from './rateLegend.js';
import { composedMarks, type MarkWithSeconds, splitSecondMarks } from './secondMarks.js';
import { readStarLegend } from './starMarks.js';
import type { AchievementLevel, LegendEntry } from './types.js';

const SIGN = '[◎○〇◯△▲▽×✕╳●■□☆★◇◆◐◑◒◓◔◕]|[①②③④⑤⑥⑦⑧⑨]|[ⅠⅡⅢⅣⅤ]|[「『【][^」』】\\n]{1,4}[」』】]';
/** Letters and digits are marks only where a word doesn't run into them. */
const LETTER = '(?<![\\p{L}\\p{N}])(?:[A-FSＡ-ＦＳa-eａ-ｅ][+＋]?|[0-9０-９]|不可|不良|[秀優良可甲乙丙丁未並劣否])';
const EXPLAINS = '[:：＝=…‥・･]+|→|⇒|[-－―]';
/** `◎:計画以上 ○:ほぼ計画通り`: a mark, what sets it off, and words up to the next such mark. */
const DASH = '(?<=[\\s　、，／/；;（(])[-－―ー](?=[^\\S\\n]*[:：＝=…‥])';
/** `↑：計画を上回る →：計画どおり`: between words an arrow leads from one to the other. */
const ARROW = '[↑↗→↘↓⇧⇗⇨⇘⇩⬆➡⬇](?=[^\\S\\n]*[:：＝=…‥])';
const ENTRY = new RegExp(`(${SIGN}|${LETTER}|${DASH}|${ARROW})[^\\S\\n]*(?:${EXPLAINS})\\s*`, 'gu');
/** `①計画以上②計画通り③計画未満`: circled marks need nothing between. */
const TIGHT = /([①②③④⑤⑥⑦⑧⑨]|[◎○〇◯△▲×✕●])\s*/gu;
/** `【Ａ】計画どおり　【Ｂ】遅れている`: a mark in brackets, as the texts print it, needs nothing more, where all words tell how far things went. */
const BRACKETED = /[【〔［[]([◎○〇◯△▲×✕●①-⑨A-FSＡ-ＦＳ0-9０-９])[】〕］\]][\s　]*/gu;
/** `◎ 公約を達成している　○ 取り組んでいる　－ 着手していない`: signs need nothing but a space, where all words tell how far things went. */
const SPACED = /(?<=^|[\s　：:、，／/；;（(】］])([◎○〇◯△▲×✕●☆★◐◑◒◓◔◕]|[-－―ー])[\s　]+/gu;
/** What sets a meaning off; a mark that needs nothing between; a letter or digit that a space sets apart. */
const SIGNS = ['[:：＝=…‥・･→⇒\\-－―]', '[①-⑨◎○〇◯△▲×✕●◐◑◒◓◔◕]', '[ア-オA-FＡ-Ｆa-eａ-ｅSＳ0-9０-９][\\s】〕］\\]]'];
/** Every pattern of a legend needs one of these twice, which few lines of a document have. */
const MAY_EXPLAIN = new RegExp(SIGNS.map((sign) => `${sign}.*${sign}`).join('|'), 's');

/**
 * Reads what a document prints to explain its marks: 「◎:計画以上 ○:ほぼ計画通り」, 「A…達成 B…概ね達成」,
 * 「①計画以上②計画通り」. `[]` unless at least two marks are explained.
 */
export function readLegend(printed: string): LegendEntry[] {
  const text = printed.replace(NAME_OF_MARK, '');
  const stars = readStarLegend(text);
  if (stars.length > 0) return stars;
  const rates = readRateLegend(text);
  if (rates.length >= 2) {
    const isWhole = (found: readonly LegendEntry[]) =>
      found.length >= rates.length && found.every((e) => levelOf(e.meaning) !== null);
    const printed = marksIn(text);
    const marks = isWhole(printed) ? printed : marksIn(text.replace(RATE_IN_BRACKETS, ''));
    return isWhole(marks) ? marks : rates;
  }
  return marksIn(text);
}

/** 評価Ａ　計画どおり　評価Ｂ　遅れ: what the mark is of, printed before each. */
const NAME_OF_MARK = /(?<=^|[\s　、，／/（(])(?:評価|判定|ランク)(?=[A-EＡ-Ｅ][\s　:：…＝=])/gmu;

/** A 達成（100％以上）: the rate behind the words says when the mark is given. */
const RATE_IN_BRACKETS = /[（(〔［][^（）()〔〕［］]*[0-9０-９][\s　]*[％%][^（）()〔〕［］]*[)）〕］]/gu;

function marksIn(text: string): LegendEntry[] {
  if (!MAY_EXPLAIN.test(text)) return [];
  const spaced = entriesAt(text, [...text.matchAll(ENTRY)]).flatMap(withWord);
  if (spaced.length >= 2) return spaced;
  const tight = entriesAt(text, [...text.matchAll(TIGHT)]);
  if (tight.length >= 2 && tight.every((e) => e.meaning.length <= 12)) return tight;
  const bracketed = entriesAt(text, [...text.matchAll(BRACKETED)]);
  if (bracketed.length >= 2 && bracketed.every((e) => e.meaning.length <= 40 && levelOf(e.meaning) !== null))
    return bracketed;
  const apart = entriesAt(text, [...text.matchAll(SPACED)]);
  if (apart.length >= 2 && apart.every((e) => e.meaning.length <= 40 && levelOf(e.meaning) !== null)) return apart;
  for (const pattern of [WORDS, APART]) {
    const entries = [...text.matchAll(pattern)].map((m) => ({
      mark: m[1] as string,
      meaning: (m[2] as string).replace(WHAT_IT_RESTS_ON, '').trim(),
    }));
    const levels = entries.map((e) => levelOf(e.meaning) ?? levelOf(e.mark));
    const areTold =
      entries.length >= 2 &&
      (entries.every((e, i) => levels[i] !== null || isExpected(e, levels)) ||
        isAnnounced(text, levels) ||
        entries.every((e) => SPAN_OF_RATES.test(e.meaning)));
    // 国：実施中　県：検討中 tells of two doers; words of one character that explain results differ in them.
    const mayBeDoers = pattern === WORDS && entries.some((e) => e.mark.length === 1) && new Set(levels).size < 2;
    if (areTold && !mayBeDoers) return entries;
  }
  return [];
}

/** Ｄ：未着手　完：取組を終えた: the last of the letters, and a word beside them. */
function withWord(entry: LegendEntry): LegendEntry[] {
  const [, meaning, mark, word] = MARK_OF_WORD.exec(entry.meaning) ?? [];
  if (!meaning || !mark || !word || levelOf(word) === null) return [entry];
  return [
    { ...entry, meaning },
    { mark, meaning: word },
  ];
}
const MARK_OF_WORD = /^([^:：＝=]+?)[\s　]+(\p{sc=Han}{1,2})[\s　]?[:：＝=][\s　]*([^:：＝=]+)$/u;

/** 【信号の見方】 赤：… 黄：… 青：…: what it is called tells that it explains marks, though one of them is explained in words that nobody knows. */
const isAnnounced = (text: string, levels: readonly (AchievementLevel | null)[]): boolean =>
  levels.length >= 3 &&
  levels.filter((l) => l === null).length === 1 &&
  new Set(levels).size === levels.length &&
  /^[\s　※＊*・（(【〔［<＜]*[^\s　：:、。]{0,12}(?:の?(?:見方|意味|説明|凡例)|凡例|区分|の?目安)[\s　】〕］>＞）):：]/u.test(
    text,
  );

/** 達成済み：… 達成見込み：… 達成困難：…: between words that say how far things went, one on how far they will come. */
const isExpected = ({ mark }: LegendEntry, levels: readonly (AchievementLevel | null)[]): boolean =>
  /(?:見込み?|見通し)$/.test(mark) && new Set(levels.filter((l) => l !== null)).size >= 2;

/** Ａ 達成度90％～100％: how much of it was done, and no word on whether that is enough. */
const SPAN_OF_RATES =
  /^(?:達成[度率]|進捗[度率])[\s　]*[0-9０-９]{1,3}[\s　]*[％%][0-9０-９％%～~〜－–-]*(?:以上|以下|未満)?(?:[0-9０-９]{1,3}[％%](?:以下|未満))?$/u;

/** 雨：目標に達した指標なし（令和6年度の実績による）: a remark on all of the marks. */
const WHAT_IT_RESTS_ON = /[\s　]*[（(][^（()）]*(?:による|に基づく|時点|現在)[)）][\s　]*$/u;

/** One Han character (雨, 赤), or a word: what a legend may explain besides signs and letters. */
const WORD = '(?:\\p{sc=Han}|[^\\s　、，。…:：＝=／/；;｜|【［〔〈《＜】］〕〉》＞]{2,6})';
/** `実現…公約の内容を実現したもの、検討中…実施の方法を検討しているもの`, `晴れ：全て達成　雨：未達成`: words explained by words. */
const WORDS = new RegExp(
  `(?<=^|[\\s　、，／/；;｜|】］〕〉》＞])(${WORD})[ \u3000]?(?:…+|‥+|[:：＝=])\\s*((?:(?![\\s　／/；;｜|、，]+${WORD}[…:：＝=])[^。\\n…:：＝=；;｜|]){2,50})`,
  'gu',
);
/** `ア 前倒しで達成　イ 達成`, `Ａ 目標を達成した`, or with 、 between them: a sign and its meaning with nothing but a space between. */
const APART =
  /(?<=^|[\s　:：、，／/；;（(])([ア-オA-FＡ-Ｆa-eａ-ｅSＳ0-9０-９])[\s　]+([^\s　。、，／；;]{2,30})(?=$|[\s　、，／；;）)])/gu;

function entriesAt(text: string, marks: readonly RegExpMatchArray[]): LegendEntry[] {
  const entries: (LegendEntry & Pick<MarkWithSeconds, 'seconds'>)[] = [];
  for (const [i, m] of marks.entries()) {
    const from = (m.index as number) + m[0].length;
    const to = marks[i + 1]?.index ?? text.length;
    const own = ofOneSeries(text.slice(from, to), m[1] as string, marks[i + 1]?.[1]);
    const { first: printed, seconds } = splitSecondMarks(own);
    const words = printed
      // A dash may be a mark too: △…届かなかった －…対象外.
      .replace(/[\s　]+[-－―ー][\s　]*[:：＝=…‥].*$/su, '')
      // A remark on the next line.
      .replace(/\n[\s　]*(?:[※＊*]|[（(]?注[0-9０-９]?[）)：:]).*$/su, '')
      // A remark at the other end of the line: Ｃ：未着手　　　（単位：千円）.
      .replace(/(?:[\s　]*[（(〔［【][^（）()]*単位|[\s　]{3,}[（(〔［【※]|(?<=[）)])[\s　]+※).*$/su, '')
      .replace(/[\s、，,／/；;。・）)(（]+$/, '')
      .replace(/^[\s「『]+|[」』]$/g, '')
      .replace(/\s*\n\s*/g, '')
      .trim();
    const meaning = closed(words, printed);
    if (meaning === '' || meaning.length > 60) continue;
    const mark = (m[1] as string).replace(/^[「『【]|[」』】]$/g, '');
    if (entries.some((e) => e.mark.normalize('NFKC') === mark.normalize('NFKC'))) continue;
    entries.push({ mark, meaning, seconds });
  }
  return [...entries.map(({ mark, meaning }) => ({ mark, meaning })), ...composedMarks(entries)];
}

/** Ｄ：未達成⏎進み方 ａ：順調, ②：未達成⏎(ⅰ)予定どおり (ⅱ)遅れ: the line below explains signs of another sort. */
function ofOneSeries(printed: string, mark: string, next: string | undefined): string {
  const isAnother = next !== undefined && sortOf(next) !== sortOf(mark);
  const end = isAnother ? printed.lastIndexOf('\n') : printed.search(ENCLOSED_BELOW);
  return end > 0 ? printed.slice(0, end) : printed;
}

const ENCLOSED_BELOW = /\n[\s　]*[（(](?:[ⅰ-ⅹ]|[ivx]{1,4}|[a-eａ-ｅ])[)）]/u;
/** Signs (◎ ○ －) go together, and so do letters of one case, digits, and circled ones. */
const SORTS = [/^[A-ZＡ-Ｚ]/, /^[a-zａ-ｚ]/, /^[0-9０-９]/, /^[①-⑨]/, /^[Ⅰ-Ⅻ]/, /^\p{sc=Han}/u];
const sortOf = (mark: string): number => SORTS.findIndex((sort) => sort.test(mark));

/** 目標達成（見込）: a bracket that the words open is theirs to close. */
function closed(words: string, printed: string): string {
  const isOpen = /[（(][^（()）]*$/.test(words);
  const end = isOpen ? printed[printed.indexOf(words) + words.length] : undefined;
  return end && /[)）]/.test(end) && printed.includes(words) ? `${words}${end}` : words;
}
