import { describe, expect, it } from 'vitest';
import { line, paragraph, records, type TestCell, table } from './blocks.js';

const wide = (text: string, across: number): TestCell => ({ text, across, shaded: true });

const sheet = (numbers: readonly string[]) =>
  records(
    table([
      ['部名', '港湾部', '課名', '桟橋課'],
      [wide('１　目標の設定（期首）', 4)],
      ['番号', '目標項目', '現状と課題', '達成基準'],
      ['①', '桟橋の修繕', '床板が古い。', '直した桟橋 12か所'],
      ['②', '岸の灯', '夜は暗い。', '替えた灯 30基'],
      ['③', '', '', ''],
      [wide('２　期末評価', 4)],
      ['番号', '期末の実績', '残された課題', '評価'],
      [numbers[0] as string, '床板を替え、桟橋を12か所直した。', '人手が要る。', '達成'],
      [numbers[1] as string, '入札が遅れ、灯は8基にとどまった。', '早く始める。', '未達成'],
      ['③', '', '', ''],
    ]),
  );

describe('results told by the numbers of the items above them', () => {
  it('are those of the items, and lines that nobody filled in are none', () => {
    expect(sheet(['①', '②']).map((r) => [r.number, r.title, r.category ?? null, r.achievement, r.progress])).toEqual([
      [
        '①',
        '桟橋の修繕',
        null,
        expect.objectContaining({ level: 'achieved' }),
        [expect.objectContaining({ outcome: '床板を替え、桟橋を12か所直した。' })],
      ],
      [
        '②',
        '岸の灯',
        null,
        expect.objectContaining({ level: 'missed' }),
        [expect.objectContaining({ outcome: '入札が遅れ、灯は8基にとどまった。' })],
      ],
    ]);
  });

  it('stay records where a number is that of no item', () => {
    expect(sheet(['①', '④'])).toHaveLength(4);
  });
});

const declaration = (...results: string[]) =>
  records(
    paragraph('港湾部'),
    paragraph('部の使命'),
    paragraph('岸を守ります。'),
    paragraph('１ 桟橋の修繕（桟橋課）'),
    paragraph('【目標】歩いて楽しい岸にします。'),
    paragraph('【指標】直した桟橋の数 12か所'),
    paragraph('２ 岸の灯（港務課）'),
    paragraph('【目標】夜も歩ける岸にします。'),
    paragraph('【指標】'),
    paragraph('・替えた灯の数 30基'),
    paragraph('・夜の通行量 900人'),
    { ...paragraph(''), lines: [line('＜結果＞'), ...results.map((r) => line(r))] },
  );
const figuresOf = (r: Record<string, unknown>) =>
  (r.indicators as { values: { kind: string; value: number }[] }[]).map(
    ({ values }) => values.find((v) => v.kind === 'result')?.value,
  );

describe('a section of results behind the items of a department', () => {
  it('tells of each by its number, with its grade and figures', () => {
    const found = declaration(
      '１ 達成（実績：12か所）',
      '冬の前に終えました。',
      '２ 一部達成（27基、910人）',
      '灯が3基遅れました。',
    );
    expect(found.map((r) => [r.title, (r.achievement as { level: string }).level, figuresOf(r), r.progress])).toEqual([
      ['桟橋の修繕', 'achieved', [12], [expect.objectContaining({ outcome: '冬の前に終えました。' })]],
      ['岸の灯', 'partial', [27, 910], [expect.objectContaining({ outcome: '灯が3基遅れました。' })]],
    ]);
  });

  it('keeps figures of another unit apart', () => {
    const found = declaration(
      '１ 達成（実績：12人）',
      '冬の前に終えました。',
      '２ 一部達成（27基、910人）',
      '灯が3基遅れました。',
    );
    expect(found[0]).toMatchObject({ extras: [{ text: '12人' }] });
    expect(figuresOf(found[0] as Record<string, unknown>)).toEqual([undefined]);
  });

  it('is that of the last item where a number is of none', () => {
    const found = declaration('１ 達成（実績：12か所）', '冬の前に終えました。', '３ 一部達成', '灯が3基遅れました。');
    expect(found[0]?.achievement).toBeUndefined();
  });
});

describe('the texts of a section, item by item', () => {
  const section = (...policies: string[]) =>
    records(
      paragraph('第一章　水辺の町'),
      paragraph('第一節　岸の安全'),
      paragraph(['（一）現状と課題', 'ア　桟橋が古い。', 'イ　夜は暗い。', '（二）施策の方針', ...policies].join('\n')),
      table([
        ['項', '事業名', '担当'],
        ['ア', '桟橋の修繕', '桟橋課'],
        ['イ', '岸の灯', '港務課'],
      ]),
    );

  it('are those of the rows with the same numbers, and the section is their level', () => {
    expect(section('ア　床板を替える。', 'イ　灯を増やす。')).toMatchObject([
      {
        number: 'ア',
        title: '桟橋の修繕',
        category: ['第一章　水辺の町', '第一節 岸の安全'],
        currentState: '桟橋が古い。',
        measures: '床板を替える。',
      },
      {
        number: 'イ',
        title: '岸の灯',
        category: ['第一章　水辺の町', '第一節 岸の安全'],
        currentState: '夜は暗い。',
        measures: '灯を増やす。',
      },
    ]);
  });

  it('stay its own where one has no row', () => {
    expect(section('ア　床板を替える。', 'イ　灯を増やす。', 'ウ　当番を決める。')[0]).toMatchObject({
      title: '岸の安全',
    });
  });
});
