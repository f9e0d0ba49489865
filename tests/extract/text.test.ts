import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.js';
import type { ExtractedText } from '../../src/model/extracted.js';

const SENTENCE = '令和６年度 重点目標\n市民サービスの向上（ﾃｽﾄ）を図る。\n①窓口の改善　② 研修の実施';
/** 市民サービスの向上を図る。 in encodings that Node can decode and not encode. */
const SHIFT_JIS = '8e7396af8354815b8372835882cc8cfc8fe382f0907d82e98142';
const EUC_JP = 'bbd4ccb1a5b5a1bca5d3a5b9a4ceb8febee5a4f2bfdea4eba1a3';

const read = async (bytes: Uint8Array | string): Promise<ExtractedText> => {
  const extracted = await extract(typeof bytes === 'string' ? new Uint8Array(Buffer.from(bytes)) : bytes);
  if (extracted.format !== 'text') throw new Error('not a text');
  return extracted;
};
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe('characters of wrong meaning', () => {
  it.each([
    ['令和ā年度〜令和ą年度　職員数ÿ人Ā　ă箇所', ['text-misread']],
    ['姉妹都市ヴェクショー（Växjö、Växjö kommun）との交流 Café São Tomé à la carte', []],
    ['±5％、×3、÷2、30℃、5㎡、Ⅰ', []],
  ])('are reported where they stand in no Latin word: %s', async (text, codes) => {
    const { diagnostics } = await read(text);
    expect(diagnostics.map((d) => d.code)).toEqual(codes);
  });
});

describe('decoding', () => {
  it('reads UTF-8 without remark', async () => {
    const { text, encoding, diagnostics } = await read(SENTENCE);
    expect([text, encoding, diagnostics]).toEqual([SENTENCE, 'utf-8', []]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${SENTENCE}`), 'utf-8'],
    ['UTF-16 little endian', Buffer.from(`\uFEFF${SENTENCE}`, 'utf16le'), 'utf-16'],
    ['UTF-16 big endian', Buffer.from(`\uFEFF${SENTENCE}`, 'utf16le').swap16(), 'utf-16'],
  ])('reads %s', async (_, bytes, expected) => {
    const { text, encoding } = await read(new Uint8Array(bytes));
    expect([text, encoding]).toEqual([SENTENCE, expected]);
  });

  it.each([
    ['shift_jis', SHIFT_JIS],
    ['euc-jp', EUC_JP],
  ] as const)('tells %s by its likelihood, and says so', async (expected, hex) => {
    const { text, encoding, diagnostics } = await read(bytesOf(hex));
    expect(encoding).toBe(expected);
    expect(text).toBe('市民サービスの向上を図る。');
    expect(diagnostics.map((d) => d.code)).toEqual(['encoding-guessed']);
  });

  it('reads the vendor characters of cp932', async () => {
    expect((await read(bytesOf('8740878a8d8282a2eee0'))).text).toBe('①㈱高い髙');
  });

  it('reads Shift_JIS that is cut in the middle of a character', async () => {
    const { text, encoding } = await read(bytesOf(SHIFT_JIS.slice(0, -2)));
    expect([encoding, text.slice(0, -1)]).toEqual(['shift_jis', '市民サービスの向上を図る']);
  });

  it('reads UTF-8 that is cut in the middle of a character', async () => {
    const { text, encoding } = await read(new Uint8Array(Buffer.from(SENTENCE).subarray(0, -1)));
    expect(encoding).toBe('utf-8');
    expect(text.startsWith('令和６年度')).toBe(true);
  });

  it('refuses what is in no known encoding', async () => {
    await expect(read(bytesOf('ff81fe82fdff80a0ff'))).rejects.toMatchObject({ code: 'bad-encoding' });
  });

  it.each([
    ['only white space', ' \n\r\n　\t\n'],
    ['a lone mark', '\uFEFF'],
  ])('refuses %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'empty' });
  });
});

describe('characters', () => {
  it('drops what has neither width nor ink, and reads no-break spaces as spaces', async () => {
    const { text } = await read('目\u200b標\u00a0の\u00adと\u2060お\ufeffり');
    expect(text).toBe('目標 のとおり');
  });

  it('have bullets of symbol fonts folded', async () => {
    expect((await read('\uF0B7 灯台の改修\n\uF06E 桟橋の塗装')).text).toBe('• 灯台の改修\n■ 桟橋の塗装');
  });

  it('have line ends and radicals folded before they are counted', async () => {
    const { text, characters } = await read('⻑期の\r\n⽬標\r⼈\0口\n');
    expect(text).toBe('長期の\n目標\n人口\n');
    expect(characters.count).toBe(text.length);
    expect(characters.textOf(4)).toBe('目');
    expect([0, 3, 4, 7].map((i) => characters.placeOf(i))).toEqual(
      [1, 1, 2, 3].map((line) => ({ line, toLine: line })),
    );
  });

  it('have one kind of angle brackets', async () => {
    expect((await read('\u2329目標\u232A〈期限〉')).text).toBe('〈目標〉〈期限〉');
  });

  it('are on pages only where form feeds divide them', async () => {
    const { characters } = await read('一\f二\n三\f四');
    expect([0, 2, 4, 6].map((i) => characters.pageOf(i))).toEqual([1, 2, 2, 3]);
    expect((await read('一二')).characters.pageOf(0)).toBeNull();
  });
});
