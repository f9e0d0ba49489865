import { matchKey } from '../../japanese/index.js';
import { remembered } from '../../model/remembered.js';

/**
 * The form in which labels are compared: a `matchKey` in which the spellings of the same word are one (取り組み → 取組,
 * めざす → 目指す). For comparing only.
 */
export const labelKey: (text: string) => string = remembered((text) => {
  const key = matchKey(text);
  return HAS_OTHER_SPELLING.test(key) ? SPELLINGS.reduce((s, [pattern, by]) => s.replace(pattern, by), key) : key;
});

/** The key with its long vowels as they are spelled: a key has a hyphen for every dash, and patterns over words have ー. */
export const spelledKey = (text: string): string => labelKey(text).replaceAll('-', 'ー');

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/取(?:り)?組(?:み)?/g, '取組'],
  [/とりくみ|とり組み?/g, '取組'],
  [/(?:めざ|目ざ)(?=す)/g, '目指'],
  [/ねらい/g, '狙い'],
  [/あり方/g, '在り方'],
  [/(?:ふりかえ|ふり返|振りかえ|振返)(?=っ)/g, '振り返'],
  [/ふりかえり|ふり返り|振返り?/g, '振り返り'],
  [/手ごたえ/g, '手応え'],
  [/達成度合い?|達成の度合い?/g, '達成度'],
  [/位置づけ/g, '位置付け'],
  [/すすめ方/g, '進め方'],
  [/いま(?=の|抱え|直面|困|ある)/g, '今'],
  [/ヵ年|カ年|ヶ年|か年|箇年/g, 'か年'],
  [/(?<=見)込み(?=値|額|$)/g, '込'],
  [/および/g, '及び'],
  [/ならびに/g, '並びに'],
  [/また(?=は)/g, '又'],
  [/わたし(?=たち)/g, '私'],
  [/お約束/g, '約束'],
  [/はか(?=る)/g, '測'],
  [/(?:受持|受けも)(?=[ちつ])/g, '受け持'],
  [/なに(?=[をがで])/g, '何'],
  [/だれ(?=[をがにと])/g, '誰'],
  [/ようす/g, '様子'],
  [/お?しごと/g, '仕事'],
  [/うごき/g, '動き'],
  [/とりまとめ/g, '取りまとめ'],
  [/ちから(?=を)/g, '力'],
  [/なまえ/g, '名前'],
  // 個別事業とその目標.
  [/とその(?=(?:目標|指標|成果|実績|評価)$)/g, 'と'],
];

export const SPELLING_PATTERNS: readonly RegExp[] = SPELLINGS.map(([pattern]) => pattern);
const HAS_OTHER_SPELLING = new RegExp(SPELLING_PATTERNS.map((p) => p.source).join('|'));
