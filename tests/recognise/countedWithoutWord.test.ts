import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { paragraph, records } from './blocks.js';

const items = (first: string, second: string, third: string) =>
  paragraph(
    [
      '港湾部',
      '第一の柱 海辺を守る',
      `${first} 灯台の点検`,
      '【現状】灯が暗い。',
      '【取組内容】灯を替える。',
      `${second} 柵の修繕`,
      '【現状】柵が錆びた。',
      '【取組内容】錆を落として塗る。',
      '第二の柱 山を継ぐ',
      `${third} 林道の補修`,
      '【現状】道が崩れた。',
      '【取組内容】土砂を除く。',
    ].join('\n'),
  );

describe('その一 without a word before it', () => {
  it.each([
    ['その一', 'その二', 'その三'],
    ['その１', 'その２', 'その３'],
  ])('numbers items below levels whose number stands before the word: %s', (first, second, third) => {
    expect(records(items(first, second, third))).toMatchObject([
      { number: first, title: '灯台の点検', category: ['第一の柱 海辺を守る'], measures: '灯を替える。' },
      { number: second, title: '柵の修繕', category: ['第一の柱 海辺を守る'] },
      { number: third, title: '林道の補修', category: ['第二の柱 山を継ぐ'], measures: '土砂を除く。' },
    ]);
  });
});

it('sets such numbers apart from columns of a text', async () => {
  const text = [
    '水辺市',
    '令和6年度　部の目標',
    '港湾部',
    '第一の柱　海辺を守る',
    'その一　灯台の点検',
    '【現状】灯が暗い。',
    '【取組内容】灯を替える。',
    'その二　柵の修繕',
    '【現状】柵が錆びた。',
    '【取組内容】錆を落として塗る。',
    '第二の柱　山を継ぐ',
    'その三　林道の補修',
    '【現状】道が崩れた。',
    '【取組内容】土砂を除く。',
  ].join('\n');
  const { records: found } = await importDocument(new TextEncoder().encode(text));
  expect(found.map((r) => [r.number?.marker, r.title, r.category])).toEqual([
    ['その一', '灯台の点検', ['第一の柱　海辺を守る']],
    ['その二', '柵の修繕', ['第一の柱　海辺を守る']],
    ['その三', '林道の補修', ['第二の柱　山を継ぐ']],
  ]);
});
