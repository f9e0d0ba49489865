import { describe, expect, it } from 'vitest';
import { paragraph, records, table } from './blocks.js';

const form = table([
  ['現状と課題', '船着場が古い。'],
  ['取組内容', '板を張り替える。'],
]);
const read = (heading: string) => {
  const [record] = records(paragraph('河川部'), paragraph(heading), form);
  return [record?.title, record?.divisions];
};

describe('who does it, at the end of the line that names the item', () => {
  it.each([
    ['重点1　船着場の修繕　担当課：河川課', ['河川課']],
    ['重点1 船着場の修繕　　担当課： 河川課、建設課', ['河川課', '建設課']],
    ['② 船着場の修繕 所管課：河川課・建設課', ['河川課', '建設課']],
  ])('%s', (heading, divisions) => {
    expect(read(heading)).toEqual(['船着場の修繕', divisions]);
  });

  it('is none where the words behind the colon name no unit', () => {
    expect(read('② 船着場の修繕　担当：みんなの川')).toEqual(['船着場の修繕　担当：みんなの川', undefined]);
  });
});

describe('who does it, in a bracket behind the names of items with a table each', () => {
  const measured = (name: string) => table([['目標指標', name, '目標値', '12か所']]);
  const listed = (...names: string[]) =>
    records(
      paragraph('河川部'),
      ...names.flatMap((name, i) => [paragraph(name), paragraph('冬までに終えます。'), measured(`直した所${i}`)]),
    );

  it('opens each of them', () => {
    expect(listed('① 船着場の修繕（河川課）', '② 桟橋の灯り（河川課）', '③ 土手の花（公園課）')).toMatchObject([
      { title: '船着場の修繕', divisions: ['河川課'], measures: '冬までに終えます。', indicators: [{}] },
      { title: '桟橋の灯り', divisions: ['河川課'], measures: '冬までに終えます。', indicators: [{}] },
      { title: '土手の花', divisions: ['公園課'], measures: '冬までに終えます。', indicators: [{}] },
    ]);
  });

  it('opens none where it stands behind one of them alone', () => {
    expect(listed('① 船着場の修繕（河川課）', '② 桟橋の灯り').map((r) => r.measures)).not.toContain(
      '冬までに終えます。',
    );
  });
});
