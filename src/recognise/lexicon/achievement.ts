import { boxedOptions } from './boxes.js';
import { labelKey } from './labelKey.js';
import { RESULT_WORDS } from './resultWords.js';
import { readStars } from './starMarks.js';
import type { AchievementLevel, LegendEntry } from './types.js';

export type { AchievementLevel } from './types.js';

export interface AchievementReading {
  /** The mark or word as printed. */
  readonly label: string;
  /** What the document's legend (or the user's lexicon) says it means. */
  readonly meaning: string | null;
  readonly level: AchievementLevel | null;
  /** The level rests on custom alone (a bare ○ without a legend). */
  readonly uncertain: boolean;
}

/** Marks by custom, where the document explains none. */
const MARKS: Readonly<Record<string, AchievementLevel>> = {
  '◎': 'exceeded',
  '○': 'achieved',
  〇: 'achieved',
  '◯': 'achieved',
  '△': 'partial',
  '▲': 'partial',
  '×': 'missed',
  '✕': 'missed',
  '☓': 'missed',
};
/** The sign that a text begins with; what follows may explain it. */
const SIGN_FIRST = /^[（(「【]?([◎○〇◯△▲▽×✕☓●■□☆★◇◆◐◑◒◓◔◕])[）)」】]?/;
const GRADE_ALONE = /^[（(「【]?([A-ZＡ-Ｚa-eａ-ｅ][+＋\-－]{0,2}|[0-9０-９]|[①-⑨]|[ⅠⅡⅢⅣⅤ])[）)」】]?$/;
/** ①(ⅰ), Ａ－２: what the second mark says is of another matter. */
const TWO_MARKS =
  /^([A-ZＡ-Ｚ]|[①-⑨]|[ⅠⅡⅢⅣⅤ]|[◎○△×])[\s　]*[-－・]?[\s　]*([（(](?:[ⅰ-ⅹⅠ-Ⅹ①-⑨a-eａ-ｅ]|[ivx]{1,4})[)）]|[ⅰ-ⅹⅠ-Ⅹ①-⑨a-eａ-ｅ1-5１-５])$/;
/** 〔達成〕, 【一部達成】: brackets round all of it set the result off. */
const BRACKETS_AROUND = /^[【〔［[〈《＜「]([^【】〔〕［］[\]〈〉《》＜＞「」]+)[】〕］\]〉》＞」]$/su;
/** A direction for what comes next is no result. */
const DIRECTION =
  /^(?:(?:現状のまま|現行のまま|このまま|改善しながら|見直しながら)(?:継続|続ける|実施)|事業(?:規模)?の?(?:拡大|縮小|廃止|終了|休止|統合)|拡充|拡大|継続|現行|現状維持|維持|維持・?継続|縮小|廃止|休止|休廃止|統合|見直し|改善|終期設定|新規|現行どおり|現行通り|レベルアップ)$/;

/** 拡充, 継続, 縮小: a choice of what comes next, told in one word. */
export function isDirection(text: string): boolean {
  const printed = text.replace(NUMBERED, '').trim();
  // 継続（見直し）: how it goes on.
  const bare = printed.replace(/(?<=\S)[（(][^（()）]{1,10}[)）]$/, '');
  return DIRECTION.test(labelKey(printed)) || DIRECTION.test(labelKey(bare));
}

/**
 * Reads the result of an evaluation. The document's legend decides first, by the meaning it prints; then the words; a bare
 * mark has its customary level (`uncertain`), a bare letter or digit none. Null when the text is no result (拡充, a sentence).
 */
export function readAchievement(text: string, legend: readonly LegendEntry[] = []): AchievementReading | null {
  const printed = text.trim().replace(BRACKETS_AROUND, '$1').trim();
  const key = labelKey(printed);
  if (key === '') return null;
  if (/^[-ー―]+$/.test(key)) return readDash(printed, legend);
  const stars = /^[★☆]/.test(printed) ? readStars(printed, legend) : null;
  if (stars || /^[★☆][\s　]?[★☆]/.test(printed)) return stars;
  const grade = GRADE_ALONE.exec(printed)?.[1] ?? null;
  const mark = SIGN_FIRST.exec(printed)?.[1] ?? grade ?? markWithMeaning(printed, legend);
  // ◎→ beside ◎ and →: a mark of two signs.
  const whole = legend.filter((e) => e.mark.length > 1 && markKey(e.mark) === markKey(printed));
  const own = legend.length > 0 ? markKey(mark ?? printed) : '';
  const entries = whole.length > 0 ? whole : legend.filter((e) => markKey(e.mark) === own);
  if (entries.length > 0) {
    // The document's words come before the user's; where they tell no level, the user's may.
    const levels = entries.map((e) => e.level ?? levelOf(e.meaning) ?? levelOf(e.mark));
    return {
      label: whole.length > 0 ? printed : (mark ?? printed),
      meaning: entries.find((e) => e.meaning !== '')?.meaning ?? null,
      level: levels.find((l) => l !== null) ?? null,
      uncertain: false,
    };
  }
  const [, first, second] = TWO_MARKS.exec(printed) ?? [];
  const ofFirst = first && second ? readAchievement(first, legend) : null;
  if (ofFirst?.meaning) return { ...ofFirst, label: printed };
  const options = boxedOptions(printed).map((o) => ({ ...o, words: printed.slice(o.from, o.to).trim() }));
  // ■達成 □未達成, or one of them alone; a box without words may be a mark.
  if (options[0] && options[0].words !== '') {
    const [chosen, ...more] = options.filter((o) => o.isChosen);
    return chosen && more.length === 0 ? readAchievement(chosen.words, legend) : null;
  }
  if (mark !== null) {
    const rest = printed.slice(printed.indexOf(mark) + mark.length).replace(/^[（(）)」】\s:：]+|[）)]$/g, '');
    // ○ 達成: the words beside the mark explain it.
    const said = rest === '' || rest.length > 20 ? null : levelOf(rest);
    if (rest === '') return { label: mark, meaning: null, level: MARKS[mark] ?? null, uncertain: true };
    if (said) return { label: mark, meaning: rest, level: said, uncertain: false };
    return null;
  }
  const graded = /^([A-FSＡ-ＦＳa-eａ-ｅ]|[1-5１-５])(?:\s*[（(:：.．]\s*|[\s　]+)(.{1,20}?)[）)]?$/.exec(printed);
  if (graded) {
    const level = levelOf(graded[2] as string);
    if (level) return { label: graded[1] as string, meaning: graded[2] as string, level, uncertain: false };
  }
  if (key.length > 20 || DIRECTION.test(key)) return null;
  // 達成（100%）: the figure beside the word.
  const level = levelOf(printed.replace(/[（(][\d０-９.．]+\s*[%％][)）]$/, ''));
  const isResult = level !== null || legend.some((e) => labelKey(e.meaning) === key);
  return isResult ? { label: printed, meaning: null, level, uncertain: false } : null;
}

/** －　未着手: a dash is a missing value, unless the document's legend says what result it stands for. */
function readDash(printed: string, legend: readonly LegendEntry[]): AchievementReading | null {
  const entry = legend.find((e) => isDash(e.mark) && isDash(printed));
  const level = entry ? (entry.level ?? levelOf(entry.meaning)) : null;
  return entry && level ? { label: printed, meaning: entry.meaning, level, uncertain: false } : null;
}

/** －, ―, -. */
export const isDash = (mark: string): boolean => /^[-‐‑‒–—―－ー]$/.test(mark.trim());

/** The level that words of a result or of a legend stand for: 概ね達成 → achieved, 計画以下 → partial; null for other words. */
export function levelOf(words: string): AchievementLevel | null {
  // 目標達成（見込）: before the year has ended.
  const bare = words.replace(/[（(]見込み?[)）][\s　]*$/, '').replace(AIMED_AT, '$1値');
  if (ONLY_THOUGHT_OF.test(bare)) return 'not_started';
  const [first, isUndone] = firstClause(bare);
  const level =
    (isUndone ? levelOfWords(first) : null) ??
    levelOfWords(bare) ??
    // 実現したもの: the things that a legend speaks of.
    levelOfWords(bare.replace(/もの[。\s　]*$/, '')) ??
    (first === bare ? null : levelOfWords(first));
  if (level) return level;
  // 公約を達成している（達成済）: the bracket says it again in a word.
  const [, before, inner] = /^(.+?)[（(]([^（()）]{2,40})[)）]?[\s　]*$/.exec(bare) ?? [];
  if (!before || !inner) return null;
  // 目標を達成（達成率100％以上120％未満）: or when it is given.
  return levelOfWords(before) ?? (inner.length <= LONGEST_WORD ? levelOfWords(inner) : null);
}

const LONGEST_WORD = 12;
/** 検討中（未着手）: thought of, and no more. */
const ONLY_THOUGHT_OF = /^検討(?:中|段階)[\s　]*[（(][^（()）]*未着手[^（()）]*[)）]$/u;
/** 計画額を上回った, 目標数に届かなかった: as 目標値. */
const AIMED_AT = /(目標|計画|予定|見込)(?:額|量|件?数|回数|人数)(?=[をにがはのよ以未ど通])/g;

/**
 * 目標を達成しておらず、やや遅れている; 目標を達成し、成果も上がった: the clause that says first whether it was done, and whether that says it
 * was not.
 */
function firstClause(words: string): readonly [clause: string, isUndone: boolean] {
  const [, before, verb] = /^([^、，]{2,20}て)(おり|おらず)[、，]/u.exec(words) ?? [];
  if (before) return [`${before}${verb === 'おり' ? 'いる' : 'いない'}`, verb === 'おらず'];
  const [, done, rest = ''] =
    /^([^、，]{0,20}(?:(?:達成|実現|完了|実施|到達)(?:し|でき)|に達し))[、，](.+)/u.exec(words) ?? [];
  return [done && !FALLS_SHORT.test(rest) ? `${done}た` : words, false];
}

/** 達成し、一部は残った: what follows takes from it. */
const FALLS_SHORT = /一部|ない|なかった|ず(?:$|[、にて])|ません|残|遅れ|課題|未/u;

/** ｃ.達成していない, ア）達成した: an option with the letter that it is listed by. */
const NUMBERED = /^[\s　]*[A-Za-zＡ-Ｚａ-ｚ0-9０-９ア-オ①-⑨Ⅰ-Ⅹ][.．）):：][\s　]*(?=\D)/;

function levelOfWords(words: string): AchievementLevel | null {
  const key = plainly(labelKey(words.replace(NUMBERED, '')).replace(/[()。、「」]/g, ''));
  return RESULT_WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? levelOfList(words);
}

/** できませんでした, 目指す値に届きました: in the words that results are mostly told in. */
const plainly = (key: string): string =>
  key
    .replace(/(?:目指(?:す|した)|掲げた|設定した)(?:数?値|水準|ところ|もの|姿|状態)|狙い/, '目標')
    .replace(/^(?:宣言|お?約束|公約)(?=[をのには]|以上|どおり|通り|とおり)/, '目標')
    .replace(
      /(?:期待|想定|予想|予定|計画|目標と)(?:し(?:ていた|た)|する|され(?:ていた|た|る))(?:成果|効果|結果|実績|水準)(?=[をに](?:は|大き|大幅|やや|少し|著し|上回|下回|超|届|達|及ば|満た)|より)/,
      '目標',
    )
    .replace(/ませんでした/, 'なかった')
    .replace(/届きました$/, '届いた')
    .replace(/ました$/, 'た');

const DONE = /^(?:実施|達成|完了|終了|実現|導入|整備|策定)(?:済み?|した)?$/;
const AT_WORK = /^(?:調査|検討|準備|協議|研究|調整|試行|計画)(?:中|段階|など|等)?$/;
const THEN = /^(?:実施|達成|完了|実現|導入)(?:済み?)?(?:後(?:も|は)?|し(?:て)?)[、，]?(?:さらに|更に|引き続き|継続)/;

/** 実施、達成 and 調査・検討・準備: words of one stage, side by side; 実施後、引き続き推進: what was reached goes on. */
function levelOfList(words: string): AchievementLevel | null {
  const printed = words.trim().replace(/[。]$/, '');
  if (THEN.test(printed)) return 'achieved';
  const parts = printed.split(/[、，・／/]/).map((p) => p.trim());
  if (parts.length < 2) return null;
  if (parts.every((p) => DONE.test(p))) return 'achieved';
  return parts.every((p) => AT_WORK.test(p)) ? 'in_progress' : null;
}

/** Ｂ（計画どおり進んだ）: a mark with the meaning that the legend gives it; else null. */
function markWithMeaning(printed: string, legend: readonly LegendEntry[]): string | null {
  const [, mark, meaning] = /^([^\s（(]{1,2})[\s　]*[（(:：](.{2,40}?)[）)]?$/.exec(printed) ?? [];
  if (!mark || !meaning) return null;
  const isKnown = legend.some((e) => markKey(e.mark) === markKey(mark) && labelKey(e.meaning) === labelKey(meaning));
  return isKnown ? mark : null;
}

const CIRCLES = /[〇◯]/g;
/** 〇 and ◯ are the mark ○. */
const markKey = (mark: string): string => labelKey(mark.replace(CIRCLES, '○'));
