import { joinTexts, type SourceText, sliceText } from '../model/sourceText.js';
import { readMarker } from './markers.js';
import { spreadLetters, spreadWords } from './spreadText.js';
import type { Tokenizer } from './tokenizer.js';
import { mayLieAcross } from './wordPairs.js';

const HAN = '\\p{sc=Han}々〆ヶ';
const KANA = '\\p{sc=Hiragana}\\p{sc=Katakana}ー';
const JP = `[${HAN}${KANA}]`;
const JP_END = new RegExp(`${JP}$`, 'u');
const JP_START = new RegExp(`^${JP}`, 'u');
const SPACES = /[ \t\u3000\u00a0]+/gu;

/** These cannot begin a word, nor can these end one. */
const NEVER_FIRST = /^[ーんンっッゃゅょャュョぁぃぅぇぉァィゥェォ、。，．）」』】〕々]/u;
const NEVER_LAST = /[（「『【〔っッ]$/u;
/** A particle alone, or before something that is no hiragana: nothing begins with it. */
const PARTICLE_FIRST =
  /^(?:[をがはにのとでもへや]|から|まで|より|など|及び|による|により|において|における|について)(?=$|[^\p{sc=Hiragana}])/u;
const PARTICLE_LAST =
  /[\p{sc=Han}\p{sc=Katakana}ーA-Za-z0-9）」](?:[をがはにのともへや]|から|より|による|における|について|に関する|及び)$/u;
const INFLECTION =
  /^(?:す|る|た|て|り|く|い|し|れ|さ|ま|み|き|え|う|け|め|べ|せ|げ|む|ぶ|ぐ|ぬ|つ|ず|し(?:ます|ました|ません|ない|ており)|でき(?:る|ます|た)|い(?:ます|く)|な(?:る|り)|ます|ました|ません|ない|した|して|する|れる|られる|せる|させる|される|された|され|ている|ていく|いる|ため|こと|もの)(?:[。、]|$|(?=[^\p{sc=Hiragana}]))/u;
const COUNTER_FIRST =
  /^(?:年度?|年間|月|日|時間?|分|人|名|件|回|円|千円|万円|億円|百万円|台|本|枚|冊|社|校|園|棟|戸|世帯|団体|施設|[箇かカヶ]所|[箇かカヶ]年|[箇かカヶ]月|割|倍|点|位|歳|地区|事業所?|種類|つ|個|者|次|期|章|節|条|項|号|％|%|ポイント)(?![\p{sc=Han}\p{sc=Katakana}])|^(?:年度|年間|年[0-9０-９]|月[0-9０-９])/u;
const NUMBER_NEEDS = /(?:明治|大正|昭和|平成|令和|西暦|第|約|各|延べ|年|月|[～〜])$/u;

export interface SpacesRemoved {
  readonly text: SourceText;
  /** How many spaces went. */
  readonly removed: number;
}

/**
 * Takes out the spaces that extraction put inside words (高めま す, P a y, 令和 6 年, 政 策 経 営 部) and leaves those
 * that the document means (入札監視委員会 開催数, 3回 30人, かみやま たかし).
 *
 * Character classes decide what they can; what is left is decided by the tokenizer when one is given: a space in the
 * middle of a dictionary word is damage. Without a tokenizer a doubtful space stays.
 */
export function removeStraySpaces(text: SourceText, tokenizer?: Tokenizer | null): SpacesRemoved {
  const value = text.value;
  if (!/[ \t\u3000\u00a0]/u.test(value)) return { text, removed: 0 };
  const drop: (readonly [number, number])[] = [];
  let lineStart = 0;
  for (const line of value.split('\n')) {
    for (const [from, to] of strayIn(line, tokenizer ?? null)) drop.push([lineStart + from, lineStart + to]);
    lineStart += line.length + 1;
  }
  if (drop.length === 0) return { text, removed: 0 };
  const parts: SourceText[] = [];
  let done = 0;
  let removed = 0;
  for (const [from, to] of drop) {
    parts.push(sliceText(text, done, from));
    removed += to - from;
    done = to;
  }
  parts.push(sliceText(text, done));
  return { text: joinTexts(parts), removed };
}

/** Whether the text has a space that only the dictionary can decide: between two ideographs or two katakana. */
export function needsTokenizer(text: string): boolean {
  if (!/[\p{sc=Han}々] [\p{sc=Han}々]|[\p{sc=Katakana}ー] [\p{sc=Katakana}]/u.test(text)) return false;
  const mended = removeStraySpaces({ value: text, at: new Array<number>(text.length).fill(0) }).text.value;
  return /[\p{sc=Han}々] [\p{sc=Han}々]|[\p{sc=Katakana}ー] [\p{sc=Katakana}]/u.test(mended);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

function strayIn(line: string, tokenizer: Tokenizer | null): [number, number][] {
  const gaps: Gap[] = [];
  const words: string[] = [];
  let done = 0;
  for (const m of line.matchAll(SPACES)) {
    words.push(line.slice(done, m.index));
    gaps.push({ from: m.index, to: m.index + m[0].length });
    done = m.index + m[0].length;
  }
  words.push(line.slice(done));
  const marker = readMarker(line);
  const spread = spreadWords(words);
  const letters = spreadLetters(line);
  const stray = gaps.map((gap, i) => {
    const [before, after] = [words[i] as string, words[i + 1] as string];
    if (before === '' || after === '') return false;
    if (spread[i] || letters.some(([a, b]) => gap.from > a && gap.to < b)) return true;
    if (marker && gap.to <= marker.length) return false;
    return !isWide(line, gap) && isStray(before, after, line, gap, tokenizer);
  });
  const between = gaps.map(
    (gap, i) => !isWide(line, gap) && JP_END.test(words[i] as string) && JP_START.test(words[i + 1] as string),
  );
  let [g, start] = [0, 0];
  for (const sentence of line.split(/(?<=[。！？])/u)) {
    const end = start + sentence.length;
    const inside: number[] = [];
    for (; g < gaps.length && (gaps[g] as Gap).to <= end; g++)
      if ((gaps[g] as Gap).from >= start && between[g]) inside.push(g);
    start = end;
    // A sentence has no spaces between its words: where one is damage, all are.
    const damaged = (i: number) =>
      stray[i] || /[\p{sc=Han}\p{sc=Katakana}].*\p{sc=Hiragana}$/u.test(words[i] as string);
    if (isSentence(sentence) && inside.some(damaged)) for (const i of inside) stray[i] = true;
  }
  return gaps.filter((_, i) => stray[i]).map((gap) => [gap.from, gap.to]);
}

const isWide = (line: string, gap: Gap) => gap.to - gap.from > 1 || /[\u3000\t]/u.test(line[gap.from] as string);

/** Closed by 。, and not a list in disguise. */
const isSentence = (text: string) =>
  text.length > 12 && text.endsWith('。') && !/[・●○■◆][^ ]+ ?[^ ]* [・●○■◆]/u.test(text);

function isStray(before: string, after: string, line: string, gap: Gap, tokenizer: Tokenizer | null): boolean {
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return true;
  if (/、$/u.test(before) && JP_START.test(after)) return true;
  const digitBefore = /[0-9０-９]$/u.test(before);
  const digitAfter = /^[0-9０-９]/u.test(after);
  if (digitBefore && digitAfter) return false;
  if (digitBefore) {
    if (
      /第[ \u3000]?[0-9０-９]+$/u.test(line.slice(Math.max(0, gap.from - 8), gap.from)) &&
      /^[次回期号版条項章節種類]/u.test(after)
    )
      return true;
    // 視点１ 人を育てる: the number of a label, no quantity.
    if (
      /(?:[\p{sc=Han}\p{sc=Katakana}ー](?<![数額率量値者約第年月計各延和成正治全]))[0-9０-９]{1,2}$/u.test(before) &&
      !/^[%％]/u.test(after)
    )
      return false;
    if (COUNTER_FIRST.test(after)) return true;
    return PARTICLE_FIRST.test(after);
  }
  if (digitAfter)
    return NUMBER_NEEDS.test(before) && !/[0-9０-９][年月]$/u.test(before.replace(/.*(?=[0-9０-９]年$)/u, ''))
      ? true
      : datesOn(before, line, gap);
  const [jpBefore, jpAfter] = [JP_END.test(before), JP_START.test(after)];
  if (/[A-Za-zＡ-Ｚａ-ｚ]$/u.test(before))
    return jpAfter && (PARTICLE_FIRST.test(after) || /^[化版型等系用](?![\p{sc=Katakana}])/u.test(after));
  if (!jpBefore) return false;
  if (/^[A-Za-zＡ-Ｚａ-ｚ]/u.test(after)) return PARTICLE_LAST.test(before);
  if (!jpAfter) return false;
  if (bothReadings(before, after)) return false;
  if (PARTICLE_FIRST.test(after) || INFLECTION.test(after) || PARTICLE_LAST.test(before)) return true;
  return tokenizer !== null && cutsWord(before, after, tokenizer);
}

/** かみやま たかし: two words all in kana are a name's reading. */
const bothReadings = (before: string, after: string) =>
  /^[\p{sc=Hiragana}ー]{2,}$/u.test(before) && /^[\p{sc=Hiragana}ー]{2,}$/u.test(after);

/** 令和6年 4 月: a number that goes on a date. */
function datesOn(before: string, line: string, gap: Gap): boolean {
  if (!/[0-9０-９元][年月]$/u.test(before)) return false;
  const ahead = line.slice(gap.to, gap.to + 12).replace(SPACES, '');
  return /年$/u.test(before) ? /^[0-9０-９]{1,2}月/u.test(ahead) : /^[0-9０-９]{1,2}日/u.test(ahead);
}

/** Without the space, a dictionary word would lie across it. */
function cutsWord(before: string, after: string, tokenizer: Tokenizer): boolean {
  if (!mayLieAcross(before, after)) return false;
  const joined = before + after;
  const at = before.length;
  const across = tokenizer.tokenize(joined).find((t) => t.start < at && t.end > at);
  if (!across?.known) return false;
  // 部長 きむら: of mixed scripts only a longer word is proof.
  return (
    /^(?:[\p{sc=Han}々]+|[\p{sc=Katakana}ー]+)$/u.test(across.surface) ||
    (across.surface.length > 2 && !/^[\p{sc=Hiragana}]{3,}/u.test(after))
  );
}
