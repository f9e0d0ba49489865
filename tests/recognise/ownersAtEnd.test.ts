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
