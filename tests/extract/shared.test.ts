import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { linesOf, readPdf, textOf } from './read.js';

const shared = join(import.meta.dirname, '../../../shared');
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(shared, path)));

const FORM = [
  '個別避難計画（様式第１号）',
  'フリガナ性別男・女',
  '避難行動要',
  '長野太郎生年月日昭和１２年３月４日',
  '住所山口県長門市東深川１３３９－２電話0837-22-0000',
  '目が見えにくい。㈱高木薬局①～③、髙橋・﨑山',
  '備考',
  '食事は自力で可能だが、長時間の歩行は困難である。',
];
/** EUC-JP has neither ① nor ㈱ nor 髙: the file prints other characters. */
const FORM_IN_EUC = FORM.map((line) =>
  line
    .replace('３３９－２', '３３９-２')
    .replace('㈱', '(株)')
    .replace('①～③', '1-3')
    .replace('髙橋・﨑山', '高橋・崎山'),
);
const PLAN = [
  '地区防災計画（長門市東深川地区）',
  '災害種別避難先所要時間',
  '指定緊急避難場所指定避難所（分）',
  '土砂災害長門市立深川小学校同左15',
  '体育館',
  '洪水高台公園長門市中央公民館20',
  '津波金比羅山展望広場長門市立深川中学校',
  '備考目が見えにくい人、耳が遠い人、食事の介助が必要な人は、自主防災',
  '組織の班長が長時間にわたり付き添うものとする。',
];

describe.skipIf(!existsSync(join(shared, 'pdfs')))('characters of the shared PDFs', () => {
  it.each([
    ['d_cid_90ms-RKSJ-H_lines', FORM],
    ['d_cid_90ms_rotate90_cropbox', FORM],
    ['d_cid_90msp-RKSJ-H_cellrects', FORM],
    ['d_cid_UniJIS-UCS2-H_onepath', FORM],
    ['d_cid_UniJIS-UTF16-H_thinrects', FORM],
    ['d_cid_EUC-H_ctm', FORM_IN_EUC],
    ['d_cid_90ms-RKSJ-V_vertical', [...'避難行動要支援者、「長野」ー（縦書き）']],
    ['d_cid_IdentityH_Japan1', ['あぃいァアィ亜唖娃']],
    ['d_adjacent_cells', ['避難者数１２０人', '世帯数５０世帯', '太字見出し氏名']],
    ['h_acroform', ['長野太郎']],
    ['lo_b_docx', PLAN],
    ['e_encrypted_lo_b_docx', PLAN],
  ])('%s', async (name, lines) => {
    const { pages } = await readPdf(bytesOf(`pdfs/${name}.pdf`));
    expect(pages.flatMap((page) => linesOf(page))).toEqual(lines);
  });

  it.each([
    // The browser's middle dot, wave dash and kangxi 黑 are what its fonts give.
    ['chromium_a_noto', 893, ['避難行フリガナナガノタロウ性別男・女', '氏名長野太郎生年月日昭和12年3月4日（87歳）']],
    [
      'chromium_a_ipaex',
      893,
      ['連絡先電話番号0837-22-0000携帯電話090-0000-0000', '2青木花子民生委員0837-22-2222夜間は連絡がつきにくいため、'],
    ],
    [
      'lo_html_a_ipaex',
      880,
      ['土砂災害長門市立深川小学校体育館同左車（福祉車両）15', '黒竜亀歯風面戸民母西角車門頁鬼魚'],
    ],
    ['lo_b_xlsx', 2073, ['1長野花子長門市東深川1番地20837-01-0001民生委員中央公民館要介護３。人工透析あり']],
    ['lo_c_big_xlsx', 123_718, ['2640山口太郎長門市東深川2640番地10837-30-2640長男深川小学校車いす使用']],
  ])('%s', async (name, count, lines) => {
    const { pages, codes } = await readPdf(bytesOf(`pdfs/${name}.pdf`));
    const read = pages.map((page) => textOf(page)).join('');
    expect([...read].length).toBe(count);
    expect(read).not.toMatch(/[\u2E80-\u2FDF]/);
    expect(pages.flatMap((page) => linesOf(page))).toEqual(expect.arrayContaining(lines));
    expect(codes).toEqual([]);
  });

  it('a scan has none and says so', async () => {
    const { pages, codes } = await readPdf(bytesOf('pdfs/g_scan_image_only.pdf'));
    expect(pages.map((page) => page.glyphs.length)).toEqual([0, 0]);
    expect(codes[0]).toBe('no-text-layer');
  });

  it.each([
    ['e_userpw_lo_b_docx', 'encrypted'],
    ['f_empty', 'empty'],
    ['f_truncated', 'corrupt'],
  ])('%s is refused as %s', async (name, code) => {
    await expect(extract(bytesOf(`pdfs/${name}.pdf`))).rejects.toMatchObject({ code });
  });
});

const UNREADABLE = 'unreadable-text';
const SCAN = 'no-text-layer';

describe.skipIf(!existsSync(join(shared, 'edge')))('shared edge cases', () => {
  it.each([
    ['opendataloader-pdf__empty', 'empty'],
    ['opendataloader-pdf__fake-jpg', 'not-supported'],
    ['pdf.js__REDHAT-1531897-0', 'corrupt'],
    ['pdf.js__bug1020226', 'corrupt'],
    ['pdf.js__poppler-395-0-fuzzed', 'corrupt'],
    ['pdf.js__issue21579', 'encrypted'],
    ['pdf.js__issue3371', 'encrypted'],
    ['pdf.js__issue6010_1', 'encrypted'],
    ['pdf.js__issue6010_2', 'encrypted'],
    ['pdf.js__print_protection', 'encrypted'],
    ['pdf.js__saslprep-r6', 'encrypted'],
    ['pdfminer.six__aes-128', 'encrypted'],
    ['pdfminer.six__aes-256-r6', 'encrypted'],
    ['pypdf__r6-both-passwords', 'encrypted'],
  ])('%s is refused as %s', async (name, code) => {
    await expect(extract(bytesOf(`edge/${name}.pdf`))).rejects.toMatchObject({ code });
  });

  it.each([
    ['camelot__vertical_header', 'Dist#3', []],
    ['docling__ocr_test_rotated_180', '', [SCAN]],
    ['docling__sample_with_rotation_mismatch', '', [SCAN]],
    ['opendataloader-pdf__chinese_scan', '', [SCAN]],
    ['pdf.js__90ms_rksj_h_sample', 'HelloASCII', [UNREADABLE]],
    ['pdf.js__ArabicCIDTrueType', '', []],
    ['pdf.js__GHOSTSCRIPT-698804-1-fuzzed', '', []],
    ['pdf.js__PDFBOX-3148-2-fuzzed', '', []],
    ['pdf.js__Pages-tree-refs', 'Testcase', ['page-failed']],
    ['pdf.js__arial_unicode_ab_cidfont', '', [UNREADABLE]],
    ['pdf.js__bitmap-halftone', '', [SCAN]],
    ['pdf.js__bomb_giant', 'GIANTJBIG2BOMB', []],
    ['pdf.js__bug1980958', '', []],
    ['pdf.js__cid_cff', 'processorreferencechart', []],
    ['pdf.js__empty', '', []],
    ['pdf.js__empty_protected', '', []],
    ['pdf.js__issue11555', 'abcあいうabcあいう', []],
    ['pdf.js__issue13147', '準会場で受験の方', []],
    ['pdf.js__issue15340', '漏電遮断機構（電流制限器等に', []],
    ['pdf.js__issue15590', '', []],
    ['pdf.js__issue16063', '電線接続端子部が次のいずれにも該当しないとき。', []],
    ['pdf.js__issue16538', '標準マーケットモデルは2次元で説明する', []],
    ['pdf.js__issue8570', '隙間のない空間スキャンで人や物体を検知する', []],
    ['pdf.js__issue9105_other', 'Adobetweet', []],
    ['pdf.js__javauninstall-7r', 'の削除・インストールについて', []],
    ['pdf.js__noembed-eucjp', 'あいうえお', []],
    ['pdf.js__noembed-identity', 'ABCあいうえお123', []],
    ['pdf.js__noembed-jis7', 'ABCあいうえお123', []],
    ['pdf.js__poppler-67295-0', 'TestString123', []],
    ['pdf.js__poppler-91414-0-53', 'foobar', []],
    ['pdf.js__poppler-91414-0-54', 'foobar', []],
    ['pdf.js__rotated', 'Rotatedtext', []],
    ['pdf.js__rotation', 'Thisismyfirstpagewithnormallayout.', []],
    ['pdf.js__text_clip_cff_cid', 'ABC123', []],
    ['pdf.js__vertical', 'あいうえお日本語', []],
    ['pdfminer.six__issue-1113-evil-xobjects', 'HelloworldHelloworld', []],
    ['pdfminer.six__issue-449-vertical', 'TestVerticalLayout', []],
    ['pdfminer.six__issue-625-identity-cmap', 'FakturanrFV1/2021', ['invisible-text', 'invisible-text']],
    ['pdfminer.six__issue-791-non-unicode-cmap', '', [UNREADABLE]],
    ['pdfminer.six__simple3', 'HelloHelloWorldWorld', [UNREADABLE]],
    ['pdfminer.six__zen_of_python_corrupted', 'Beautifulisbetterthanugly.', []],
    ['pdfplumber__issue-463-example', 'THEGRASSHOPPER', []],
    ['pdfplumber__nics-background-checks-2015-11-rotated', 'PermitHandgun', []],
    ['pypdf__multilang', 'HelloWorld', []],
    ['pypdf__r2-empty-password', 'pdfencryptiontest', []],
    ['pypdf__r6-empty-password', 'pdfencryptiontest', []],
  ])('%s is read', async (name, holds, expected) => {
    const started = performance.now();
    const { pages, codes } = await readPdf(bytesOf(`edge/${name}.pdf`));
    expect(pages.map((page) => textOf(page)).join('')).toContain(holds);
    expect(codes).toEqual(expected);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
