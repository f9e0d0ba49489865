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

const told = (number: string, name: string, list: readonly string[]): string =>
  [`（${number}）${name}`, '【主な取組】', ...list, '【取組の成果】', '人が増えた。', '【評価】　Ａ'].join('\n');

it('entries with a bullet between labels that are set alike are told of the name above them', () => {
  const text = [
    told('１', '渡し舟の再開', ['○船頭を募る', '○桟橋で朝市を~', '開く']),
    told('２', '灯台の公開', ['○階段の補修', '○案内人の養成']),
  ];
  expect(records(paragraph(text.join('\n')))).toMatchObject([
    { title: '渡し舟の再開', measures: '○船頭を募る\n○桟橋で朝市を開く' },
    { title: '灯台の公開', measures: '○階段の補修\n○案内人の養成' },
  ]);
});

it('entries below a label of results are none, wherever it stands', () => {
  const result = (name: string, list: readonly string[]) =>
    [name, '取組内容', '舟を直した。', '成果', ...list, '課題', '人が足りない。'].join('\n');
  const text = [
    result('（１）渡し舟の再開', ['○船頭が増えた', '○朝市に人が来た']),
    result('（２）灯台の公開', ['○鐘を直した', '○案内人が増えた']),
  ];
  expect(records(paragraph(text.join('\n'))).map((r) => r.title)).toEqual(['渡し舟の再開', '灯台の公開']);
});

it('entries that are each told about name items below the heading of a part', () => {
  const item = (name: string) => [`○${name}`, '【現状】', '人が減った。', '【成果】', '人が増えた。'].join('\n');
  const text = ['港湾部', '重点取組', item('渡し舟の再開'), item('灯台の公開')];
  expect(records(paragraph(text.join('\n'))).map((r) => r.title)).toEqual(['渡し舟の再開', '灯台の公開']);
});
