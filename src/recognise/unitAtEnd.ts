import { type SourceText, sliceText, trimText } from '../model/sourceText.js';
import type { RecordDraft } from './draft.js';
import { splitDivisions } from './lexicon/index.js';
import type { Lexicon } from './lexicon/types.js';

/** A bracket on a line of its own, or behind the end of a sentence, that closes the text. */
const AT_END =
  /(?:^|\n|(?<=[。．]))[\s　]*[【〔［[（(〈＜<][\s　]*((?:担当|所管|主管|実施)(?:課|課室|部署|部課)?[\s　]*[:：][\s　]*)?([^【】〔〕［］[\]（(）)〈〉＜＞<>。\n]+)[】〕］\]）)〉＞>][\s　]*$/u;

/**
 * What is done ends with who does it, where the form has no place of its own for that:
 * ```
 *   窓口の業務を見直し、予約の仕組みを入れる。
 *   【市民課・情報課】
 * ```
 * Only units of the city count, and only one bracket: several name who does which part.
 */
export function takeUnitAtEnd(record: RecordDraft, lexicon: Lexicon): void {
  const { measures } = record;
  if (!measures || record.divisions.length > 0) return;
  const found = AT_END.exec(measures.value);
  const [whole, label = '', names] = found ?? [];
  if (!found || !whole || !names || found.index === 0) return;
  const from = found.index + whole.lastIndexOf(names);
  const units = splitDivisions(sliceText(measures, from, from + names.length));
  if (units.length === 0 || !units.every((u) => isUnit(u, lexicon)) || isUnitInside(measures, found.index)) return;
  record.divisions.push(...units);
  record.measures = trimText(sliceText(measures, 0, found.index));
  record.labels.push(
    sliceText(measures, found.index, from - label.length),
    sliceText(measures, from - label.length, from),
    sliceText(measures, from + names.length),
  );
}

const isUnit = (name: SourceText, lexicon: Lexicon): boolean => {
  const rank = lexicon.readOrganisation(name.value)?.rank;
  return rank !== undefined && rank !== 'body';
};

/** ・窓口を増やす。（市民課） above the last line: units stand behind single parts. */
const isUnitInside = ({ value }: SourceText, to: number): boolean =>
  /[部局課室係][\s　]*[】〕］\]）)〉＞>][\s　]*(?:\n|$)/u.test(value.slice(0, to));
