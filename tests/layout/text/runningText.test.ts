import { describe, expect, it } from 'vitest';
import { endAboveText } from '../../../src/layout/text/register/runningText.js';
import { lay, outline, wordsOf } from './helpers.js';
import { isLabel } from './knownLabels.js';

/** Two items, each a heading, texts under labels in brackets, and the steps of its years. */
const item = (mark: string, title: string, who: string, aim: string): string[] => [
  `    ${mark} ${title}`,
  `      担当部：港湾部 担当課：${who}`,
  '     【現状と課題】',
  '       桟橋の床板は四十年を超えて使われており、雨の日には渡し船の客が足を滑らせることが多',
  '      くなっている。',
  '     【目標】',
  `       ${aim}`,
];

describe('a table of years below which running text stands', () => {
  const aims = [
    '渡し船に乗る人がいつでも足もとを気にせずに桟橋を歩けるようにする。',
    '沖から帰る船が霧の夜にも灯りを頼りに港へ入れるようにし、事故を防ぐ。',
  ] as const;
  const blocks = outline(
    lay(
      [
        ...item('①', '桟橋の床板の取替え', '港湾課', aims[0]),
        '      年度別計画     令和７年度    令和８年度    令和９年度    令和10年度',
        '  床板の調べ        調べ       →        →        →',
        '  床板の取替え       ―       試し      半分      残り',
        ...item('②', '灯台の灯りの取替え', '航路課', aims[1]),
        '      年度別計画     令和７年度    令和８年度    令和９年度    令和10年度',
        '  灯りの注文        注文       ―       ―       ―',
      ].join('\n'),
      { isLabel },
    ),
  );
  const tables = blocks.flatMap((b) => (typeof b === 'string' ? [] : [b]));

  it('ends above it', () => {
    expect(tables.map((rows) => rows.length)).toEqual([3, 2]);
    expect(blocks.filter((b) => typeof b === 'string' && aims.some((aim) => b.includes(aim)))).toHaveLength(2);
  });

  it('has a row for each line of steps', () => {
    expect(tables[0]?.slice(1).map(([step]) => step)).toEqual(['床板の調べ', '床板の取替え']);
  });
});

describe('endAboveText', () => {
  const HEAD = '番号 事業名      担当課    進め方    期限';
  const ends = (...rows: readonly string[]): number => {
    const source = [HEAD, ...rows].join('\n');
    const lines = wordsOf(source);
    return endAboveText(source, lines[0] ?? [], lines, 1, lines.length, isLabel) - 1;
  };
  const ROW = '1   桟橋の取替え   港湾課    板を張る    3月';

  it.each<[string, readonly string[], number]>([
    ['a sentence over several labels', [ROW, '板は三十年を超えて使われており、今年は残りの板も張り替える。'], 1],
    ['the heading that stands over it', [ROW, '② 灯台', '灯りは霧の夜に見えにくく、沖から帰る船が困っている。'], 1],
    ['no rest of a cell', [ROW, '    工事', '板は三十年を超えて使われており、今年は残りの板も張り替える。'], 2],
    ['no sentence in a column of its own', [ROW, '                       板を張り、手すりも直し、灯りも付ける。'], 2],
    ['no heading alone', [ROW, '基本目標２　渡し船に乗る人がいつまでも多い港をつくる'], 2],
  ])('takes out %s', (_, rows, count) => {
    expect(ends(...rows)).toBe(count);
  });
});

describe('a table of figures between numbered labels', () => {
  const chapter = (mark: string, title: string, who: string): string[] => [
    `${mark}   ${title}                                        （${who}）`,
    '(1) 目標',
    '     渡し船に乗る人がいつでも足もとを気にせずに歩けるようにします。',
    '',
    '(2) 取組内容',
    '    板を二枚ずつ張り替え、雨の日に滑らないように溝を切りました。',
    '',
    '             指標名      単位     令和３年度      令和４年度        令和５年度',
    '',
    '    張り替えた板             枚          26          31           38',
    '',
    '    渡し船の客              人         904       1,015        1,117',
    '',
    '(3) 評価  達成',
    '(4) 課題',
    '    板を注文してから届くまでに四か月がかかることから、冬のうちに来年の分を注文し、春の工事に',
    '    間に合わせます。',
    '',
  ];
  const blocks = outline(
    lay([...chapter('１', '桟橋の取替え', '港湾課'), ...chapter('２', '灯台の手入れ', '航路課')].join('\n'), {
      isLabel,
    }),
  );

  it('ends above the label with its value right behind it', () => {
    expect(blocks.flatMap((b) => (typeof b === 'string' ? [] : [b.map(([name]) => name)]))).toEqual([
      ['指標名', '張り替えた板', '渡し船の客'],
      ['指標名', '張り替えた板', '渡し船の客'],
    ]);
  });

  it('leaves the labels and the heading of the next chapter in running text', () => {
    const text = blocks.filter((b) => typeof b === 'string').join('\n');
    expect(text.match(/\(3\) 評価 +達成/g)).toHaveLength(2);
    expect(text).toMatch(/２ +灯台の手入れ +（航路課）/);
  });
});
