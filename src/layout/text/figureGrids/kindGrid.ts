import type { FlowContext } from '../flow.js';
import type { SourceLine } from '../sourceLines.js';
import { headOfForm, kindHead } from './kindHead.js';
import { kindNames, labelPlaces } from './kindNames.js';
import type { KindGroup } from './kindRows.js';
import { kindTable } from './kindTable.js';
import type { ReadTable } from './readTable.js';
import type { Words } from './words.js';

/** Reads indicators with a row of targets and one of results each; null where not all around them is theirs. */
export function kindGrid(
  context: FlowContext,
  words: readonly Words[],
  groups: readonly KindGroup[],
  lines: readonly SourceLine[],
  isLabel: (text: string) => boolean,
): ReadTable | null {
  const { source } = context;
  for (const head of [kindHead(source, words, groups, isLabel), headOfForm(source, words, groups)]) {
    if (!head) continue;
    const places = labelPlaces(source, head);
    const read = kindNames(source, words, head, groups, places, isLabel);
    const table = read && kindTable(context, head, groups, read.names, places, lines[head.from]?.page ?? null);
    if (!table) continue;
    // The figures of the last row may have stood on lines below it.
    let to = read.end;
    while (to < lines.length && words[to]?.length === 0 && !lines[to]?.blank) to++;
    return { from: head.from, to, table };
  }
  return null;
}
