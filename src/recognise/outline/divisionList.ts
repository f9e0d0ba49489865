import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { type SourceText, sliceText } from '../../model/sourceText.js';
import type { PlanBuilder } from '../builder.js';
import { sliceLine } from '../items.js';
import { findOrganisation } from '../lexicon/index.js';
import type { OrganisationHeading } from '../lexicon/organisationHeading.js';
import type { LabelField, Lexicon } from '../lexicon/types.js';
import { itemToRecord, type RecordItem } from './itemToRecord.js';

/** 【市民課】 and the list below it. */
export interface DivisionList {
  readonly division: SourceText;
  readonly items: readonly RecordItem[];
  /** The line after it. */
  readonly end: number;
}

/**
 * What the entries are of a document that has a list below each division and no label: 課の目標 → objective, 各課の取組一覧 →
 * measures; null where its title does not say.
 */
export function fieldOfTitle(title: string): LabelField | null {
  const words = title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:\([^()]*\)|一覧表?|について|シート|表)+$/, '');
  if (/目標$/.test(words)) return 'objective';
  return /(?:取組|取り組み|取組み|取組内容|取組事項)$/.test(words) ? 'measures' : null;
}

/** Reads a list whose first line names a division; null for any other line. */
export function readDivisionList(lines: readonly Line[], at: number, lexicon: Lexicon): DivisionList | null {
  const heading = lines[at] as Line;
  const found = findUnit(heading, lexicon);
  if (found?.rank !== 'division') return null;
  const items: { number: SourceText | null; lines: Line[] }[] = [];
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as Line;
    const marker = readMarker(line.text.value);
    const before = lines[end - 1] as Line;
    if (marker && marker.text !== '※' && !findUnit(line, lexicon)) {
      const from = line.text.value.indexOf(marker.text);
      const isBullet = marker.style === 'bullet' || marker.ordinal === null;
      const number = isBullet ? null : sliceText(line.text, from, from + marker.text.length);
      items.push({ number, lines: [sliceLine(line, marker.length)] });
    } else if (items.length > 0 && (before.after === 'wrap' || !/[。！!]$/.test(before.text.value.trim()))) {
      if (findUnit(line, lexicon)) break;
      items.at(-1)?.lines.push(line);
    } else break;
  }
  return items.length > 0 ? { division: sliceText(heading.text, found.start, found.end), items, end } : null;
}

/** The unit that the line names and nothing else. */
function findUnit(line: Line, lexicon: Lexicon): OrganisationHeading | null {
  const found = findOrganisation(line.text.value, lexicon);
  return found && !/[^\s】＞>〉≫》］\]〕」）)]/.test(line.text.value.slice(found.end)) ? found : null;
}

/** A record an entry, each with the division. */
export function divisionListToRecords(
  { division, items }: DivisionList,
  field: LabelField,
  builder: PlanBuilder,
): void {
  for (const item of items) {
    builder.close();
    itemToRecord(item, field, builder, division);
  }
  builder.close();
}
