import type { Table } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { rowsOf } from '../../model/tableRows.js';
import { linesToText, onOneLine } from '../value.js';

/** The rows of a table as they are printed. */
export const rowTexts = (table: Table): SourceText[] =>
  rowsOf(table).map((row) =>
    joinTexts(
      row.filter((c) => c.lines.length > 0).map((c) => onOneLine(linesToText(c.lines))),
      '　',
    ),
  );
