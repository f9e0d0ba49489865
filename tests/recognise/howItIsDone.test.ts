import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (first: string, second: string) =>
  records(
    table([
      ['番号', '事業名', '現状と課題', '実施手法'],
      ['1', '渡し場の復旧', '桟橋が古い。', first],
      ['2', '舟の修理', '舟が足りない。', second],
    ]),
  );

it('実施手法 tells what is done in a sentence', () => {
  expect(register('桟橋の柱を立て直し、板を張る。', '舟を三隻直す。')).toMatchObject([
    { measures: '桟橋の柱を立て直し、板を張る。' },
    { measures: '舟を三隻直す。' },
  ]);
});

it('実施手法 tells who works at it otherwise', () => {
  const read = register('一部委託', '直営により行う。');
  expect(read.map((r) => r.measures ?? null)).toEqual([null, null]);
  expect(read).toMatchObject([{ extras: [{ text: '一部委託' }] }, { extras: [{ text: '直営により行う。' }] }]);
});
