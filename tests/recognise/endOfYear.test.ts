import { expect, it } from 'vitest';
import { records, table } from './blocks.js';

const register = (halfway: string, end: string) =>
  table([
    ['№', '目標項目', '取組内容', halfway, end, '達成度'],
    ['1', '葦原の再生', '苗を植える。', '苗を400本植えた。', '苗を900本植え、鳥が戻ってきた。', 'Ａ'],
    ['2', '渡し船の点検', '船底を見る。', '船を引き上げた。', '全ての船の点検を終えた。', 'Ｂ'],
  ]);

it.each([
  ['中間実績\n（９月末）', '期末実績\n（３月末）'],
  ['上半期の取組状況', '年度末の取組実績'],
])('%s tells how it stood, %s what came of it', (halfway, end) => {
  expect(records(register(halfway, end))).toMatchObject([
    { progress: [{ status: '苗を400本植えた。', outcome: '苗を900本植え、鳥が戻ってきた。' }] },
    { progress: [{ status: '船を引き上げた。', outcome: '全ての船の点検を終えた。' }] },
  ]);
});
