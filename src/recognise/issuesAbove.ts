import { joinTexts } from '../model/sourceText.js';
import { type PlanDraft, type RecordDraft, takeOut } from './draft.js';

/** So many named items show that what a unit does is listed elsewhere. */
const FEWEST = 2;

/**
 * １ 現状と課題 (1) …, (2) … of a unit above the lists of what it does, with numbers and names of their own: nobody commits to how
 * things are, so what belongs to none of the items is kept as a note. Nothing happens where an item has issues of its own, or the
 * number of one of these.
 * ```
 *   １ 現状と課題
 *   (1) 水路の底が傷んでいます。
 *   ２ 主要事業
 *   | No. | 事業名 | 予算額 | 事業内容 |
 * ```
 */
export function noteIssuesAbove({ records, notes }: Pick<PlanDraft, 'records' | 'notes'>): void {
  const issues = records.filter(tellsOnlyIssues);
  const markers = new Set(issues.flatMap(markerOf));
  const mayBeOf = (item: RecordDraft) => item.currentState !== null || markerOf(item).some((m) => markers.has(m));
  const below = new Map<string | undefined, { items: number; mayBeOfOne: boolean }>();
  const noted = new Set<RecordDraft>();
  for (const record of [...records].reverse()) {
    const unit = record.department?.value;
    const { items, mayBeOfOne } = below.get(unit) ?? { items: 0, mayBeOfOne: false };
    if (tellsOnlyIssues(record) && items >= FEWEST && !mayBeOfOne) noted.add(record);
    if (record.title) below.set(unit, { items: items + 1, mayBeOfOne: mayBeOfOne || mayBeOf(record) });
  }
  for (const issue of issues) if (noted.has(issue)) notes.push({ heading: null, text: textOf(issue) });
  takeOut(records, noted);
}

const tellsOnlyIssues = (r: RecordDraft): boolean =>
  r.currentState !== null &&
  (r.title ?? r.objective ?? r.measures ?? r.achievement) === null &&
  [r.divisions, r.criteria, r.indicators, r.schedule, r.progress, r.extras].every((list) => list.length === 0);

const markerOf = ({ number }: RecordDraft): string[] => (number?.marker ? [number.marker.value] : []);

const textOf = ({ number, currentState }: RecordDraft) =>
  joinTexts(
    [number?.marker, currentState].flatMap((t) => t ?? []),
    ' ',
  );
