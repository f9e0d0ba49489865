import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

describe('Markdown', () => {
  const cases: [name: string, text: string, expected: (string | string[][])[]][] = [
    ['headings stand alone', '# 計画\n## 総務部\n本文\n', ['計画', '総務部', '本文']],
    [
      'headings stand alone, whatever white space they hold',
      '# 計画\n\n## ２　計画期間\n\n三年とします。\n\n### 方針１　　緑の町\n\n花を植えます。\n',
      ['計画', '２　計画期間', '三年とします。', '方針１　　緑の町', '花を植えます。'],
    ],
    ['bullets are markup, ・ is not', '# 計画\n- 甲\n* 乙\n+ 丙\n・丁\n', ['計画', '甲/乙/丙/・丁']],
    ['numbers stay', '# 計画\n\n1. 甲\n2. 乙\n', ['計画', '1. 甲/2. 乙']],
    [
      'pipe tables',
      '| 目標 | 課 |\n|---|:-:|\n| 甲<br>乙 | 市民\\|課 |\n',
      [
        [
          ['目標', '課'],
          ['甲/乙', '市民|課'],
        ],
      ],
    ],
    [
      'pipe tables without a rule',
      '|甲|乙|\n|丙|丁|\n',
      [
        [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      ],
    ],
    ['quotes and rules', '# 計画\n> 引用\n\n---\n\n後\n', ['計画', '引用', '後']],
    ['links and images', '# 計画\n\n[市のページ](https://example.jp/a) ![図](img/a.png)\n', ['計画', '市のページ 図']],
    ['code stays text', '# 計画\n```\n- 甲\n```\n', ['計画', '- 甲']],
    ['*** is a missing value in a plain text', '実績\n\n***\n', ['実績', '***']],
    ['a lone asterisk is text in a plain text', '* 注記', ['* 注記']],
  ];
  it.each(cases)('%s', (_, text, expected) => expect(outline(lay(text))).toEqual(expected));

  it('tells bold lines and stamps', () => {
    const lines = lay('# 目標\n\n**都市の価値を\n高める**\n\n- 改定を行います！ **達成**\n').blocks.flatMap((b) =>
      b.kind === 'paragraph' ? b.lines : [],
    );
    expect(lines.map((l) => [l.text.value, l.bold, l.badges])).toEqual([
      ['目標', false, undefined],
      ['都市の価値を', true, undefined],
      ['高める', true, undefined],
      ['改定を行います！ 達成', false, [[9, 11]]],
    ]);
  });
});
