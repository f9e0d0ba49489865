import { readMarker } from '../../japanese/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { headingStyle } from '../outline/headingStack.js';
import { onOneLine, type Value } from '../value.js';
import { fieldOfHit, type TableEvent } from './events.js';
import { isHeading } from './headingRows.js';
import { organisationName } from './organisationName.js';
import { labelBeforeValue } from './unitsInCells.js';

/**
 * A level with its own result on a row above the form of an item that is named with its number:
 * ```
 *   重点目標① 川を守る | 目標評価 | Ｂ
 *   (1) 水路の改修      | 担当課   | 建設課
 * ```
 * The result is that of the level, and neither that of the item above it nor that of the one below.
 */
export function withGradedLevels(events: readonly TableEvent[]): TableEvent[] {
  const read = [...events];
  for (const [i, level] of events.entries()) {
    if (level.type !== 'loose' || !isLevel(level.value)) continue;
    const own = events.slice(i + 1, i + 1 + LONGEST_ROW);
    const grade = own.findIndex((e) => e.type !== 'labels');
    const hit = own[grade];
    if (hit?.type !== 'hit' || fieldOfHit(hit) !== 'achievement') continue;
    const next = own.slice(grade + 1).find((e) => e.type !== 'labels');
    if (next?.type !== 'hit' || fieldOfHit(next) !== 'title' || !readMarker(next.value.text.value)) continue;
    read[i] = { ...level, type: 'group' };
    read[i + 1 + grade] = { type: 'loose', value: hit.value };
  }
  return read;
}
/** The label of the result, the result, and the name below with labels before it. */
const LONGEST_ROW = 6;

/**
 * Levels of the plan side by side on one row, perhaps with the unit in charge, above what they hold for:
 * ```
 *   第１章 海の町 | 第２節 港を守る | 所管部 港湾部
 *   番号 | 施策 | …
 * ```
 * Each of them heads what is below, as on a row of its own.
 */
export function withLevelsOnRow(events: readonly TableEvent[], lexicon: Lexicon): TableEvent[] {
  const levels = new Set<TableEvent>();
  for (let i = 0; i < events.length; i++) {
    const run: Extract<TableEvent, { type: 'loose' }>[] = [];
    for (let event = events[i]; event?.type === 'loose'; event = events[++i]) run.push(event);
    const found = run.filter((e) => isLevel(e.value));
    const isRow = run.length >= 2 && found[0] !== undefined && found[0] === run[0];
    if (isRow && run.every((e) => isLevel(e.value) || isUnit(e.value, lexicon))) for (const e of found) levels.add(e);
  }
  return events.map((e) => (levels.has(e) && e.type === 'loose' ? { ...e, type: 'group' } : e));
}

/** 第１章, 基本目標２: the level's own word stands with its number. */
const isLevel = (value: Value): boolean =>
  /^(?:named|chapter):/.test(headingStyle(value.lines[0]?.text.value ?? '')?.style ?? '') && isHeading(value);

const isUnit = (value: Value, lexicon: Lexicon): boolean =>
  labelBeforeValue(value, lexicon) !== null || organisationName(onOneLine(value.text, ''), lexicon) !== null;
