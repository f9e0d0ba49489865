import { expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

const register = table([
  ['番号', '取組項目', '取組内容'],
  ['1', '岸壁の補修', '杭を打ち直す。'],
  ['2', '灯台の点検', '灯りを調べる。'],
]);
const read = (heading: string, text: string) =>
  recogniseBlocks([paragraph(heading), paragraph(text), register, paragraph('農政部の組織目標'), register]);

it.each([
  ['港湾部の組織目標', '港湾部は、管理課、工務課の２課で組織しています。課どうしで助け合います。'],
  ['港湾部', '港湾部は管理課及び工務課からなり、港の仕事を担っています。'],
  ['港湾部の重点目標', '当部は、港の管理と船の航行に関する事務を所管しています。'],
  ['水防本部の組織目標', '水防本部（２課）は、警備課と工務課で構成されています。'],
])('below %s a sentence on how it is made up tells its duties', (heading, text) => {
  const { departments, records, notes } = read(heading, text);
  const name = heading.replace(/の.*$/, '');
  expect(departments.map((d) => [d.name.value, d.duties?.value])).toEqual([
    [name, text],
    ['農政部', undefined],
  ]);
  expect(records.map((r) => r.department?.value)).toEqual([name, name, '農政部', '農政部']);
  expect(notes).toEqual([]);
});

it.each(['港湾部は、今年度、港の安全に力を入れます。', '市は、港湾部を管理課と工務課で組織しています。'])(
  'what it wants, or what others do, is none: %s',
  (text) => {
    const { departments, notes } = read('港湾部の組織目標', text);
    expect(departments[0]?.duties).toBeNull();
    expect(notes.map((n) => n.text.value)).toEqual([text]);
  },
);

it('no part of the document is the work of a board itself', () => {
  const { departments } = read('２ 教育委員会の組織', '委員は５人です。');
  expect(departments.map((d) => d.name.value)).toEqual(['農政部']);
});
