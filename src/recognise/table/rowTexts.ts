import type { Table } from '../../model/block.js';
import { joinTexts, type SourceText } from '../../model/sourceText.js';
import { linesToText, onOneLine } from '../value.js';

/** The rows of a table as they are printed. */
export const rowTexts = (table: Table): SourceText[] =>
  Array.from({ length: table.rows }, (_, row) =>
    joinTexts(
      table.cells.filter((c) => c.row === row && c.lines.length > 0).map((c) => onOneLine(linesToText(c.lines))),
      '　',
    ),
  );
