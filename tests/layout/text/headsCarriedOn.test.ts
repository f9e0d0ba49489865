import { describe, expect, it } from 'vitest';
import { lay, outline } from './helpers.js';

const LABELS = /^(?:番号|取組|進め方|担当|区分|指標|単位|現状値|目標値|事業費)$/;
const isLabel = (text: string): boolean => LABELS.test(text.replace(/\s/g, ''));

const HEAD = '番号    取組       進め方             担当     区分   指標        単位   現状値  目標値  事業費';
const item = (n: string, name: string, unit: string, figures: string) =>
  [
    `      ${name}の直しを進 傷んだ所を毎月見て回り、早 港湾課         ${name}を渡った人`,
    `      める       めに板を替える。                            ${unit}    ${figures}`,
    `${n}   　　　　                          継続                          　`,
    '',
  ].join('\n');
const page = (...items: string[]): string => items.join('\n');

const FIRST = page(
  HEAD,
  item('1-1', '東桟橋', '人', '40     60     120'),
  item('1-2', '西桟橋', '人', '35     50     110'),
  item('1-3', '北桟橋', '人', '25     40      90'),
);
const SECOND = page(item('1-4', '南桟橋', '人', '20     30      80'), item('1-5', '中桟橋', '人', '10     20      70'));

const tablesOf = (text: string): string[][][] =>
  outline(lay(text, { isLabel })).filter((b): b is string[][] => typeof b !== 'string');

describe('a page that goes on with a register without its head', () => {
  it('is read below the head of the page before', () => {
    const [table, ...others] = tablesOf(`${FIRST}\f${SECOND}`);
    expect(others).toEqual([]);
    const numbers = (table ?? []).map((row) => row[0]);
    expect(numbers).toEqual(['番号', '1-1', '1-2', '1-3', '1-4', '1-5']);
    expect((table ?? []).map((row) => row.length)).toEqual((table ?? []).map(() => 10));
  });

  it('is a form of its own where labels open its lines', () => {
    const form = [
      '番号          1',
      '取組          港の掃除',
      '進め方         毎月掃除をする。',
      '担当          港湾課',
    ];
    const last = [...form, '区分          継続', '', '', '事業費         120'].join('\n');
    const tables = tablesOf(`${FIRST}\f${last}`);
    expect(tables[0]?.length).toBe(4);
  });

  it('has lines of its own where it says other things', () => {
    const text = 'この計画は毎年見直します。\n見直しの結果は広報紙でお知らせします。\n問合せ先は港湾課です。';
    const blocks = outline(lay(`${FIRST}\f${text}`, { isLabel }));
    expect(blocks.at(-1)).toEqual(expect.stringContaining('この計画は毎年見直します。'));
  });
});
