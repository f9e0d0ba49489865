import { joinTexts, type SourceText, sliceText, trimText } from '../../model/sourceText.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import type { FrontLine } from './frontMatter.js';

export type DocumentKind = 'target' | 'plan' | 'progress' | 'result';

/**
 * The title: the first run of lines at the head that are words of a title or years, joined with a space as the cover sets
 * them one under the other. A department's name before it is left out when the same words head other departments too.
 */
export function readTitle(
  front: readonly FrontLine[],
  headings: readonly { readonly name: string; readonly rest: string }[],
  lexicon: Lexicon,
): SourceText | null {
  const at = front.findIndex((l) => l.role === 'title');
  if (at < 0) return null;
  let from = at;
  while (from > 0 && front[from - 1]?.role === 'years') from--;
  let to = at + 1;
  while (to < front.length && isPart(front, at, to)) to++;
  const lines = front.slice(from, to).map((l) => l.text);
  const first = lines[0] as SourceText;
  const organisation = lines.length === 1 ? findOrganisation(first.value, lexicon) : null;
  if (organisation) {
    const rest = first.value.slice(organisation.end).trim();
    const shared = rest !== '' && headings.some((h) => h.rest === rest && h.name !== organisation.name);
    if (shared) return trimText(sliceText(first, organisation.end));
  }
  return joinTexts(lines.map(despaced), ' ');
}

/** A further line belongs to the title when it is a year, or title words set in a similar size. */
function isPart(front: readonly FrontLine[], first: number, index: number): boolean {
  const line = front[index] as FrontLine;
  const lead = front[first] as FrontLine;
  if (line.role === 'years') return true;
  if (/^[（(【[［](?:案|概要版?|素案|改訂版|最終版|公表用|[^）)】\]］]{1,8}版)[）)】\]］]$/.test(line.text.value))
    return true;
  if (line.role !== 'title') return false;
  return lead.size === null || line.size === null || line.size >= lead.size * 0.6;
}

/** 部 長 目 標 → 部長目標: letter-spacing goes, spaces between words stay. */
function despaced(text: SourceText): SourceText {
  if (!/^\S(?:\s\S)+$/.test(text.value)) return text;
  const keep = [...text.value].flatMap((c, i) => (/\s/.test(c) ? [] : [i]));
  return { value: keep.map((i) => text.value[i]).join(''), at: keep.map((i) => text.at[i] as number) };
}

/** In order, the special before the general: a progress report on a plan is progress, a result report on it a result. */
const KINDS: readonly (readonly [DocumentKind, RegExp])[] = [
  ['progress', /進捗|中間|上半期|取組状況|実施状況|推進状況|進行管理/],
  ['result', /結果|実績|達成状況|達成度|評価|検証|報告|総括|決算|振り返り|点検/],
  ['target', /宣言|マニフェスト|公約|目標$|目標[)）】\]］]|目標・方針|目標一覧/],
  ['plan', /計画|プラン|大綱|ビジョン|戦略|プログラム|ロードマップ/],
  ['target', /目標/],
  ['plan', /方針|取組|事業|施策/],
];

/** What kind of document the title names; null when it names none. */
export function kindOfTitle(title: string): DocumentKind | null {
  const words = title.normalize('NFKC').replace(/\s+/g, '');
  // 取組結果報告 outweighs 取組状況 only where both stand.
  if (/結果(?:報告|発表|$)/.test(words)) return 'result';
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
