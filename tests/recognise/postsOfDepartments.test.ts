import { expect, it } from 'vitest';
import { paragraph, plain, recogniseBlocks } from './blocks.js';

const part = (head: string, duties: string, aims: readonly [string, string]): string => {
  const results = aims.map(
    (aim, i) => `重点目標(${i + 1})\n取組内容：${aim}\n達成度：○\n成果と課題：計画どおり進んだ。`,
  );
  return [head, '１　部の使命', duties, '２　重点目標の達成状況', ...results].join('\n');
};

it.each(['港湾部長　堀　早月', '【港湾部長】　堀　早月'])(
  '%s above what the department does begins its part',
  (head) => {
    const second = head.replace('港湾', '観光').replace('堀　早月', '江島　波');
    const text = [
      part(head, '港を守る。', ['桟橋を直す。', '舟を増やす。']),
      part(second, '人を招く。', ['灯台を開く。', '地図を配る。']),
    ];
    const { departments, records } = recogniseBlocks([paragraph(text.join('\n'))], 2024);
    expect(plain(departments)).toMatchObject([
      { name: '港湾部', head: { title: '港湾部長', name: '堀 早月' }, duties: '港を守る。' },
      { name: '観光部', head: { title: '観光部長', name: '江島 波' }, duties: '人を招く。' },
    ]);
    expect(records.map((r) => r.department?.value)).toEqual(['港湾部', '港湾部', '観光部', '観光部']);
  },
);

it('a post below the name of another unit is that unit’s', () => {
  const text = part('危機管理室\n総務部長　堀　早月', '備える。', ['蔵を直す。', '訓練をする。']);
  const { departments } = recogniseBlocks([paragraph(text)], 2024);
  expect(plain(departments.map((d) => d.name))).not.toContain('総務部');
});
