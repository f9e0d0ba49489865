import { describe, expect, it } from 'vitest';
import { textFrom } from '../../src/model/sourceText.js';
import { alignToActions } from '../../src/recognise/figures/index.js';

const texts = (...values: string[]) => values.map((v) => textFrom(v, 0));
const align = (actions: string[], items: string[]) => alignToActions(texts(...actions), texts(...items));

describe('alignToActions', () => {
  it('gives one each where there are as many', () => {
    expect(align(['窓口の改善', '研修の実施', '広報の充実'], ['総務課', '職員課', '広報課'])).toEqual({
      owner: [0, 1, 2],
      uncertain: false,
    });
  });
  it('gives all to the only action', () => {
    expect(align(['窓口の改善'], ['受付の改修', '案内の増設'])).toEqual({ owner: [0, 0], uncertain: false });
  });
  it('decides by shared words where there are more', () => {
    const actions = ['図書館の蔵書を充実します。', '公民館の講座を広げます。'];
    expect(align(actions, ['蔵書の購入 500冊', '図書館だよりの発行', '公民館講座 12回'])).toEqual({
      owner: [0, 0, 1],
      uncertain: false,
    });
    expect(align(actions, ['蔵書の購入 500冊', '公民館講座 12回', '公民館まつりの開催'])).toEqual({
      owner: [0, 1, 1],
      uncertain: false,
    });
  });
  it('says so when nothing decides', () => {
    const { owner, uncertain } = align(['窓口の改善', '研修の実施'], ['甲', '乙', '丙']);
    expect(uncertain).toBe(true);
    expect(owner).toEqual([...owner].sort());
    expect(new Set(owner)).toEqual(new Set([0, 1]));
  });
  it('never goes back', () => {
    const { owner } = align(
      ['図書館の蔵書', '公民館の講座', '体育館の修繕'],
      ['体育館の床の修繕', '図書館の蔵書', '公民館の講座', '体育館の照明'],
    );
    expect(owner).toEqual([...owner].sort());
  });
  it('uses the height at which they are printed', () => {
    const tops = { actions: [100, 160], items: [100, 120, 140, 160] };
    const read = alignToActions(texts('窓口の改善', '研修の実施'), texts('甲', '乙', '丙', '丁'), tops);
    expect(read).toEqual({ owner: [0, 0, 0, 1], uncertain: false });
  });
  it('does nothing with nothing', () => {
    expect(align([], ['甲'])).toEqual({ owner: [0], uncertain: false });
    expect(align(['甲'], [])).toEqual({ owner: [], uncertain: false });
  });
});
