import { matchKey, readMarker } from '../japanese/index.js';
import { joinTexts, type SourceText, sliceText } from '../model/sourceText.js';
import type { IndicatorDraft, RecordDraft } from './draft.js';
import { joinByNumber } from './itemsAbove.js';

/** ①◎, ②・: what sets the name off behind the number of the goal that it belongs to. */
const ORNAMENT = /^[\s　]*[・･◎○●◆◇■□★☆－-]*[\s　]*/;

interface Owned {
  readonly indicator: IndicatorDraft;
  readonly record: RecordDraft;
  /** The number and the ornament. */
  readonly mark: SourceText | null;
}

/**
 * The indicators of a table below a register of numbered goals, each of whose names opens with the number of its goal; one without a
 * number is of the goal above it:
 * ```
 *   重点目標 | 評価             評価指標               | 目標 | 実績
 *   ① 読書   |  Ａ              ①◎ 本を借りた人の数   |  80  |  92
 *   ② 給食   |  Ｂ              ②・残さず食べた人の数  |  70  |  65
 * ```
 * Null where some name belongs to none of them.
 */
function indicatorsOfNumbered(
  indicators: readonly IndicatorDraft[],
  records: readonly RecordDraft[],
): readonly Owned[] | null {
  const owned: Owned[] = [];
  let record: RecordDraft | null = null;
  for (const indicator of indicators) {
    if (!indicator.name) return null;
    const marker = readMarker(indicator.name.value);
    if (marker && marker.style !== 'bullet') {
      const found = records.filter((r) => r.number?.ordinal === marker.ordinal);
      record = found.length === 1 ? (found[0] ?? null) : null;
    }
    if (!record) return null;
    const numbered = marker?.length ?? 0;
    const from = numbered + (ORNAMENT.exec(indicator.name.value.slice(numbered))?.[0].length ?? 0);
    const name = sliceText(indicator.name, from);
    owned.push({
      indicator: { ...indicator, name, text: name },
      record,
      mark: from > 0 ? sliceText(indicator.name, 0, from) : null,
    });
  }
  return owned;
}

/**
 * The record of the register above that each row is about, where all rows but measure what its numbers name:
 * ```
 *   番号 | 取組       | 担当課         取組番号 | 指標名         | 実績 | 目標
 *   ①   | 古書の交換 | 図書館           ①    | 交換した冊数   |  310 |  400
 *   ②   | 読み聞かせ | 図書館           ②    | 開いた回数     |   24 |   24
 * ```
 * Null where some row tells more, or is of none of them.
 */
function recordsOfMeasured(rows: readonly RecordDraft[], records: readonly RecordDraft[]): RecordDraft[] | null {
  const owners = rows.map((row) => (isMeasuredOnly(row) ? ownerOf(row, records) : null));
  return owners.length > 0 && owners.every((o) => o !== null) ? owners : null;
}

function ownerOf(row: RecordDraft, records: readonly RecordDraft[]): RecordDraft | null {
  const found = records.filter((r) => r.number !== null && r.number.ordinal === row.number?.ordinal);
  const [owner, ...more] = found;
  if (!owner || more.length > 0 || owner.title === null || !isSame(owner.department, row.department)) return null;
  if (row.title && !isSame(owner.title, row.title)) return null;
  const isBelow = row.category.length <= owner.category.length;
  return isBelow && row.category.every((level, i) => isSame(level, owner.category[i] ?? null)) ? owner : null;
}

const isSame = (a: SourceText | null, b: SourceText | null): boolean =>
  matchKey(a?.value ?? '') === matchKey(b?.value ?? '');

/** A number, perhaps with the name again, beside figures. */
const isMeasuredOnly = (r: RecordDraft): boolean =>
  r.indicators.length > 0 &&
  [r.objective, r.measures, r.currentState, r.achievement].every((t) => t === null) &&
  [r.divisions, r.criteria, r.progress, r.schedule].every((list) => list.length === 0);

/** Takes what is told twice. */
interface Labels {
  label(text: SourceText): void;
}

/** The records of the last register, of which tables below may tell more by their numbers. */
export class NumberedRegister {
  private records: readonly RecordDraft[] = [];

  keep(records: readonly RecordDraft[]): void {
    this.records = records;
  }

  /** ① 主な取組 below the register that names goal ①: the markers that are told twice; null where some item has no record. */
  join(items: readonly RecordDraft[]): SourceText[] | null {
    return items.length > 0 ? joinByNumber(items, this.records) : null;
  }

  /** False where not all of the rows only measure one of its records. */
  measure(rows: readonly RecordDraft[], labels: Labels): boolean {
    const owners = recordsOfMeasured(rows, this.records);
    for (const [i, owner] of owners?.entries() ?? []) {
      const row = rows[i] as RecordDraft;
      owner.indicators.push(...row.indicators);
      owner.extras.push(...row.extras);
      owner.labels.push(...row.labels);
      for (const doubt of row.doubts) owner.doubts.add(doubt);
      for (const told of [row.number?.marker, row.title]) if (told) labels.label(told);
    }
    return owners !== null;
  }

  /** False where not all of the indicators are of one of its records. */
  add(indicators: readonly IndicatorDraft[], labels: Labels): boolean {
    const owned = indicatorsOfNumbered(indicators, this.records);
    if (!owned || owned.length === 0) return false;
    for (const { indicator, record, mark } of owned) {
      record.indicators.push(indicator);
      if (mark) labels.label(mark);
    }
    return true;
  }
}

/**
 * ① 地域の教育 above 評価 Ａ and a register of goals each of which has a grade of its own: the heading names the level that they stand in,
 * and how far the level came is kept as a note. False for any other record.
 */
export function giveGradedLevel(
  open: RecordDraft,
  records: readonly RecordDraft[],
  notes: { note(heading: SourceText | null, text: SourceText): void },
): boolean {
  const { number, title, achievement } = open;
  if (!title || !number?.marker || !achievement || !tellsNothingElse(open)) return false;
  if (records.length === 0 || !records.every((r) => r.number !== null && r.achievement !== null)) return false;
  const level = joinTexts([number.marker, title], ' ');
  for (const record of records) record.category.unshift(level);
  notes.note(open.achievementLabel, achievement.label);
  return true;
}

const tellsNothingElse = (r: RecordDraft): boolean =>
  [r.objective, r.measures, r.currentState].every((t) => t === null) &&
  [r.divisions, r.criteria, r.indicators, r.progress, r.schedule, r.extras].every((list) => list.length === 0);
