import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const REGISTER = `番号\t取組項目\t担当課\t取組内容
①\t渡し舟の再開\t水路課\t船頭を募り、渡し舟を再び動かす。
②\t土手の草刈り\t土手課\t年に三度、土手の草を刈る。
`;
const read = (text: string) => importDocument(new TextEncoder().encode(text));

async function departmentsOf(text: string) {
  const { departments, records } = await read(text);
  return { departments: departments.map((d) => d.name), records: [...new Set(records.map((r) => r.department))] };
}

describe('the department that the title names', () => {
  test.each([
    ['令和７年度　さざなみ市　河川整備部　運営方針', '河川整備部'],
    ['令和７年度　河川整備部の重点目標', '河川整備部'],
    ['河川整備部運営方針（令和７年度）', '河川整備部'],
    ['令和７年度　南区役所運営方針', '南区役所'],
    ['令和７年度　農村振興部　重点取組一覧', '農村振興部'],
    ['令和７年度　上下水道局　経営方針', '上下水道局'],
    ['令和７年度　河川整備部長の宣言', '河川整備部'],
  ])('has all of the records: %s', async (title, department) => {
    expect(await departmentsOf(`${title}\n\n${REGISTER}`)).toEqual({
      departments: [department],
      records: [department],
    });
  });

  test.each([
    '令和７年度　各部の運営方針',
    '令和７年度　部局重点目標',
    '令和７年度　総務部・河川整備部　重点目標',
    '令和７年度　行政改革推進本部　取組一覧',
    '令和７年度　取組一覧（一部改訂）',
  ])('is none here: %s', async (title) => {
    expect(await departmentsOf(`${title}\n\n${REGISTER}`)).toEqual({ departments: [], records: [null] });
  });

  test('is none where the parts of the document are those of departments', async () => {
    const text = `令和７年度　総務部　取りまとめ　重点目標\n\n【河川整備部】\n\n${REGISTER}`;
    expect((await departmentsOf(text)).records).toEqual(['河川整備部']);
  });
});

describe('a title that each department has of its own', () => {
  test.each([
    ['令和７年度　組織運営評価シート（河川整備部）', '令和７年度　組織運営評価シート（港湾局）'],
    ['令和７年度　河川整備部　運営方針', '令和７年度　港湾局　運営方針'],
    ['令和７年度　部局の目標と実績【河川整備部】', '令和７年度　部局の目標と実績【港湾局】'],
    ['令和７年度　目標管理シート　河川整備部', '令和７年度　目標管理シート　港湾局'],
    ['■令和７年度　河川整備部　水路課　目標管理シート', '■令和７年度　港湾局　海務課　目標管理シート'],
  ])('begins its part: %s', async (first, second) => {
    expect(await departmentsOf([first, REGISTER, second, REGISTER].join('\n\n'))).toEqual({
      departments: ['河川整備部', '港湾局'],
      records: ['河川整備部', '港湾局'],
    });
  });

  test.each(['改革マニフェスト', '重点取組', '運営方針', '長宣言２０２５', '運営方針（令和７年度）'])(
    'begins its part below a title of all, with nothing between the name and the words: %s',
    async (words) => {
      const sheets = [`河川整備部${words}`, REGISTER, `港湾局${words}`, REGISTER];
      expect(await departmentsOf(['令和７年度　さざなみ市の行政改革', ...sheets].join('\n\n'))).toEqual({
        departments: ['河川整備部', '港湾局'],
        records: ['河川整備部', '港湾局'],
      });
    },
  );

  test('begins the part of a ward office beside those of departments', async () => {
    const sheets = ['河川整備部運営方針', REGISTER, '南浜区役所運営方針', REGISTER];
    expect((await departmentsOf(['令和７年度　各部・区の運営方針', ...sheets].join('\n\n'))).records).toEqual([
      '河川整備部',
      '南浜区役所',
    ]);
  });

  test('begins none in a list of such titles', async () => {
    const text = `令和７年度　取組一覧\n\n河川整備部運営方針\n港湾局運営方針\n\n${REGISTER}`;
    expect((await departmentsOf(text)).departments).toEqual([]);
  });

  test('begins none where the words are others', async () => {
    const text = ['令和７年度　河川整備部　運営方針', REGISTER, '※ 予算は港湾局に計上しています。', REGISTER];
    expect((await departmentsOf(text.join('\n\n'))).records).toEqual(['河川整備部']);
  });
});

describe('the head of a department', () => {
  const parts =
    '１　部の役割\n\n　川と土手を守ります。\n\n２　部の基本方針\n\n　人が集う水辺をつくります。\n\n３　重点取組\n\n';
  test.each([
    ['below a title that names it', '令和７年度　河川整備部　運営方針\n\n河川整備部長　瀬戸　環\n\n'],
    ['where the post alone names it', '令和７年度　部の運営方針\n\n河川整備部長　瀬戸　環\n\n'],
  ])('stands above what is told of it, %s', async (_, top) => {
    const { departments, records } = await read(top + parts + REGISTER);
    expect(departments).toMatchObject([
      {
        name: '河川整備部',
        head: { title: '河川整備部長', name: '瀬戸 環' },
        duties: '川と土手を守ります。',
        policy: '人が集う水辺をつくります。',
      },
    ]);
    expect(records.map((r) => r.department)).toEqual(['河川整備部', '河川整備部']);
  });
});
