import { foreignTo } from './alphabet.js';
import { belowCaption } from './captionedHead.js';
import { composedField } from './composedLabels.js';
import { EVERYDAY_LABELS } from './everydayLabels.js';
import { figureWords } from './figureWords.js';
import { flattenedHead } from './flattenedHead.js';
import { findInlineLabel } from './inlineLabel.js';
import { isEffect, isIndicator, TEXTS } from './itemFields.js';
import { labelKey } from './labelKey.js';
import { type LabelParts, labelParts, oneLine, unitInBracket } from './labelParts.js';
import { LABELS } from './labels.js';
import { boardField, madeUpField, opinionField } from './madeUpLabels.js';
import { splitMarkedHead } from './markedHead.js';
import { readOrganisationName } from './organisations.js';
import type { LexiconRank } from './organisationWords.js';
import { withoutQuotes } from './quotedLabel.js';
import type { LabelField, LabelReading, Lexicon } from './types.js';
import type { UserLexicon } from './userLexicon.js';

export {
  type AchievementLevel,
  type AchievementReading,
  isDash,
  isDirection,
  levelOf,
  readAchievement,
} from './achievement.js';
export { endsLikeUnit, namesNoUnit, splitDivisions } from './divisions.js';
export { labelOfFigures, labelToFigureWords } from './figureWords.js';
export { readLegend } from './legend.js';
export { readListedLegend } from './listedLegend.js';
export { findOrganisation, type OrganisationHeading, yearAhead } from './organisationHeading.js';
export { isRate, readRate } from './rateLegend.js';
export type { UserLexicon } from './userLexicon.js';

const LONGEST_LABEL = 120;
const LONGEST_BARE_LABEL = 40;
const MOST_REMEMBERED = 4096;
/** 今年度の３つの目標, 五つの約束: how many there are says nothing of what they are. */
const COUNT = /(?:[0-9０-９]{1,2}|[一二三四五六七八九十])(?:つ|個|項目)の(?=\S)/u;
const LISTED: ReadonlyMap<string, LabelField> = index(LABELS, EVERYDAY_LABELS);

/** The lexicon that recognition reads labels with; `user` adds to it and wins over it. */
export function createLexicon(user: UserLexicon = {}): Lexicon {
  const own = index(user.labels ?? {});
  const endings = Object.entries(user.organisations ?? {}).flatMap(([rank, list]) =>
    list.map((w) => [w, rank as LexiconRank] as const),
  );
  const skipped = new Set((user.skip ?? []).map((s) => labelKey(labelParts(s).words)));
  const listed = (words: string): LabelField | null => {
    const key = labelKey(words);
    return own.get(key) ?? LISTED.get(key) ?? madeUpField(key);
  };
  const isForeign = own.size === 0 ? isForeignToLabels() : foreignTo([...LISTED.keys(), ...own.keys()]);
  // Only for what may be a label: of other texts, that they are none is told faster than looked up, and they would fill the memory.
  const known = new Map<string, LabelReading | null>();
  const readLabel = (printed: string): LabelReading | null => {
    const there = known.get(printed);
    if (there !== undefined) return there;
    const text = printed.replace(COUNT, '').replace(OWN_NAME, '');
    if (!couldBeLabel(text) || isForeign(text)) return null;
    const found = reading(text, listed);
    // Headers and years repeat from page to page; a long document's own texts don't.
    if (known.size < MOST_REMEMBERED) known.set(printed, found);
    return found;
  };
  const readOrganisation = (text: string) => readOrganisationName(text, endings);
  return {
    readLabel,
    readInlineLabel: (text) => findInlineLabel(text, readLabel, readOrganisation),
    readOrganisation,
    marks: user.marks ?? [],
    isSkipped: (heading) => skipped.size > 0 && skipped.has(labelKey(labelParts(heading).words)),
  };
}

/** 目指す江浜区の姿: the body names itself. */
const OWN_NAME = /(?<=[めざ目指]す(?:べき)?)[\p{sc=Han}\p{sc=Katakana}ー]{1,6}[都道府県市区町村]の(?=姿)/u;

let foreignToLabels: ReturnType<typeof foreignTo> | undefined;

function isForeignToLabels(): ReturnType<typeof foreignTo> {
  foreignToLabels ??= foreignTo(LISTED.keys());
  return foreignToLabels;
}

/** Cheap: most texts of a document are too long, or sentences. Brackets, notes and a legend may make a label long. */
function couldBeLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  if (text.length > LONGEST_BARE_LABEL && !/[（(【※:：…\n]/.test(text)) return false;
  const end = text.indexOf('。');
  return end < 0 || /[※（(]/.test(text.slice(0, end));
}

function reading(text: string, listed: (words: string) => LabelField | null): LabelReading | null {
  if (text.trim() === '') return null;
  // 推進項目／◇実施方法 ・実施内容: the marks belong to the cells of the column.
  const { name, marks } = splitMarkedHead(text);
  if (marks.some((m) => reading(m.words, listed) !== null)) {
    const named = reading(name, listed);
    if (named?.field === 'title') return named;
  }
  const flattened = flattenedHead(text, (label) => reading(label, listed));
  if (flattened) return flattened;
  const parts = labelParts(text);
  const { ordinal, years, unit, legend } = parts;
  const make = (field: LabelField, certainty: LabelReading['certainty'], label = parts.words): LabelReading => ({
    field,
    label,
    ordinal,
    years,
    unit,
    legend,
    certainty,
  });
  const printed = parts.printed === parts.words ? null : listed(parts.printed);
  if (printed) return make(printed, 'listed', parts.printed);
  // One of several brackets may belong to the name: 財政効果額(歳入)(単位:円).
  for (const inner of parts.brackets) {
    const field = listed(`${parts.wordsWithoutYears}(${inner})`);
    if (field) return make(field, 'listed', `${parts.words}(${inner})`);
  }
  if (parts.wordsWithoutYears === '') {
    if (!years || parts.isDate) return null;
    // 令和11年度（到達点）: the bracket says what the figures of the year are.
    const kind = parts.brackets.map(figureWords).find((k) => k !== null);
    const isCost = parts.brackets.some((b) => listed(b) === 'budget');
    return make(kind ?? (isCost ? 'budget' : 'fiscalYear'), 'listed');
  }
  const { words, wordsWithoutYears, wordsBeforeBracket } = parts;
  // 令和6年度当初: what was planned when the year began. Without a year the words tell of no figure.
  if (wordsWithoutYears === '当初' && words !== wordsWithoutYears) return make('target', 'listed');
  const both = nameAndUnit(text, listed);
  if (both) return make('title', 'listed', both);
  for (const candidate of words === wordsWithoutYears ? [words] : [words, wordsWithoutYears]) {
    const field = listed(candidate);
    if (field) return make(inBracket(ofUnit(yearly(field, parts), parts), parts, listed), 'listed');
  }
  // 市民部 令和5年度の目標: a heading of its own, though every word in it could stand in a label.
  if (startsWithUnit(text)) return null;
  // ・見直し結果の予算への反映: an item of a list is no label, though words of labels make it.
  if (/^\s*[・･]/.test(text)) return null;
  const joined = joinedField(wordsWithoutYears, listed);
  const seen = wordsWithoutYears.replace(SEEN, '');
  const seenKey = labelKey(seen);
  const announced = seen === wordsWithoutYears ? null : listed(seen);
  const composed =
    joined === 'section'
      ? joined
      : (announced ?? boardField(seenKey) ?? composedField(seenKey) ?? opinionField(seenKey) ?? joined);
  // 達成度の区分 Ａ：… Ｂ：…: what explains marks of a result is about the result.
  if (composed) return make(legend.length > 0 ? 'achievement' : inBracket(composed, parts, listed), 'composed');
  const more = withoutMore(wordsWithoutYears, listed);
  if (more) return make(more, 'composed');
  // 手段（主な活動）前年度実績／今年度計画: what follows the bracket may only describe the value.
  const head = wordsBeforeBracket === null ? null : listed(wordsBeforeBracket);
  if (head && wordsBeforeBracket) return make(head, 'composed', wordsBeforeBracket);
  // 行動（どのように）, 主体（誰が）: the bracket asks what the words before it announce.
  const asked = parts.brackets.find((b) => ASKS.test(b));
  const answered = asked && wordsWithoutYears.length <= LONGEST_ASKED ? listed(asked) : null;
  if (answered) return make(answered, 'composed');
  const explained = explainedField(parts, listed);
  if (explained) return make(explained, 'composed');
  // うち一般財源: a part of the costs above it.
  const share = /^うち(?=.)/.test(wordsWithoutYears) ? listed(wordsWithoutYears.slice(2)) : null;
  if (share === 'budget') return make(share, 'composed');
  const plain = withoutQuotes(text, (label) => listed(label) !== null) ?? belowCaption(text);
  return plain ? reading(plain, listed) : withLabelInBrackets(text, listed);
}

const ASKS = /^(?:何|なに|誰|だれ|どの|どう|どれ|どこ|いつ|なぜ)/;
const LONGEST_ASKED = 8;

/** 仕事に向き合う姿勢（基本方針）: a department's own words, which the usual label in the bracket explains. 桟橋の修繕（現状と課題） names an item. */
function explainedField(
  { brackets, wordsWithoutYears: words }: LabelParts,
  listed: (words: string) => LabelField | null,
): LabelField | null {
  const inner = brackets.length === 1 ? (brackets[0] ?? '') : '';
  if (LEVEL.test(inner) && /(?:方針|目標|方向性?|柱|姿)$/.test(words)) return 'category';
  const field = inner.length >= 4 ? listed(inner) : null;
  // 総務部（基本方針） names whose policy it is, 方針３（基本方針） a level.
  const isOwn = words.length <= LONGEST_EXPLAINED && !/[\d０-９。]/.test(words) && readOrganisationName(words) === null;
  return field && EXPLAINS.has(field) && isOwn ? field : null;
}

const EXPLAINS: ReadonlySet<LabelField> = new Set<LabelField>(['policy', 'duties']);
const LONGEST_EXPLAINED = 16;

/** 達成状況等, 今後の課題など, 数値目標等: there may be more than the label says. 実績値の推移: the figures of several years. */
function withoutMore(words: string, listed: (words: string) => LabelField | null): LabelField | null {
  const course = /^(.{2,})の推移$/.exec(words)?.[1];
  const figures = course ? listed(course) : null;
  if (figures && FIGURES_OVER_YEARS.has(figures)) return figures;
  const main = /^(.{4,})(?:等|など)$/.exec(words)?.[1];
  const field = main ? listed(main) : null;
  const mayGoOn = field === 'achievement' || isIndicator(field);
  return mayGoOn || TEXTS.includes(field as LabelField) ? field : null;
}

const FIGURES_OVER_YEARS: ReadonlySet<LabelField> = new Set<LabelField>(['result', 'target', 'forecast']);

/** Brackets that set a label before its text as often as they hold a second one behind it. */
const OTHER_BRACKETS =
  /^([^【〈＜<《≪「『～〜~]+?)\s*(?:【([^】]+)】|〈([^〉]+)〉|[＜<]([^＞>]+)[＞>]|《([^》]+)》|≪([^≫]+)≫|[～〜~]([^～〜~]+)[～〜~]|[－―─–]([^－―─–]+)[－―─–])$/;

/** 成果分析【outcome】, 計画【Plan】, 達成状況【output・input】: the label says in English what it says in Japanese. */
const IN_ENGLISH =
  /^(?:(?:in|out)puts?|outcomes?|impacts?|results?|goals?|targets?|missions?|visions?|plans?|do|see|check|act(?:ion)?s?|p|d|c|a|[kK][gp]i)(?:[\s・･/／&＆,、]+(?:(?:in|out)puts?|outcomes?|impacts?|results?|plans?|do|see|check|act(?:ion)?s?|c|a))*$/i;

/** 事業の目的【どのような結果を得るか】, 対象【誰（何）を】: the bracket asks for what the label announces. */
const QUESTION = /^[^。]{0,20}(?:何|なに|誰|だれ|どの|どん|どう|どれ|どこ|いつ|なぜ)[^。]{0,30}$/;

/** めざす状態＜概ね３年間を念頭に設定＞: the bracket says how the form is filled in. */
const FILLED_IN =
  /念頭に|設定|数値化|記載|記入|必須|(?:の|た)場合|を(?:除く|含む)|に限る|^(?:概ね|おおむね|できるだけ|可能な限り)/;

/** 事業名【所管課】, 予算額〈うち一般財源〉, 効果額＜千円＞, 振り返り～取組の成果～: as in round brackets, where the bracket holds a label, a unit or years. */
function withLabelInBrackets(text: string, listed: (words: string) => LabelField | null): LabelReading | null {
  const found = OTHER_BRACKETS.exec(text.trim());
  const inner = found?.slice(2).find((i) => i !== undefined);
  if (!found || !inner) return null;
  const isKnown =
    IN_ENGLISH.test(inner) ||
    QUESTION.test(inner) ||
    FILLED_IN.test(inner) ||
    unitInBracket(inner) !== null ||
    reading(inner.replace(/^\s*うち/, ''), listed) !== null;
  return isKnown ? reading(`${found[1]}（${inner}）`, listed) : null;
}

/**
 * 事業名 above 所管課, or 事業名／所管課: the head of a column whose cells name an item and the unit that does it. Gives the two labels
 * with a stroke between them.
 */
function nameAndUnit(text: string, listed: (words: string) => LabelField | null): string | null {
  const [name = '', unit = '', ...more] = text.trim().split(/\s*[\n/／]\s*/);
  if (more.length > 0 || unit === '' || listed(oneLine(name)) !== 'title') return null;
  const field = listed(oneLine(unit));
  return field === 'division' || field === 'department' ? `${oneLine(name)}／${oneLine(unit)}` : null;
}

/** 見えてきた課題と今後の対応, 前年度の評価から見えた課題: how it was noticed says nothing of what it announces. */
const SEEN = new RegExp(
  `^(?:${[
    '(?:(?:前年度?|昨年度?|過年度|今年度|本年度|これまで|前期|現行?計画|前計画|部局?|課)の?)*',
    '(?:取組|取り組み|取組み|評価|点検|実施|検証|振り返り|ふりかえり|総括|実績|自己評価|事業評価|施策評価|進捗管理)?',
    '(?:の?(?:中|結果|状況|実績))?(?:を通じ|を通し|により|によ|から|より)?',
    '[でてっり]*',
  ].join('')})?(?:${[
    '見えて(?:き|い)た|見えた|見える|見られる|見られた|見つかった|明らか(?:になった|にされた|となった)|明確になった|浮かび上がった|判明した',
    '出て(?:き)?た|出された|生じた|得られた|導かれる|分かった|わかった|気付いた|感じた|認識した|把握した|確認(?:できた|された|した)',
  ].join('|')})(?=(?:成果|効果|課題|問題|反省))`,
);

const startsWithUnit = (text: string): boolean => {
  const unit = /^\s*(\S+[部局課室])\s+\S/.exec(text)?.[1];
  return unit !== undefined && readOrganisationName(unit) !== null;
};

/** 目標(R6) is a figure's column; 令和6年度の目標 may head a list of goals. */
function yearly(field: LabelField, parts: LabelParts): LabelField {
  // 目標（令和9年度末の姿）: what it is to be like then, and no figure.
  if (field === 'goals' && parts.brackets.some((b) => /[姿像]|状態/.test(b))) return 'objective';
  // 現状（R5）: the figure of that year.
  if (field === 'currentState' && parts.yearsIn === 'bracket' && /^(?:現状|現況|現在)$/.test(parts.words))
    return 'baseline';
  if (parts.years === null || (field !== 'goals' && !/^(?:最終|中間)目標/.test(parts.words))) return field;
  return parts.yearsIn === 'bracket' || /^[RHＲＨ]/.test(parts.words) ? 'target' : field;
}

/** 今後の予定（工程）: what is to come, in its time. 成果目標（指標）: what measures it. The bracket says what stands there. */
function inBracket(
  field: LabelField,
  { brackets, words }: LabelParts,
  listed: (words: string) => LabelField | null,
): LabelField {
  // どうなったか（年度末の取組状況）: what is asked, and what it is called.
  const called = ASKED.test(words)
    ? brackets.map((b) => listed(b) ?? composedField(labelKey(b))).find((f) => f !== null)
    : null;
  if (called) return called;
  const isBracketed = (own: LabelField) => brackets.some((b) => listed(b) === own);
  if (AIMS.has(field) && brackets.some((b) => NAME_OF_ITEM.test(b))) return 'title';
  if (NAMES_LEVEL.has(field) && brackets.some((b) => LEVEL.test(b))) return 'category';
  if (field === 'measures') return brackets.some((b) => DONE.test(b)) ? 'status' : field;
  // 効果額（歳入の増）: of what side.
  if (field === 'effect') return brackets.map(listed).find((f) => isEffect(f)) ?? field;
  if (field === 'nextSteps') return isBracketed('schedule') ? 'schedule' : field;
  // 振り返り（取組の成果）: looked back on is what came of it.
  if (field === 'summary') return isBracketed('outcome') ? 'outcome' : field;
  // 自己評価（総括）: told of all that was done.
  if (field === 'achievement' && brackets.some((b) => /^(?:全体の?)?総括$/.test(b))) return 'summary';
  // 平成30年度実績（当初値）: where the figures set out from.
  if (field === 'result' && isBracketed('baseline')) return 'baseline';
  const told = toldInBracket(field, brackets.map(listed));
  if (told && !FIGURE_ALONE.test(words)) return told;
  if (field === 'result' && !FIGURE_ALONE.test(words) && brackets.some((b) => DONE.test(b))) return 'status';
  return AIMS.has(field) && isBracketed('indicator') ? 'indicator' : field;
}

/** どうなったか, なぜ取り組むのか. */
const ASKED = /^(?:何|なに|なぜ|どう|どこ|どれ|どの|いつ|誰|だれ).*[かの]$/u;

/** 重点目標（項目名）: what the goal is called, and not what it aims at. */
const NAME_OF_ITEM = /^(?:項目|取組(?:項目)?|目標|課題|テーマ|件|題)?名(?:称)?$/;

/** まちづくりの方針（政策）, 個別目標（施策）: the level of the plan that the words stand for. */
const LEVEL = /^(?:(?:基本|単位|個別|[大中小])?(?:施策|政策)|基本事業)名?$/;
const NAMES_LEVEL: ReadonlySet<LabelField> = new Set<LabelField>(['goals', 'objective', 'policy']);

/** 当初計画（取組内容）, 実績（取組の成果）: what a word of figures names is told in words, of the kind that the bracket says. */
function toldInBracket(field: LabelField, inside: readonly (LabelField | null)[]): LabelField | null {
  if (field === 'target') return inside.includes('measures') ? 'measures' : null;
  if (field !== 'result') return null;
  const told = inside.find((f) => f === 'outcome' || f === 'status');
  return told ?? (inside.includes('measures') ? 'status' : null);
}

/** 実績値（成果）: the figures of what came of it. */
const FIGURE_ALONE = /[値額数率]$/;

/** 取組内容（目標達成のために行ったこと）, 実績（30年度に行った主な活動）: what was done, and not what is to be. */
const DONE = /(?:行っ|実施し|取り?組ん|講じ|実行し)た|(?:行い|実施し|取り?組み|講じ)ました/;

const AIMS: ReadonlySet<LabelField> = new Set<LabelField>(['target', 'goals', 'objective']);

/** 効果（千円） is a sum of money, 進捗（％） a degree. */
function ofUnit(field: LabelField, { unit }: LabelParts): LabelField {
  if (field === 'outcome' && unit?.unit === '円') return 'effect';
  return field === 'status' && unit?.unit === '%' ? 'achievement' : field;
}

/** 大項目/中項目/小項目: every part is a label. The same field, or the first's, or a mere grouping of figures. */
function joinedField(words: string, listed: (words: string) => LabelField | null): LabelField | null {
  const parts = words.split(/[/／・･、,]|及び|(?<!こ)と/);
  if (parts.length < 2 || words.length > 30) return null;
  const fields = parts.map((p) => listed(p) ?? composedField(labelKey(p)));
  if (fields.some((f) => f === null)) return null;
  const [first, second] = fields as LabelField[];
  if (fields.every((f) => f === first)) return first ?? null;
  // 重点施策と結果: heads the levels or items, each with what came of it.
  if (first === 'category' && fields.length === 2 && RESULTS.has(second as LabelField)) return 'section';
  // 財政効果額／歳出の減: of what side.
  if (first === 'effect' && fields.length === 2 && isEffect(second)) return second ?? null;
  if (fields.every(isEffect)) return 'effect';
  if (fields.every((f) => FIGURES.has(f as LabelField))) return 'section';
  if (fields.includes('nextSteps')) return 'nextSteps';
  // だれのために・何のために: for whom, which no field holds, and what for.
  return (first === 'remarks' ? fields.find((f) => f !== 'remarks') : first) ?? null;
}

const RESULTS: ReadonlySet<LabelField> = new Set<LabelField>(['result', 'outcome', 'achievement', 'status']);
const FIGURES: ReadonlySet<LabelField> = new Set<LabelField>([
  'indicator',
  'baseline',
  'target',
  'result',
  'forecast',
  'achievement',
  'goals',
]);

function index(...lists: readonly Readonly<Partial<Record<LabelField, readonly string[]>>>[]): Map<string, LabelField> {
  const map = new Map<string, LabelField>();
  for (const [field, variants] of lists.flatMap((l) => Object.entries(l) as [LabelField, readonly string[]][])) {
    for (const v of variants) {
      const key = labelKey(v);
      if (!map.has(key)) map.set(key, field);
    }
  }
  return map;
}
