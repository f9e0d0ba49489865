import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const read = (measures: string, division = '') =>
  records(
    table([
      ['取組名', '取組内容', ...(division ? ['担当課'] : [])],
      ['桟橋の点検', measures, ...(division ? [division] : [])],
      ['灯の交換', '灯を替える。', ...(division ? [division] : [])],
    ]),
  )[0];

describe('a bracket that closes what is done', () => {
  it.each([
    ['桟橋を点検する。\n【航路課】', ['航路課']],
    ['桟橋を点検する。\n【航路課・公園課】', ['航路課', '公園課']],
    ['桟橋を点検する。（担当：航路課）', ['航路課']],
    ['桟橋を点検する。\n〔つながり支援課、港湾部航路課〕', ['つながり支援課', '港湾部航路課']],
  ])('names who does it: %s', (text, divisions) => {
    expect(read(text)).toMatchObject({ measures: '桟橋を点検する。', divisions });
  });

  it.each(['桟橋を点検する。\n【再掲】', '桟橋を点検する。\n【商工会】', '桟橋を点検する。（令和６年度）'])(
    'stays in the text where it names no unit of the city: %s',
    (text) => {
      expect(read(text)).toMatchObject({ measures: text });
      expect(read(text)).not.toHaveProperty('divisions');
    },
  );

  it('stays where single parts of the text have units of their own', () => {
    const text = '・桟橋を点検する。（航路課）\n・花を植える。（公園課）';
    expect(read(text)).not.toHaveProperty('divisions');
  });

  it('stays beside a unit of the item that the form has a place for', () => {
    expect(read('桟橋を点検する。\n【公園課】', '航路課')).toMatchObject({
      measures: '桟橋を点検する。\n【公園課】',
      divisions: ['航路課'],
    });
  });
});
