import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

describe('tab-separated tables', () => {
  const cases: [name: string, text: string, expected: (string | string[][])[]][] = [
    [
      'one table a group',
      '計画\n\n目標\t担当\nA\t市民課\n\nB\t税務課\n',
      [
        '計画',
        [
          ['目標', '担当'],
          ['A', '市民課'],
        ],
        [['B', '税務課']],
      ],
    ],
    [
      'short rows are padded',
      '目標\t担当\t基準\nA\t市民課\n',
      [
        [
          ['目標', '担当', '基準'],
          ['A', '市民課', ''],
        ],
      ],
    ],
    [
      'an empty first cell stays empty',
      '目標\t取組\n甲\t①\n\t②\n',
      [
        [
          ['目標', '取組'],
          ['甲', '①'],
          ['', '②'],
        ],
      ],
    ],
    [
      'blank trailing cells are cells',
      '甲\t乙\t\t\n丙\t丁\t\t\n',
      [
        [
          ['甲', '乙', '', ''],
          ['丙', '丁', '', ''],
        ],
      ],
    ],
    [
      'a paragraph opened in a cell goes on below',
      '現状\t<p>高齢化が進む。\n人口も減る。</p>\t備考\n課題\tなし\tなし\n',
      [
        [
          ['現状', '高齢化が進む。?/人口も減る。', '備考'],
          ['課題', 'なし', 'なし'],
        ],
      ],
    ],
    [
      'paragraphs on lines of their own belong to the cell above',
      '経過\t策定を進めています。\n<p>秋には終わる予定です。</p>\n<ul>\n<li>一件</li>\n</ul>\n状況\t順調\n',
      [
        [
          ['経過', '策定を進めています。/秋には終わる予定です。/一件'],
          ['状況', '順調'],
        ],
      ],
    ],
    [
      'a list that is never closed does not swallow the next row',
      '取組\t基準\n甲\t<ul style="x"> ・研修 2回 ・訓練\n乙\t<ul> ・啓発\n',
      [
        [
          ['取組', '基準'],
          ['甲', '・研修 2回 ・訓練'],
          ['乙', '・啓発'],
        ],
      ],
    ],
    ['a heading below a table is not in it', '甲\t乙\n※ 数値は見込み\n', [[['甲', '乙']], '※ 数値は見込み']],
    [
      'a line without tabs between rows is a row',
      '課\t件数\n企画部\nA\t1\nB\t2\n',
      [
        [
          ['課', '件数'],
          ['企画部', ''],
          ['A', '1'],
          ['B', '2'],
        ],
      ],
    ],
    [
      'a cell in quotation marks holds line breaks',
      '"甲\n""乙"""\t丙\n丁\t戊\n',
      [
        [
          ['甲?/"乙"', '丙'],
          ['丁', '戊'],
        ],
      ],
    ],
    [
      'a row cut by a line break in the middle is mended',
      '目標\t取組\t課\nA\tあ\n	い\t市民課\nB\tう\t税務課\nC\tえ\t総務課\n'.replace('\n\tい', '\nい'),
      [
        [
          ['目標', '取組', '課'],
          ['A', 'あ?/い', '市民課'],
          ['B', 'う', '税務課'],
          ['C', 'え', '総務課'],
        ],
      ],
    ],
    [
      'tabs at the beginning are indents',
      '見出し\n\t本文その一\n\t本文その二\n',
      ['見出し/本文その一?/本文その二'.replace('見出し/', '見出し?/')],
    ],
    [
      'rows apart by single blank lines throughout are one table',
      '甲\t1\n\n乙\t2\n\n丙\t3\n\n丁\t4\n\n戊\t5\n\n己\t6\n',
      [
        [
          ['甲', '1'],
          ['乙', '2'],
          ['丙', '3'],
          ['丁', '4'],
          ['戊', '5'],
          ['己', '6'],
        ],
      ],
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(outline(lay(text))).toEqual(expected));

  it('marks run-together lists', () => {
    const [table] = lay('甲\t<ul> 研修 訓練\t<ol> 1 調査 2 設計</ol>\n').blocks;
    const lists = table?.kind === 'table' ? table.cells.map((c) => c.lines[0]?.list) : [];
    expect(lists).toEqual([undefined, 'bullets', 'numbers']);
  });

  it('joins a row of a form that is cut in two inside a value', () => {
    const isLabel = (text: string) => ['番号', '取組', '担当課', '関連課', '内容'].includes(text);
    const form = [
      ['番号', '短－4', '取組', '水門の点検'],
      ['担当課', '河川部 水門課?/港湾部 桟橋課', '関連課', '公園課'],
      ['内容', '扉を調べる。', '', ''],
    ];
    const text =
      '番号\t短－4\t取組\t水門の点検\n担当課\t河川部 水門課\n港湾部 桟橋課\t関連課\t公園課\n内容\t扉を調べる。\n';
    expect(outline(lay(text, { isLabel }))).toEqual([form]);
    expect(outline(lay(text))).not.toEqual([form]);
  });

  it('gives offsets into the source', () => {
    const text = '部\t<p>市民 &amp; 協働</p>\n';
    const [table] = lay(text).blocks;
    const line = table?.kind === 'table' ? table.cells[1]?.lines[0] : undefined;
    expect(line?.text.value).toBe('市民 & 協働');
    expect(line?.text.at.map((i) => text[i]).join('')).toBe('市民 & 協働');
  });
});
