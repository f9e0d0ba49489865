import { type FieldInput, singleYear } from '../fields/input.js';
import { valueToItems } from '../items.js';
import { onOneLine } from '../value.js';
import { isFigureAlone } from './columnTexts.js';

const NAME_AND_FIGURE = /^(?!達成|進捗).*\p{L}{2}.*[0-9０-９]/u;

/** 指標・目標値 | 登録者数　800人: what heads columns of figures elsewhere announces a figure with its name here. */
export function asMeasured(input: FieldInput): FieldInput {
  const { reading, label, value } = input;
  // 目標（人） | 10 | 20 under years: what is aimed at in each of them.
  if (reading?.field === 'goals' && singleYear(input.years) !== null && isFigureAlone(value.text.value))
    return { ...input, reading: { ...reading, field: 'target' }, kind: 'target' };
  if (reading?.field !== 'achievement' && reading?.field !== 'section') return input;
  // ・清掃の回数 above 12回: the width of a cell may break an entry.
  const entries = () => valueToItems(value).map((e) => onOneLine(e).value);
  const areNamed = (lines: readonly string[]) =>
    lines.length > 0 && lines.every((l) => NAME_AND_FIGURE.test(l) && !/[。]$/.test(l));
  const isNamed = areNamed(value.text.value.split('\n')) || areNamed(entries());
  // プロセス指標の達成状況 | 清掃の回数：12回
  if (
    reading.field === 'achievement' &&
    isNamed &&
    /(?:指標|数値目標|KPI|ＫＰＩ).*(?:状況|結果|実績)/.test(label?.value ?? '')
  )
    return { ...input, reading: { ...reading, field: 'result' }, kind: 'result' };
  if (reading.field !== 'section' || !/指標/.test(label?.value ?? '') || /実績|結果/.test(label?.value ?? ''))
    return input;
  return isNamed ? { ...input, reading: { ...reading, field: 'indicator' }, kind: 'target' } : input;
}
