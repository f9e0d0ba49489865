import { matchKey, readMarker } from '../japanese/index.js';
import { joinTexts, type SourceText, sliceText, splitText, trimText } from '../model/sourceText.js';
import { type PlanDraft, type RecordDraft, takeOut } from './draft.js';
import type { Lexicon } from './lexicon/types.js';

const TEXTS = ['currentState', 'objective', 'measures'] as const;
type TextField = (typeof TEXTS)[number];
/**
 * A section of the plan whose texts tell of the numbered items of the register below them, one by one:
 * ```
 *   第一節　水辺の安全
 *   （一）現状と課題
 *     ア　桟橋が古い。
 *     イ　夜は暗い。
 *   （二）施策の方針
 *     ア　床板を替える。
 *     イ　灯を増やす。
 *   項 | 事業名
 *   ア | 桟橋の修繕
 *   イ | 岸の灯
 * ```
 * The same number is the same record, and the section is the level above them. Each of its texts must have an item for every row, and
 * no more.
 */
export function spreadItemsOverRows(plan: PlanDraft, lexicon: Lexicon): void {
  const gone = new Set<RecordDraft>();
  for (const [at, section] of plan.records.entries()) {
    const texts = section.title ? textsOf(section, lexicon) : null;
    if (!texts) continue;
    const rows = rowsBelow(plan.records, at);
    const split = texts.map(({ field, text }) => ({ field, items: itemsOf(text, rows) }));
    if (rows.length === 0 || !split.every((s) => s.items !== null && rows.every((r) => r[s.field] === null))) continue;
    const [number, title] = [section.number?.marker, section.title as SourceText];
    const level = number && number.value !== title.value ? joinTexts([number, title], ' ') : title;
    for (const [i, row] of rows.entries()) {
      for (const { field, items } of split) row[field] = items?.[i]?.text ?? null;
      const isKnown = row.category.some((c) => matchKey(c.value).endsWith(matchKey(title.value)));
      if (!isKnown) row.category.splice(section.category.length, 0, level);
      for (const doubt of section.doubts) row.doubts.add(doubt);
    }
    for (const { items } of split) for (const item of items ?? []) plan.labels.push(item.marker);
    plan.labels.push(...section.labels, ...section.extras.flatMap((e) => e.label ?? []));
    gone.add(section);
  }
  takeOut(plan.records, gone);
}

/** The texts of a section that tells nothing else; null for any other record. */
function textsOf(r: RecordDraft, lexicon: Lexicon): { field: TextField; text: SourceText }[] | null {
  if ([r.criteria, r.indicators, r.schedule, r.progress].some((list) => list.length > 0) || r.achievement) return null;
  const told = TEXTS.flatMap((field) => (r[field] ? [{ field, text: r[field] }] : []));
  for (const { label, text } of r.extras) {
    // 施策の方針 of each item: what is done about it.
    const isPolicy = label !== null && lexicon.readLabel(label.value)?.field === 'policy';
    if (!isPolicy || told.some((t) => t.field === 'measures')) return null;
    told.push({ field: 'measures', text });
  }
  return told.length > 0 ? told : null;
}

/** The named and numbered records that follow, as long as they count on from the first number. */
function rowsBelow(records: readonly RecordDraft[], at: number): RecordDraft[] {
  const rows: RecordDraft[] = [];
  for (let r = records[at + 1]; r?.title && r.number?.ordinal === rows.length + 1; r = records[at + 1 + rows.length])
    rows.push(r);
  return rows;
}

/** One item of the text for each row, by the row's own number; null where the two don't fit. */
function itemsOf(text: SourceText, rows: readonly RecordDraft[]): { marker: SourceText; text: SourceText }[] | null {
  const items: { marker: SourceText; text: SourceText }[] = [];
  for (const line of splitText(text, /\n/g)) {
    const next = rows[items.length]?.number?.marker;
    const marker = readMarker(line.value);
    if (marker && next && matchKey(marker.text) === matchKey(next.value) && marker.ordinal === items.length + 1) {
      const from = line.value.indexOf(marker.text);
      items.push({
        marker: sliceText(line, from, from + marker.text.length),
        text: trimText(sliceText(line, marker.length)),
      });
    } else {
      const last = items.at(-1);
      // A further item has no row.
      const isMore =
        marker?.ordinal === items.length + 1 && readMarker(`${last?.marker.value}　名称`)?.style === marker.style;
      if (!last || isMore) return null;
      last.text = joinTexts([last.text, line], '\n');
    }
  }
  return items.length === rows.length ? items : null;
}
