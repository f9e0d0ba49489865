import type { SourceText } from '../../model/sourceText.js';
import { sliceText } from '../../model/sourceText.js';
import type { HeadDraft } from '../draft.js';
import { isOfMunicipality, linesToHead, textToDepartment, textToHead } from '../head.js';
import { findOrganisation } from '../lexicon/index.js';
import type { Lexicon } from '../lexicon/types.js';
import { onOneLine, type Value } from '../value.js';
import { type InnerLabel, linesToInnerLabel } from './cellReading.js';
import type { TableEvent } from './events.js';
import { organisationName } from './organisationName.js';

/** 総務局 総務局長 水野 恵子, 【総 務 課】 総務課長 水野 恵子: a unit and its head in one cell. A 課 needs its own brackets, as a heading has. */
export function unitWithHead(text: SourceText, lexicon: Lexicon): { name: SourceText; head: HeadDraft } | null {
  const department = textToDepartment(text, lexicon);
  if (department) return department;
  if (text.value.length > 60 || !/^\s*[【＜<〈≪《■□◆◇●○◎]/.test(text.value)) return null;
  const found = findOrganisation(text.value, lexicon);
  const behind = found ? text.value.slice(found.end).search(/[^\s　】＞>〉≫》]/) : -1;
  const head = found && behind > 0 ? textToHead(sliceText(text, found.end + behind)) : null;
  return found && head ? { name: sliceText(text, found.start, found.end), head } : null;
}

/** 【総務課】 | 総務課長　水野　恵子: the cells that name a unit, where the next one names its head, so that the unit heads a part of the document. */
export function headBesideUnit(events: readonly TableEvent[], lexicon: Lexicon): ReadonlySet<Value> {
  const found = new Set<Value>();
  for (const [i, event] of events.entries()) {
    const next = events[i + 1];
    if (event.type !== 'loose' || next?.type !== 'loose') continue;
    if (!organisationName(onOneLine(event.value.text, ''), lexicon)) continue;
    const head = linesToHead(next.value.lines);
    if (head && !isOfMunicipality(head)) found.add(event.value);
  }
  return found;
}

/** 部局名 above 総務部, or 担当課　建設課, in one cell: what could be one name is a label and its value. */
export function labelBeforeValue(value: Value, lexicon: Lexicon): InnerLabel | null {
  const first = value.lines[0];
  if (!first || (value.lines.length > 1 && first.after === 'wrap')) return null;
  const inner = linesToInnerLabel(value.lines, lexicon);
  const field = inner?.reading.field;
  if (field !== 'department' && field !== 'division' && field !== 'head') return null;
  if (value.lines.length > 1 && lexicon.readLabel(first.text.value)?.field !== field) return null;
  return inner?.reading.certainty === 'listed' ? inner : null;
}
