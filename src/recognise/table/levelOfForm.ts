import { linesToItems } from '../items.js';
import { GOALS, isIndicator, TEXTS } from '../lexicon/itemFields.js';
import { labelKey } from '../lexicon/labelKey.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { ranksOf } from '../rankedLevels.js';
import { isMissing } from '../value.js';
import { fieldOfHit, type Hit, headField, hitAs, innermost, type TableEvent } from './events.js';
import { saysNumber } from './numberBesideName.js';

/** A level that a sheet of its own may be about, by its whole label; 関連施策, 施策体系 and 分野 only sort. */
const LEVEL =
  /^(?:(?:(?:基本|単位|主要|主|重点|個別|具体|実施|推進|評価対象|対象|取組)(?:的|的な|な|の)?)?(?:施策|政策)|基本事業|(?:重点|戦略)?プロジェクト)$/;
/** What is told of an item: two of them at least make a sheet about it. */
export const TOLD: ReadonlySet<LabelField | undefined> = new Set([...GOALS, ...TEXTS, 'achievement']);

/**
 * A sheet about one level of the plan names no item below it: 施策番号 | 3 | 施策の名称 | 水辺の再生, or 施策名 above its aim, its
 * state and its result. The level is the item then.
 * @param headsSheet the table heads a sheet whose other tables name no item either.
 */
export function levelToTitle(events: readonly TableEvent[], lexicon: Lexicon, headsSheet = false): TableEvent[] {
  const hits = events.filter((e): e is Hit => e.type === 'hit' && e.head === null);
  if (events.some((e) => e.type === 'rows' && e.heads.some((h) => h.labels.some((l) => l.reading?.field === 'title'))))
    return [...events];
  if (hits.some((h) => fieldOfHit(h) === 'title')) return [...events];
  const several = levelsOfSheets(hits, labelledFields(events, lexicon));
  if (several) return events.map((e) => (several.includes(e as Hit) ? hitAs(e as Hit, 'title') : e));
  const numbered = numberedLevels(hits);
  const ofTable = numbered[0] ?? levelOfSheet(hits, labelledFields(events, lexicon), events.some(measures));
  const level = ofTable ?? (headsSheet ? lastLevel(hits) : null);
  // 施策 | 1-2 | 水辺の再生: the number beside the name has the same label.
  const isOfLevel = (e: TableEvent): e is Hit =>
    e === level || (e.type === 'hit' && (numbered.includes(e) || (sameLabel(e, level) && (!ofTable || saysNumber(e)))));
  return events.map((e) => (isOfLevel(e) ? hitAs(e, 'title') : e));
}

/** The words of the label: 施策の名称 → 施策, 施策コード → 施策. */
const levelWord = (hit: Hit, ending: RegExp): string =>
  labelKey((innermost(hit.path)?.label ?? '').normalize('NFKC').replace(ending, ''));
/** What a number counts: 施策番号, 施策 → 施策. */
export const numberedWord = (label: string): string => labelKey(label.normalize('NFKC').replace(NUMBER_WORD, ''));
/** 施策２－１ → 施策. */
const countedWord = (value: string): string => labelKey(value.normalize('NFKC').replace(/[\d\s()（）ー－‐-]+$/, ''));
const NUMBER_WORD = /の?(?:番号|コード|番|No\.?|№|ID)$/i;
const NAME_WORD = /の?(?:名称?|名前)$/;
const nameWord = (hit: Hit): string => levelWord(hit, NAME_WORD);

/** 重点施策名, プロジェクト: a level that may be the item itself where nothing below it is named. */
export const mayBeItem = (label: string): boolean =>
  LEVEL.test(labelKey(label.normalize('NFKC').replace(NAME_WORD, '')));

/**
 * 施策番号, or No. | 施策１, beside 施策の名称: what has a number of its own. In a table of several sheets each of them has one of both; else
 * the first name is meant.
 */
function numberedLevels(hits: readonly Hit[]): Hit[] {
  const wordsOf = (h: Hit) =>
    fieldOfHit(h) === 'number'
      ? [levelWord(h, NUMBER_WORD), countedWord(h.value.text.value)].filter((w) => w !== '')
      : [];
  const words = new Set(hits.flatMap(wordsOf));
  const names = hits.filter((h) => fieldOfHit(h) === 'category' && words.has(nameWord(h)) && isNamed(h));
  // 施策コード, 施策名 above 小施策コード, 小施策名.
  const counted = [...new Set(names.map(nameWord))];
  const ranks = ranksOf(counted);
  const lowest = ranks ? counted[ranks.indexOf(Math.max(...ranks))] : counted[0];
  const named = names.filter((h) => nameWord(h) === lowest);
  const sheets = named.map((h) => hits.indexOf(h));
  const numbers = hits.flatMap((h, i) => (wordsOf(h).includes(lowest ?? '') ? [i] : []));
  const alternate =
    sheets.length === numbers.length &&
    sheets.every((at, i) => at > (numbers[i] as number) && at < (numbers[i + 1] ?? hits.length));
  return alternate ? named : named.slice(0, 1);
}

/**
 * The innermost level of a sheet that numbers nothing below it, above what is told of it. Figures tell of it, too; where nothing else
 * does, it is in somebody's charge.
 */
function levelOfSheet(
  hits: readonly Hit[],
  labelled: readonly (LabelField | undefined)[],
  isMeasured: boolean,
): Hit | null {
  const told = hits.filter((h) => TOLD.has(fieldOfHit(h)));
  const topics = new Set([...told.map(fieldOfHit), ...labelled.filter((f) => TOLD.has(f))]);
  const count = topics.size + (isMeasured ? 1 : 0);
  const isInCharge = isMeasured && hits.some((h) => IN_CHARGE.has(fieldOfHit(h)));
  if ((told.length === 0 ? !isInCharge : count < 2) || told.some(holdsItems)) return null;
  const first = told[0] ? hits.indexOf(told[0]) : hits.length;
  const levels = hits.slice(0, first).filter((h) => fieldOfHit(h) === 'category' && isNamed(h));
  const last = levels.at(-1);
  if (!last || !LEVEL.test(nameWord(last))) return null;
  return hits.every((h) => fieldOfHit(h) !== 'number' || numbersSheet(h, nameWord(last))) ? last : null;
}

/**
 * Sheets without a gap between their frames, which make one table: each begins with the level that it is about, and goes on with the same
 * labels. Null for any other table.
 */
function levelsOfSheets(hits: readonly Hit[], labelled: readonly (LabelField | undefined)[]): Hit[] | null {
  // The end of a sheet may stand above the first.
  const first = hits.find((h) => fieldOfHit(h) === 'category' && LEVEL.test(nameWord(h)));
  if (!first) return null;
  const sheets: Hit[][] = [];
  for (const hit of hits)
    if (nameWord(hit) === nameWord(first)) sheets.push([hit]);
    else sheets.at(-1)?.push(hit);
  const fields = sheets.map((s) => new Set(s.map(fieldOfHit).filter((f) => TOLD.has(f))));
  const isAlike = fields.every((f) => f.size >= 2 && [...f].filter((o) => fields[0]?.has(o)).length >= 2);
  const levels = sheets.map((s) => levelOfSheet(s, labelled, false));
  return sheets.length > 1 && isAlike && levels.every((l, i) => l !== null && l === sheets[i]?.[0])
    ? (levels as Hit[])
    : null;
}

const IN_CHARGE: ReadonlySet<LabelField | undefined> = new Set<LabelField | undefined>(['division', 'department']);

/** A table of indicators with their figures. */
const measures = (event: TableEvent): boolean =>
  event.type === 'rows' &&
  event.heads.some((h) => isIndicator(headField(h)?.field)) &&
  event.heads.some((h) => h.kind !== null || h.years !== null);

/** The innermost level that may be the item. */
const lastLevel = (hits: readonly Hit[]): Hit | null =>
  hits.findLast((h) => fieldOfHit(h) === 'category' && isNamed(h) && LEVEL.test(nameWord(h))) ?? null;

const sameLabel = (a: Hit, b: Hit | null): boolean => {
  const [of, as] = [a.path.at(-1)?.text.at[0], b?.path.at(-1)?.text.at[0]];
  return of !== undefined && of === as;
};

/** 整理番号, No., シート番号: of the sheet itself; 施策番号: of what it is about; 取組番号: of an item below that nothing names. */
function numbersSheet(hit: Hit, level: string): boolean {
  const counted = levelWord(hit, NUMBER_WORD);
  return counted === '' || SHEET.has(counted) || level.endsWith(counted);
}
const SHEET: ReadonlySet<string> = new Set(
  [
    '整理',
    '管理',
    '通し',
    '連',
    '項',
    'シート',
    '個票',
    '票',
    '調書',
    '評価表',
    '評価書',
    '評価調書',
    '評価シート',
  ].map(labelKey),
);

/** What the labels announce, also those with nothing behind them: a sheet left half empty is about the same thing as the full ones. */
const labelledFields = (events: readonly TableEvent[], lexicon: Lexicon): (LabelField | undefined)[] =>
  events.flatMap((e) => (e.type === 'labels' ? e.labels.map((l) => lexicon.readLabel(l.value)?.field) : []));

const isNamed = (hit: Hit): boolean => !isMissing(hit.value.text.value) && !/\n/.test(hit.value.text.value);

/** ①… ②… in one cell: the sheet is about the items. */
const holdsItems = (hit: Hit): boolean => linesToItems(hit.value.lines).items.length >= 2;
