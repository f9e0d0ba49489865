import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (text: string) => {
  const document = await importDocument(new TextEncoder().encode(text), { path: 'plan.txt' });
  return {
    heads: document.departments.map((d) => [d.name, d.head?.title, d.head?.name]),
    records: document.records.map((r) => [r.department, r.title]),
  };
};

const register = (title: string) => `| 番号 | 取組項目 | 取組内容 |
| --- | --- | --- |
| 1 | ${title} | 職員が歩いて見る。 |
`;

describe('whose part of the document it is', () => {
  test('課名 and 課長 above a register, in a town without 部', async () => {
    const part = (unit: string, head: string, title: string) => `課名：${unit}\n課長　${head}\n\n${register(title)}\n`;
    const text = `北里町\n課別目標シート\n\n${part('税務課', '沢口　稔', '滞納の整理')}${part('河川課', '沢村　望', '水路の点検')}`;
    expect(await read(text)).toEqual({
      heads: [
        ['税務課', '課長', '沢口　稔'],
        ['河川課', '課長', '沢村　望'],
      ],
      records: [
        ['税務課', '滞納の整理'],
        ['河川課', '水路の点検'],
      ],
    });
  });

  test('the goals of the 課 that the title names', async () => {
    const text =
      '北里村\n令和７年度　税務課長宣言\n税務課長　沢口　稔\n\n宣言１　窓口を夜も開きます\n【現状】昼に来られない人がいる。\n【取組】水曜日に開く。\n';
    expect(await read(text)).toEqual({
      heads: [['税務課', '税務課長', '沢口 稔']],
      records: [['税務課', '窓口を夜も開きます']],
    });
  });

  test.each([
    ['１　税　務　課', '２　河　川　課', '（１）', '（１）'],
    ['■ 税務課', '■ 河川課', '①　', '①　'],
    ['第１　税務課', '第２　河川課', '１　', '１　'],
    ['【税務課】', '【河川課】', '(1) ', '(2) '],
  ])('the 課 that a heading names above its items: %s', async (first, second, one, other) => {
    const item = (number: string, title: string) =>
      `${number}${title}\n【現状】人手が足りない。\n【取組内容】手順を見直す。\n`;
    const text = `北里町\n令和７年度　重点目標\n\n${first}\n${item(one, '滞納の整理')}${second}\n${item(other, '水路の点検')}`;
    expect(await read(text)).toEqual({
      heads: [
        ['税務課', undefined, undefined],
        ['河川課', undefined, undefined],
      ],
      records: [
        ['税務課', '滞納の整理'],
        ['河川課', '水路の点検'],
      ],
    });
  });

  test('the 課 above a register, and none that stands below a 部', async () => {
    const text = `北里町\n見直しの計画\n\n第１　税務課\n\n${register('滞納の整理')}\n第２　河川課\n\n${register('水路の点検')}`;
    expect((await read(text)).records).toEqual([
      ['税務課', '滞納の整理'],
      ['河川課', '水路の点検'],
    ]);
    expect((await read(`総務部\n\n１　税務課\n\n${register('滞納の整理')}`)).records).toEqual([
      ['総務部', '滞納の整理'],
    ]);
  });

  const parts = (doer: string, ...units: string[]): string =>
    units
      .map(
        (unit, i) =>
          `${unit}\n\n| 番号 | 目標 | 具体的な取組 | 担当 |\n| --- | --- | --- | --- |\n| 1 | 部活動を見直す（${i}） | ・移行した部活動<br>６部 | ${doer} |\n| 2 | 水路を直す（${i}） | 点検する。 | ${doer} |\n\n`,
      )
      .join('');
  const departmentsOf = async (body: string): Promise<(string | null)[]> =>
    (await importDocument(new TextEncoder().encode(`北里町\n各課の目標\n\n${body}`), { path: 'plan.txt' })).records
      .map((r) => r.department)
      .filter((_, i) => i % 2 === 0);

  test.each([
    ['■ 税務課', '■ 河川課', '■ 教育委員会事務局'],
    ['【税務課】', '【河川課】', '【議会事務局】'],
    ['教育委員会事務局', '税務課', '河川課'],
  ])('the 課 right above registers of one header, beside the offices of boards: %s, %s, %s', async (...units) => {
    const names = units.map((u) => u.replace(/[■【】\s]/g, ''));
    expect(await departmentsOf(parts('庶務係', ...units))).toEqual(names);
  });

  test.each([
    ['a 部 stands elsewhere', `総務部企画課が取りまとめる\n\n${parts('庶務係', '■ 税務課', '■ 河川課')}`],
    ['the registers name other 課', parts('道路課', '■ 税務課', '■ 河川課')],
    ['there is one 課 alone', parts('庶務係', '■ 税務課')],
    ['係 head the registers', parts('', '■ 徴収係', '■ 工務係')],
  ])('no 課 as departments where %s', async (_, body) => {
    expect(new Set(await departmentsOf(body))).toEqual(new Set([null]));
  });

  test.each([['北里市行政改革推進本部'], ['物価高騰対策本部'], ['行財政改革本部']])(
    'not %s, which publishes what others do',
    async (body) => {
      const { heads, records } = await read(`見直し項目の対応状況\n\n${body}\n\n${register('水路の点検')}`);
      expect(heads).toEqual([]);
      expect(records).toEqual([[null, '水路の点検']]);
    },
  );
});
