import { matchKey } from '../japanese/index.js';
import { type Block, blockLines } from '../model/block.js';
import { diagnostic } from '../model/diagnostic.js';
import type { SourceCharacters } from '../model/place.js';
import { type SourceText, textFrom } from '../model/sourceText.js';
import type { PlanDraft, RecordDraft } from './draft.js';
import { textToHead } from './head.js';
import { findOrganisation } from './lexicon/index.js';
import type { Lexicon } from './lexicon/types.js';
import { textPlace } from './where.js';

interface Given {
  /** In reading order. */
  readonly blocks: readonly Block[];
  readonly lexicon: Lexicon;
  readonly characters: SourceCharacters;
}

/**
 * Doubts the departments that were carried on over the name of another one, which got no record:
 * ```
 *   １ 農政部
 *      １ 水路の改修
 *   ２ 公園部            read as an item, or as no heading at all
 *      ２ 花壇の手入れ   not of 農政部
 * ```
 * and those right behind others without a record: 総務部 | 農政部 | 公園部 in one row says of no item which of them does it.
 */
export function doubtCarriedDepartments(plan: PlanDraft, { blocks, lexicon, characters }: Given): void {
  const given = new Set(plan.records.flatMap((r) => (r.department ? matchKey(r.department.value) : [])));
  if (given.size === 0) return;
  const told = toldOfItems(plan.records);
  const headsNone = headsWithoutItems(plan, given);
  const starts = new Map(plan.records.flatMap((r) => startsOf(r).map((at) => [at, r] as const)));
  const reported = new Set<string>();
  /** By department: the name without a record that was read since it was named itself, or right before. */
  const between = new Map<string, SourceText | null>();
  let before: SourceText | null = null;
  for (const { text } of blocks.flatMap(blockLines)) {
    const names = departmentsOnLine(text, lexicon);
    const lost = names.filter((name) => !given.has(name) && !told.has(name));
    if (lost.length > 0) for (const known of between.keys()) between.set(known, text);
    for (const name of names.filter((n) => given.has(n))) between.set(name, lost.length > 0 ? text : before);
    if (names.length > 0) before = lost.some((name) => headsNone.has(name)) ? text : null;
    for (const record of text.at.flatMap((at) => starts.get(at) ?? [])) {
      before = null;
      const own = record.department?.value ?? '';
      const other = between.get(matchKey(own));
      if (!other) continue;
      record.doubts.add('department-unclear');
      if (reported.has(own)) continue;
      reported.add(own);
      const why = `“${other.value.trim()}”, to which no record was given, stands between it and its items`;
      plan.diagnostics.push(diagnostic('department-unclear', textPlace(other, characters), { name: own, why }));
    }
  }
}

/** Where the record begins: the first characters of what names it. */
const startsOf = ({ number, title, objective, measures }: RecordDraft): number[] =>
  [title ?? objective ?? measures ?? number?.marker].flatMap((text) => text?.at.find((at) => at >= 0) ?? []);

/** 関係部: what records say of other departments. */
const toldOfItems = (records: readonly RecordDraft[]): ReadonlySet<string> =>
  new Set(records.flatMap((r) => [...r.divisions, ...r.extras.map((e) => e.text)]).map((t) => matchKey(t.value)));

/**
 * Departments that head a part of the document and have no record, where that tells of a fault: nothing but the name is told of them, or
 * most have none. One may have a policy and no items.
 */
function headsWithoutItems({ departments }: PlanDraft, given: ReadonlySet<string>): ReadonlySet<string> {
  const without = departments.filter(({ name }) => !given.has(matchKey(name.value)));
  const areMost = without.length > 1 && without.length * 2 > departments.length;
  const bare = without.filter(({ head, policy, duties, summary }) => !head && !policy && !duties && !summary);
  return new Set((areMost ? without : bare).map(({ name }) => matchKey(name.value)));
}

/** The departments that the line names, be it with their heads; none where it says more. A council stands above departments. */
function departmentsOnLine({ value }: SourceText, lexicon: Lexicon): readonly string[] {
  const unit = value.length <= LONGEST ? findOrganisation(value, lexicon) : null;
  if (unit?.rank !== 'department' || unit.name.length < SHORTEST || NO_DEPARTMENT.test(unit.name)) return [];
  if (lexicon.readLabel(unit.name) !== null) return [];
  const rest = value.slice(unit.end).replace(/^[\s　】＞>〉≫》］\]〕」）)]+/, '');
  if (rest === '' || textToHead(textFrom(rest, 0)) !== null) return [matchKey(unit.name)];
  const more = departmentsOnLine(textFrom(rest, 0), lexicon);
  return more.length > 0 ? [matchKey(unit.name), ...more] : [];
}

const LONGEST = 60;
/** 務局: the rest of a name. */
const SHORTEST = 3;
/** Councils, parts of the town (北部・中部・南部), and heads of columns (関係部局). */
const NO_DEPARTMENT = /委員会$|^[東西南北中央]+部|[・･／/]|^(?:関係|主管|所管|担当|推進|実施|連携|協力|所属)部局?$/;
