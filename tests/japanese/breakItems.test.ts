import { describe, expect, it } from 'vitest';
import { breakBeforeItems } from '../../src/japanese/index.js';
import { textFrom } from '../../src/model/sourceText.js';

const run = (text: string) => breakBeforeItems(textFrom(text, 0)).value;

describe('breakBeforeItems', () => {
  it.each([
    ['・窓口の改善 ・研修の実施', '・窓口の改善\n・研修の実施'],
    ['次を行う　・窓口の改善　・研修', '次を行う\n・窓口の改善\n・研修'],
    ['①窓口の改善 ②研修の実施 ③広報', '①窓口の改善\n②研修の実施\n③広報'],
    ['(1) 窓口の改善 (2) 研修', '(1) 窓口の改善\n(2) 研修'],
    ['実績 3回 ※土曜日を除く', '実績 3回\n※土曜日を除く'],
  ])('%s', (text, broken) => expect(run(text)).toBe(broken));

  it.each(['防災 ・ 減災', '防災・減災', '計画の ③を参照', '会場（市民会館 ・図書館）', '窓口の改善 3回', ''])(
    'keeps %s',
    (text) => expect(run(text)).toBe(text),
  );

  it('keeps the source of every character', () =>
    expect(breakBeforeItems(textFrom('あ  ・い', 5)).at).toEqual([5, 6, 8, 9]));
});
