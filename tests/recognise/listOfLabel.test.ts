import { expect, it } from 'vitest';
import { paragraph, records } from './blocks.js';

const item = (number: string, name: string, list: readonly string[], label: string): string =>
  [`重点目標${number}`, name, label, ...list, '中間報告', '船頭を募った。', '達成状況', '達成'].join('\n');

it.each(['数値目標', '達成基準', '成果指標'])('entries with a bullet below %s head nothing', (label) => {
  const text = [
    item('１', '渡し舟の再開', ['○船頭の登録者数　45人', '○渡し舟の運航　300回'], label),
    item('２', '桟橋の補修', ['○補修の箇所　12か所', '○桟橋の協定の締結'], label),
  ];
  const read = records(paragraph(['観光部', ...text].join('\n')));
  expect(read).toMatchObject([
    { title: '渡し舟の再開', indicators: [{ name: '船頭の登録者数' }, { name: '渡し舟の運航' }] },
    { title: '桟橋の補修', indicators: [{ name: '補修の箇所' }] },
  ]);
});
