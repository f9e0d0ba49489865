import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const across = (text: string) => ({ text, across: 3 });
const SORT = { label: '区分', text: '継続' };
const form = (more: readonly (readonly [string, string])[]) =>
  records(
    table([
      ['番号', '7', '事業名', '貸しボートの整備'],
      ['担当課', '水辺課', '区分', '継続'],
      ['取組内容', across('ボートを直して貸し出す。')],
      ...more.map(([label, text]) => [label, across(text)]),
    ]),
  )[0];

describe('looking back on the year in the form of one item', () => {
  it.each(['一年をふりかえって', '１年を振り返って', '年度を終えて'])(
    'behind its grade tells what came of it: %s',
    (label) => {
      const record = form([
        ['期末評価', '達成'],
        [label, '借りる人が増えた。'],
      ]);
      expect(record).toMatchObject({ achievement: { label: '達成' }, progress: [{ outcome: '借りる人が増えた。' }] });
      expect(record).toMatchObject({ extras: [SORT] });
    },
  );

  it('is kept under its label where no grade is given', () => {
    const told = { label: '一年をふりかえって', text: '借りる人が増えた。' };
    expect(form([[told.label, told.text]])).toMatchObject({ extras: [SORT, told] });
  });
});

describe('the name of an indicator with a figure in it', () => {
  const measured = (name: string) =>
    records(
      table([
        ['番号', '7', { text: '事業名', across: 2 }, { text: '貸しボートの整備', across: 2 }],
        ['指標', name, '目標', '95％', '実績値', '90％'],
      ]),
    )[0];

  it.each(['10分以内の返却率', '月２回以上借りた人の数'])('is no figure of its own: %s', (name) => {
    expect(measured(name)?.indicators).toMatchObject([
      {
        name,
        values: [
          { kind: 'target', value: 95 },
          { kind: 'result', value: 90 },
        ],
      },
    ]);
  });
});
