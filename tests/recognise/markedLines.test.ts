import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (head: string, cells: readonly string[]) =>
  records(
    table([[head, '目標年次', '所管課', '進捗状況'], ...cells.map((c) => [c, '令和8年度', '農政課', '苗を配った。'])]),
  );

describe('lines with marks below the name of an item', () => {
  it.each([
    ['推進項目\n◇実施方法　・実施内容', '◇', '・'],
    ['取組項目（○取組方針 ・具体的な取組）', '○', '・'],
    ['改革項目／■手段、◆実施内容', '■', '◆'],
  ])('are what the head says of them: %j', (head, one, other) => {
    const cell = (name: string) => `${name}\n${one} 苗木を分ける。\n${other} 苗床の整備\n${other} 用具の貸出し`;
    expect(register(head, [cell('① 里山の植樹'), cell('② 棚田の保全')])).toMatchObject(
      ['里山の植樹', '棚田の保全'].map((title, i) => ({
        number: '①②'[i],
        title,
        divisions: ['農政課'],
        measures: `${one} 苗木を分ける。\n${other} 苗床の整備\n${other} 用具の貸出し`,
      })),
    );
  });

  it('go each to a field of its own', () => {
    const [read] = register('実施項目\n◎目標　・取組内容', [
      '里山の植樹\n◎ 緑を増やす。\n・ 苗木を配る。',
      '棚田の保全',
    ]);
    expect(read).toMatchObject({ title: '里山の植樹', objective: '◎ 緑を増やす。', measures: '・ 苗木を配る。' });
  });

  it('tell what is done where nothing says otherwise', () => {
    const [read] = register('取組項目', ['里山の植樹\n・苗木の配布\n・遊歩道の整備', '棚田の保全']);
    expect(read).toMatchObject({ title: '里山の植樹', measures: '・苗木の配布\n・遊歩道の整備' });
  });

  it.each(['◇', '■ ', '◆　'])('stand below a name that %s sets apart, and above its figures', (sign) => {
    const [read] = register('取組項目', [
      `${sign}里山の植樹\n・苗木を配ります。\n・遊歩道を整えます。\n苗木の配布　　120本\n遊歩道の延長　　1.5km`,
      `${sign}棚田の保全\n・石垣を積みます。`,
    ]);
    expect(read).toMatchObject({ title: '里山の植樹', measures: '・苗木を配ります。\n・遊歩道を整えます。' });
    expect(read?.indicators).toMatchObject([
      { name: '苗木の配布', values: [{ kind: 'target', value: 120, unit: '本' }] },
      { name: '遊歩道の延長', values: [{ kind: 'target', value: 1.5, unit: 'km' }] },
    ]);
  });

  it.each(['里山の植樹\n※新規に始めた取組', '里山の植樹\n・新規', '・里山の植樹\n・棚田の保全と活用'])(
    'stay with the name: %j',
    (cell) => expect(register('取組項目', [cell, '棚田の保全'])[0]).not.toHaveProperty('measures'),
  );

  it.each(['aligned', 'ruled'] as const)(
    'go on with the row that an ornament opens, where white space parts them: %s',
    (origin) => {
      const read = records(
        table(
          [
            ['取組項目', '実施結果'],
            ['◆ 里山の植樹', '【成果】達成しました。'],
            ['・苗木を配ります。', '苗木を配り終えました。'],
            ['◆ 棚田の保全', '【成果】達成しました。'],
            ['・石垣を積みます。\n石垣の延長　30m', '石垣を積みました。\n石垣の延長　32m'],
          ],
          origin,
        ),
      );
      const isJoined = origin === 'aligned';
      expect(read).toHaveLength(isJoined ? 2 : 4);
      if (isJoined)
        expect(read).toMatchObject([
          { title: '里山の植樹', measures: '・苗木を配ります。', achievement: { level: 'achieved' } },
          { title: '棚田の保全', measures: '・石垣を積みます。', progress: [{ outcome: '石垣を積みました。' }] },
        ]);
    },
  );
});
