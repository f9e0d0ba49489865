import { expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

const read = async (department: string) => {
  const text = `令和６年度　山里市　部局目標\n\n${department}\n部局の運営方針\t山と里をつなぎます。\n\n番号\t1\t取組名\t棚田の保全\t担当課\t農政課\n目標\t棚田を守ります。\n`;
  return importDocument(new TextEncoder().encode(text));
};

it.each([['部局名\t農林部\tかじ取り役\t農林部長　大杉　和正'], ['部局名\t農林部\t農林部長\t大杉　和正']])(
  'what stands behind the department labels its head: %s',
  async (row) => {
    const { departments, records } = await read(row);
    expect(departments).toMatchObject([
      {
        name: '農林部',
        head: { title: '農林部長', name: expect.stringMatching(/^大杉[ 　]和正$/) },
        policy: '山と里をつなぎます。',
      },
    ]);
    expect(records).toMatchObject([{ department: '農林部', divisions: ['農政課'] }]);
  },
);
