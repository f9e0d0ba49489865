import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const sheet = (no: string, name: string) =>
  table([
    ['シート番号', no, '事業名', name],
    ['目的', { text: `${name}により水の害を防ぐ。`, across: 3 }],
    ['今後の方針', { text: '来年度も続ける。', across: 3 }],
  ]);
const units = (department: string, division: string) => table([['担当する部', department, '担当する課', division]]);

describe('the department at the foot of a form', () => {
  it('is that of the item above it', () => {
    const found = records(
      sheet('3', '堤の草刈り'),
      units('河川部', '堤防課'),
      sheet('4', '水門の点検'),
      units('河川部', '水門課'),
      sheet('7', '桟橋の塗り替え'),
      units('港湾部', '桟橋課'),
    );
    expect(found).toMatchObject([
      { number: '3', department: '河川部', divisions: ['堤防課'] },
      { number: '4', department: '河川部', divisions: ['水門課'] },
      { number: '7', department: '港湾部', divisions: ['桟橋課'] },
    ]);
  });

  it('may be told in the last row of the form itself', () => {
    const found = records(
      table([
        ['事業名', { text: '堤の草刈り', across: 3 }],
        ['目的', { text: '水の害を防ぐ。', across: 3 }],
        ['担当部', '河川部', '担当課', '堤防課'],
      ]),
      table([
        ['事業名', { text: '桟橋の塗り替え', across: 3 }],
        ['目的', { text: '船を守る。', across: 3 }],
        ['担当部', '港湾部', '担当課', '桟橋課'],
      ]),
    );
    expect(found).toMatchObject([
      { title: '堤の草刈り', department: '河川部', divisions: ['堤防課'] },
      { title: '桟橋の塗り替え', department: '港湾部', divisions: ['桟橋課'] },
    ]);
  });

  it('stands above its own items where it heads the sheets', () => {
    const found = records(
      units('河川部', '堤防課'),
      sheet('3', '堤の草刈り'),
      units('港湾部', '桟橋課'),
      sheet('7', '桟橋の塗り替え'),
    );
    expect(found).toMatchObject([
      { number: '3', department: '河川部' },
      { number: '7', department: '港湾部' },
    ]);
  });

  it('begins the next form where that names an item below it', () => {
    const form = (department: string, name: string) =>
      table([
        ['部局名', department],
        ['事業名', name],
        ['目的', '水の害を防ぐ。'],
      ]);
    const common = table([
      ['事業名', '全庁の備え'],
      ['目的', '人を守る。'],
    ]);
    const found = records(common, form('河川部', '堤の草刈り'), form('港湾部', '桟橋の塗り替え'));
    expect(found.map((r) => r.department)).toEqual([undefined, '河川部', '港湾部']);
  });
});
