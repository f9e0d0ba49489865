import { findQuantities } from '../../japanese/index.js';
import { namesHolder } from '../head.js';
import { endsLikeUnit, levelOf, readAchievement } from '../lexicon/index.js';
import { isMissing } from '../value.js';

/**
 * What sort of text stands under a label. A sentence is told by the tense it ends in: a report tells what was done, a plan what will be.
 */
export type ValueSort =
  | 'past'
  | 'state'
  | 'future'
  | 'name'
  | 'figure'
  | 'measured'
  | 'grade'
  | 'money'
  | 'division'
  | 'department'
  | 'person'
  | 'number'
  | 'date'
  | 'timetable';

/** The share of each sort among the values, 0 to 1; values that are missing (－, blank) are not counted. */
export type ValueProfile = Readonly<Partial<Record<ValueSort, number>>>;

export function profileOf(values: readonly string[]): ValueProfile {
  const sorts = values.map((v) => v.trim()).flatMap((v) => (v === '' || isMissing(v) ? [] : [sortOf(v)]));
  const profile: Partial<Record<ValueSort, number>> = {};
  for (const sort of sorts) profile[sort] = (profile[sort] ?? 0) + 1 / sorts.length;
  return profile;
}

const NUMBER =
  /^[（(]?(?:No\.?|№|第)?\s*[A-ZＡ-ＺⅠ-Ⅹ]?[-－]?[0-9０-９]{1,3}(?:[-－.．・][A-ZＡ-Ｚ0-9０-９]{1,3})*[）)]?$|^[①-⑳Ⅰ-Ⅹ]$/i;
const DEPARTMENT = /^[^\s、。]{1,14}(?:部|局|本部|委員会(?:事務局)?|事務局)$/;
const DATE =
  /^(?:(?:令和|平成|R|H)?[0-9０-９元]{1,4}(?:年度?|[.．/])?(?:[0-9０-９]{1,2}月?)?(?:[0-9０-９]{1,2}日)?(?:末|中|頃|まで|から|以降)?[\s～〜~・、-]*)+$/;
const IN_MONTHS = /(?:[0-9０-９]{1,2}月|上半期|下半期|[春夏秋冬]に|年度[：:]|第[1-4１-４]四半期)/g;
const MONEY = /^[約およそ△▲-]*[0-9０-９,，.．]+(?:百|千|万|億)*円$/;
const SHORT = 8;
const LONGEST_NAME = 36;

function sortOf(value: string): ValueSort {
  const text = value.replace(/\s+/g, '');
  if (NUMBER.test(text)) return 'number';
  if (MONEY.test(text)) return 'money';
  if (isGrade(text)) return 'grade';
  if (value.split('\n').every(isMeasured)) return 'measured';
  if (isFigure(text)) return 'figure';
  if (DATE.test(text) && /年|月|[RH]/.test(text)) return 'date';
  if (namesHolder(value)) return 'person';
  if (DEPARTMENT.test(text)) return 'department';
  if (text.length <= 30 && text.split(/[、・／/]/).every((unit) => unit !== '' && endsLikeUnit(unit)))
    return 'division';
  if ((text.match(IN_MONTHS) ?? []).length >= 2) return 'timetable';
  return tenseOf(value) ?? (text.length <= LONGEST_NAME ? 'name' : 'future');
}

/** ◎, Ｂ, 順調, ★★★☆, △ 少し遅れ. */
function isGrade(text: string): boolean {
  if (/^[◎○〇●△▲×✕☆★☀☁☂☔↑→↓↗↘⇧⇨⇩]+(?:[（(]?[^。0-9０-９]{0,14})?$/u.test(text)) return true;
  if (
    /^(?:晴れ?|くもり|曇り?|雨|[青黄赤緑](?:信号)?|(?:一部)?守れ(?:た|なかった)|(?:だいたい|まあまあ|よく)?でき(?:た|なかった))$/u.test(
      text,
    )
  )
    return true;
  if (/^[A-EＡ-ＥSＳ][+＋-]?(?:評価|ランク)?(?:[（(：:][^。]{1,16})?$/u.test(text)) return true;
  return text.length <= 14 && !text.endsWith('。') && (readAchievement(text)?.level ?? levelOf(text)) != null;
}

/** 68.4％, 年間1,500件以上, 10％減: a figure, and at most a word about it. */
function isFigure(text: string): boolean {
  const found = findQuantities(text);
  if (found.length === 0) return /^[△▲-]?[0-9０-９][0-9０-９,，.．]*$/.test(text);
  const inside = found.reduce((n, q) => n + q.end - q.start, 0);
  return text.length - inside <= SHORT && text.length <= 24;
}

/** 朝市の来場者　３００人以上: what is measured, white, and the figure that ends the line; 年間 1,500件 is a figure alone. */
function isMeasured(line: string): boolean {
  const [, name = '', figure = ''] = /^(.{2,30}?)[\s　]+([^\s　]+)[\s　]*$/u.exec(line.trim()) ?? [];
  if (/^(?:年間|月間|年|月|週|一?日|累計|合計|総?計|延べ|平均|約|およそ)$/.test(name)) return false;
  return /\p{Script=Han}|\p{Script=Katakana}/u.test(name) && !/[。、]/.test(name) && isFigure(figure);
}

const PAST = /(?:た|ました|だった|でした|済み?)(?:ため|から|こと)?[。）)]?$/;
/** A lasting state: what is the case, is missing or is wanted. */
const STATE =
  /(?:て|で)(?:い(?:る|ます|ない|ません)|おり|きている|きました)(?:ため|から|状況|状態|こと)?(?:にある|です)?[。）)]?$|(?:不足|課題|増加|減少|困難|必要|傾向|状況|深刻)(?:で(?:ある|す)|となっている|にある|がある|があります|である。)?[。]?$|(?:が|は|も)(?:ある|あります|多い|少ない|高い|低い|難しい|いない|弱い|ない|遅い)[。]?$/;
const FUTURE = /(?:[うくぐすつぬぶむるい]|ます|こと|予定|図る|目指す|ところ)[。）)]?$/;

/** By the last sentence of the value; null where it ends in a noun. */
function tenseOf(value: string): 'past' | 'state' | 'future' | null {
  const last =
    value
      .split(/\n|(?<=。)/)
      .map((s) => s.trim())
      .filter((s) => s !== '')
      .at(-1) ?? '';
  if (STATE.test(last)) return 'state';
  if (PAST.test(last)) return 'past';
  return FUTURE.test(last) && last.length > SHORT ? 'future' : null;
}
