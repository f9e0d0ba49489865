import { describe, expect, it } from 'vitest';
import { toCells } from '../../../src/layout/text/aligned/cells.js';
import type { Piece } from '../../../src/layout/text/aligned/columns.js';
import { toColumnTable } from '../../../src/layout/text/aligned/columnTable.js';
import { segmentOf } from '../../../src/layout/text/aligned/segments.js';
import { lay, outline, withoutBreaks } from './helpers.js';
import { isLabel } from './knownLabels.js';

const rowsOf = (lines: readonly string[]): string[][] =>
  outline(lay(lines.join('\n'), { isLabel })).flatMap((b) => (typeof b === 'string' ? [] : b));

describe('the rows of a table of white space', () => {
  const steps = (...rows: readonly string[]) => ['  年度別計画     令和７年度    令和８年度    令和９年度', ...rows];

  it.each([
    [
      'an arrow',
      steps('床板の調べと見積り    調べ       →        →', '床板の取替えと塗装    試し      半分      残り'),
    ],
    ['a dash', steps('床板の調べと見積り    調べ       ―        ―', '床板の取替えと塗装    試し      半分      残り')],
  ])('are two where one has %s above a text', (_, lines) => {
    expect(rowsOf(lines).map(([step]) => step)).toEqual(['年度別計画', '床板の調べと見積り', '床板の取替えと塗装']);
  });

  it('are two where each names what it measures, its unit and its figures', () => {
    const lines = [
      ['1', '桟橋を歩きやすくし、渡し', '取り替えた床板の枚数の合計', '枚', '120', '240', '360', '港湾課', '◎', '3月'],
      ['', '船の客を増やす', '渡し船の客の数', '人', '800', '820', '900', '', '', ''],
    ];
    const source = lines.flat().join('\n');
    let at = 0;
    const pieces = lines.map((line) =>
      line.flatMap((text, column): Piece[] => {
        const [from, to] = [at, at + text.length];
        at = to + 1;
        return text === ''
          ? []
          : [{ column, last: column, ...segmentOf([{ from, to, x0: column * 20, x1: column * 20 + text.length }]) }];
      }),
    );
    const { columns } = toColumnTable(source, pieces, 10, () => false);
    expect(columns.slice(1, 4).map((c) => c.entries[1]?.onset === 'begins')).toEqual([false, true, true]);
  });

  it('leave a year to come blank in a series of figures', () => {
    const rows = [['60', '68'], ['59'], ['98'], ['30', '40'], ['31'], ['103']];
    const source = rows.flat().join('\n');
    let at = 0;
    const pieces = rows.map((row) =>
      row.map((text, column): Piece => {
        const [from, to] = [at, at + text.length];
        at = to + 1;
        return { column, last: column, ...segmentOf([{ from, to, x0: column * 9, x1: column * 9 + text.length }]) };
      }),
    );
    const table = toColumnTable(source, pieces, 2, () => false);
    const cells = toCells(table, [0, 1, 2, 3, 4, 5], ['middle', 'middle']);
    expect(cells.filter((c) => c.column === 1 && c.pieces.length > 0).map((c) => [c.row, c.rowSpan])).toEqual([
      [0, 1],
      [3, 1],
    ]);
  });
});

describe('a list beside a label in the middle of its height', () => {
  it('begins above the label, below the sentence of another', () => {
    const form = [
      '    政策     ２ 海とともに暮らせるまち               施策番号       7',
      '   施策名     桟橋の修繕                       主管部 港湾部',
      ' めざすまちの姿   だれもが足もとを気にせずに桟橋を歩き、渡し船に    担当課 港湾課',
      '           乗っています。',
      '  現状と課題    桟橋の床板は四十年を超えて使われており、雨の日には足を滑らせる。また、手すりも低く、子ども',
      '           を連れた客からは不安の声が届いており、床板とともに替えることが求められている。',
      '           ・床板の取替え',
      '  主な取組     ・手すりの付け替え',
      '           ・灯りの取付け',
    ];
    const row = rowsOf(form).find(([label]) => label?.endsWith('主な取組'));
    expect(withoutBreaks(row?.[1] ?? '')).toContain('・床板の取替え・手すりの付け替え・灯りの取付け');
  });
});
