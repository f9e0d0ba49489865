import type { Line } from '../../model/block.js';
import type { SourceText } from '../../model/sourceText.js';
import { type InnerLabel, lineToInlineLabel } from '../table/cellReading.js';
import { onOneLine } from '../value.js';
import { mayBeName } from './bareNames.js';
import type { FlowContext } from './flowContext.js';

/** 事務事業コード, 取組番号: of one item. 施策コード may be that of its level, and 整理番号 that of the sheet. */
const CODE_OF_ITEM =
  /^(?:事務事業|事業|計画事業|取組(?:項目)?|取り組み|改革項目|推進項目|実施項目)の?(?:コード|番号|No\.?|№|ID)$/iu;
/** 事業評価シート, 評価結果の公表: what the page is, and no item on it. */
const OF_PAGE = /(?:シート|調書|[表票書]|一覧|結果|公表|報告|について)$/;
/** So far below the code a label may name the item itself. */
const NEXT = 4;

/**
 * The name of the item whose code stands alone below it, where nothing there names it again; null for any other line:
 * ```
 *   渡し舟運航事業
 *   事務事業コード：40213
 * ```
 */
export function namedAboveCode(
  lines: readonly Line[],
  at: number,
  { lexicon, namedInForm }: Pick<FlowContext, 'lexicon' | 'namedInForm'>,
): SourceText | null {
  const { heading: _, ...name } = lines[at] as Line;
  const below = lines[at + 1];
  if (namedInForm || !below || name.after === 'wrap' || !mayBeName(name, lexicon)) return null;
  if (OF_PAGE.test(name.text.value.trim())) return null;
  const code = lineToInlineLabel([below], lexicon);
  if (!code || !isCode(code)) return null;
  const isNamedThere = lines.slice(at + 2, at + 2 + NEXT).some((l) => {
    const field = lexicon.readLabel(l.text.value)?.field ?? lexicon.readInlineLabel(l.text.value)?.reading.field;
    return field === 'title';
  });
  return isNamedThere ? null : onOneLine(name.text);
}

const isCode = ({ label, reading, rest }: InnerLabel): boolean =>
  reading.field === 'number' &&
  CODE_OF_ITEM.test(label.value.replace(/[\s　:：【】［］〔〕]/gu, '')) &&
  rest.length === 1 &&
  /^[\s　]*[0-9０-９A-ZＡ-Ｚ－-]+[\s　]*$/u.test(rest[0]?.text.value ?? '');
