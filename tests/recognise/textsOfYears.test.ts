import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { textFrom } from '../../src/model/sourceText.js';
import { textsOfYears } from '../../src/recognise/fields/textsOfYears.js';

const parts = (text: string) => textsOfYears(textFrom(text, 0))?.parts.map((p) => [p.from, p.to, p.text.value]) ?? null;

describe('a text whose lines open with their fiscal year', () => {
  it.each([
    [
      '令和5年度：検討\n令和6年度：試行',
      [
        [2023, 2023, '検討'],
        [2024, 2024, '試行'],
      ],
    ],
    [
      'R5　検討\nR6　試行\nR7　実施',
      [
        [2023, 2023, '検討'],
        [2024, 2024, '試行'],
        [2025, 2025, '実施'],
      ],
    ],
    [
      '【令和5年度】検討\n素案をまとめる\n【令和6年度】試行',
      [
        [2023, 2023, '検討\n素案をまとめる'],
        [2024, 2024, '試行'],
      ],
    ],
    [
      '・令和5年度（計画）：検討\n・令和6～7年度：試行',
      [
        [2023, 2023, '検討'],
        [2024, 2025, '試行'],
      ],
    ],
    [
      '令和5年度\n検討\n令和6年度\n試行',
      [
        [2023, 2023, '検討'],
        [2024, 2024, '試行'],
      ],
    ],
    [
      '令和5年度実績：検討した\n令和6年度実績：試行した',
      [
        [2023, 2023, '検討した'],
        [2024, 2024, '試行した'],
      ],
    ],
  ])('%j is parted by its years', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    '令和5年度：検討',
    '令和5年度に検討を始め、\n令和6年度に試行した。',
    '令和5年4月：公募\n令和6年4月：開所',
    '令和5年度：検討\n令和5年度：試行',
    '令和5年度：\n令和6年度：試行',
  ])('%j is left whole', (text) => {
    expect(parts(text)).toBeNull();
  });
});

describe('what such lines tell of an item', () => {
  const item = async (told: string) => {
    const text = `港湾部\n１ 桟橋の修繕\n担当課：港湾課\n取組内容：桟橋を直します。\n${told}\n２ 灯台の点検\n担当課：航路課\n取組内容：灯を替えます。`;
    return (await importDocument(new TextEncoder().encode(text))).records[0];
  };

  it.each(['年度別計画\n', '年次計画：\n', ''])('is its timetable under the label %j', async (label) => {
    const read = await item(`${label}令和5年度：調査\n令和6年度：工事`);
    expect(read?.schedule).toEqual([
      {
        step: null,
        years: [
          { fiscalYear: 2023, text: '調査' },
          { fiscalYear: 2024, text: '工事' },
        ],
      },
    ]);
    expect(read?.measures).toBe('桟橋を直します。');
  });

  it('is how each year went under 取組実績', async () => {
    const read = await item('取組実績\n令和5年度：床板を調べました。\n令和6年度：床板を替えました。');
    expect(read?.progress.map((p) => [p.fiscalYear, p.status])).toEqual([
      [2023, '床板を調べました。'],
      [2024, '床板を替えました。'],
    ]);
  });
});
