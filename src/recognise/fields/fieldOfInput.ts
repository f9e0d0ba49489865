import { matchKey } from '../../japanese/index.js';
import type { LabelField, LegendEntry } from '../lexicon/types.js';
import { namesLevel } from '../recordIdentity.js';
import type { FieldInput } from './input.js';

/** What stands around a labelled value. */
export interface InputPlace {
  /** The department at hand. */
  readonly department: string | null;
  /** Right below what names the record. */
  readonly ofItem: boolean;
  readonly legend: readonly LegendEntry[];
}

/** What the label says, or the value decides: 総務部長 | 能見 光 names the head, 進捗 | ア is an evaluation by the legend. */
export function fieldOfInput(input: FieldInput, { department, ofItem, legend }: InputPlace): LabelField | null {
  const field = input.reading?.field ?? null;
  const label = input.label?.value ?? '';
  if (field === null && department && label.startsWith(department.slice(0, -1)) && /[長監]$/.test(label)) return 'head';
  if (field === 'policy' && namesLevel(input.value.text.value, ofItem, department !== null)) return 'category';
  const mark = field === 'status' || field === 'outcome' ? input.value.text.value.trim() : '';
  return mark !== '' && legend.some((e) => matchKey(e.mark) === matchKey(mark)) ? 'achievement' : field;
}
