import { expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const item = async (told: string) => {
  const text = `港湾部\n１ 桟橋の修繕\n担当課：港湾課\n取組内容：桟橋を直します。\n${told}\n２ 灯台の点検\n担当課：航路課\n取組内容：灯を替えます。`;
  return (await importDocument(new TextEncoder().encode(text))).records[0];
};

it.each([
  ['実施内容：床板を替えました。', null, '床板を替えました。'],
  ['令和6年度の実施内容：床板を替えました。', 2024, '床板を替えました。'],
  ['令和6年度の実施内容：床板の調査を続けています。', 2024, '床板の調査を続けています。'],
])('%s below what is to be done tells how it went', async (told, fiscalYear, status) => {
  const read = await item(told);
  expect(read?.measures).toBe('桟橋を直します。');
  expect(read?.progress.map((p) => [p.fiscalYear, p.status])).toEqual([[fiscalYear, status]]);
});

it('what is to be done besides stays with it', async () => {
  expect((await item('実施内容：床板も替えます。'))?.measures).toBe('桟橋を直します。\n床板も替えます。');
});

it.each(['順調', '概ね順調', 'やや遅れ'])('進捗状況：%s is an evaluation', async (word) => {
  expect((await item(`進捗状況：${word}`))?.achievement?.label).toBe(word);
});
