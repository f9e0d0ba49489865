import { describe, expect, it } from 'vitest';
import { candidateLabels } from '../../src/recognise/guess/candidateLabels.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { paragraph, records, table } from './blocks.js';

const NAMES = ['桟橋の補修', '灯台の公開', '渡し船の増便'];
const HEAD = ['No', '重点\n区分', '実施項目', '改善概要', '所掌部課名'];

const byLevel = (last = '船を一日に六便出す。') => [
  paragraph('（令和6年9月末現在）\n≪重点項目（3項目）抜粋≫'),
  paragraph('港湾部航路課'),
  paragraph('≪ 目 次 ≫'),
  paragraph(
    '◆視点別重点項目一覧表（計画書の抜粋です。） 1 ページ\n◆部局別進捗状況一覧表（部課別の整理です。） 3 ページ',
  ),
  paragraph('視点１ 海に親しむまち'),
  paragraph('（１）港の手入れ'),
  table([
    HEAD,
    ['1', '◆', NAMES[0] as string, '傷んだ床板を替える。', '港湾課'],
    ['2', '◆', NAMES[1] as string, '年に二度公開する。', '航路課'],
  ]),
  paragraph('（２）船の便'),
  table([['3', '◆', NAMES[2] as string, last, '航路課']]),
];

const byDepartment = () => [
  paragraph('■港湾部'),
  table([
    ['No', '重点\n区分', '実施項目', '上半期の進捗状況', '今後の取組予定', '担当課'],
    ['3', '◆', NAMES[2] as string, '一便増やした。', '運賃を見直す。', '航路課'],
    ['1', '◆', NAMES[0] as string, '北側の床板を替えた。', '南側を替える。', '港湾課'],
    ['2', '◆', NAMES[1] as string, '五月に公開した。', '十月に公開する。', '航路課'],
  ]),
];

describe('items in one register by levels and another by departments', () => {
  it('are one record each, with what either of them tells', () => {
    expect(records(...byLevel(), ...byDepartment())).toMatchObject([
      {
        number: 'No.1',
        title: NAMES[0],
        department: '港湾部',
        category: ['視点１ 海に親しむまち', '（１）港の手入れ'],
        measures: '傷んだ床板を替える。',
        progress: [{ status: '北側の床板を替えた。', nextSteps: '南側を替える。' }],
      },
      { title: NAMES[1], progress: [{ status: '五月に公開した。' }] },
      {
        title: NAMES[2],
        category: ['視点１ 海に親しむまち', '（２）船の便'],
        measures: '船を一日に六便出す。',
        progress: [{ status: '一便増やした。', nextSteps: '運賃を見直す。' }],
      },
    ]);
  });

  it('stay apart where both tell the same thing', () => {
    const twice = [...byLevel(), paragraph('再掲'), ...byLevel().slice(4)];
    expect(records(...twice)).toHaveLength(6);
  });

  it('are no labels because two registers print them', () => {
    const found = candidateLabels([...byLevel(), ...byDepartment()], createLexicon());
    for (const name of [...NAMES, '◆']) expect(found.map((c) => c.text.value)).not.toContain(name);
  });
});
