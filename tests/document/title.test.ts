import { describe, expect, test } from 'vitest';
import { readDocumentFields } from '../../src/recognise/document/index.js';
import { kindOfTitle } from '../../src/recognise/document/title.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { layout, paragraph, type TestLine, table } from './layouts.js';

const lexicon = createLexicon();
const register = table(['No.', '取組内容', '担当課'], ['1', '窓口を改める。', '市民課']);
const read = (...lines: TestLine[]) => readDocumentFields(layout([paragraph(...lines), register]), lexicon);

test.each([
  ['【数値目標】', 'target'],
  ['【指標】', null],
])('the kind of a document whose only label is %s', (label, kind) => {
  const blocks = [paragraph('令和7年度　部長の仕事（重点政策）'), paragraph('①池の水質改善'), paragraph(label)];
  expect(readDocumentFields(layout(blocks), lexicon).kind).toBe(kind);
});

describe('titles', () => {
  test.each<[string, TestLine[], string | null]>([
    [
      'its unit’s head behind it',
      ['令和6年度　霞原区運営方針　（区長：水野　恵子）', '霞原市'],
      '令和6年度　霞原区運営方針',
    ],
    ['the page that explains it', ['令和6年度　事務事業評価一覧表の見方'], '令和6年度　事務事業評価一覧表'],
    ['a line', ['令和6年度 部長目標 結果発表！'], '令和6年度 部長目標 結果発表！'],
    [
      'its years below it, in brackets with a wave',
      ['第６次総合計画前期基本計画', '実施計画（令和７年度～令和９年度）'],
      '第６次総合計画前期基本計画 実施計画（令和７年度～令和９年度）',
    ],
    ['the year on a line before', ['令和5年度', '霞原市組織重点目標', '目 次'], '令和5年度 霞原市組織重点目標'],
    [
      'a cover of five lines',
      ['行財政改革推進計画', '令和5年度', '進捗状況', '令和5年9月1日現在', '霞原市'],
      '行財政改革推進計画 令和5年度 進捗状況',
    ],
    [
      'a span of years in brackets',
      ['霞原市改革計画取組結果報告書', '[令和2年度～令和5年度]', '霞 原 市'],
      '霞原市改革計画取組結果報告書 [令和2年度～令和5年度]',
    ],
    [
      'the part of a department below it, with its year',
      ['令和５年度　各部の重点取組　取組結果', '令和５年度　建設部の重点取組'],
      '令和５年度　各部の重点取組　取組結果',
    ],
    [
      'words that go on in the next line',
      ['令和5年度', '部局運営方針の', '達成状況', '令和6年8月', '霞 原 市'],
      '令和5年度 部局運営方針の達成状況',
    ],
    [
      'a mark of the meeting under it',
      ['令和６年度の部局の目標・方針', '（R6.4.16部長会議資料）', '部 局 名 総務部'],
      '令和６年度の部局の目標・方針',
    ],
    [
      'two words that could be labels',
      ['重点目標　達成状況（令和6年度）', '霞原市'],
      '重点目標　達成状況（令和6年度）',
    ],
    [
      'wide white space between its words',
      ['令和６年度        施策評価シート（令和５年度事業）', '霞原市'],
      '令和６年度 施策評価シート（令和５年度事業）',
    ],
    [
      'the year that it tells of above it',
      ['令和６年度実施事業', '令和７年度　施策評価シート', '霞原市'],
      '令和７年度　施策評価シート',
    ],
    [
      'what was done in a year, and what lists it',
      ['令和５年度実施事業　　事業評価一覧表', '霞原市'],
      '令和５年度実施事業　　事業評価一覧表',
    ],
    [
      'its last word in quotation marks',
      ['令和６年度　部長の「約束」', '霞原市', '部局名 総務部', '基本方針', '窓口を早く開けます。'],
      '令和６年度　部長の「約束」',
    ],
    [
      'a sentence of a brochure',
      ['令和6年度 霞原市 各部の目標を公表します'],
      '令和6年度 霞原市 各部の目標を公表します',
    ],
    [
      'the date of its facts in brackets',
      ['令和6年10月18日', '令和６年度 霞原市重点事業の進捗状況報告（令和６年９月30日現在）'],
      '令和６年度 霞原市重点事業の進捗状況報告（令和６年９月30日現在）',
    ],
    [
      'a date at the other end of its line',
      ['第２次霞原市行政改革実施計画　進行管理表　令和６年９月30日現在'],
      '第２次霞原市行政改革実施計画　進行管理表',
    ],
    ['a city behind it', ['令和６年度　部の約束と目標　　霞原市', '土木部'], '令和６年度　部の約束と目標'],
    [
      'who publishes it at the other end of its line',
      [`霞原市水辺プラン　取組状況の報告（令和６年度）${' '.repeat(70)}水辺公園部`, '霞原市'],
      '霞原市水辺プラン　取組状況の報告（令和６年度）',
    ],
    [
      'what it reports of it in brackets under it',
      ['令和６年度 各課の運営方針と目標', '（達成状況報告）', '霞原市'],
      '令和６年度 各課の運営方針と目標 （達成状況報告）',
    ],
    [
      'the body whose plan is counted on a line before',
      ['第３次高瀬東部広域事務組合', '行財政改革大綱 取組結果報告書'],
      '第３次高瀬東部広域事務組合 行財政改革大綱 取組結果報告書',
    ],
    [
      'what the plan is called, too, in quotes between its name and what is said of it',
      [
        ['第２次霞原市食育推進計画', 14],
        ['「おいしい霞原」', 14],
        ['中間評価報告書（令和５年度）', 14],
        ['令和６年３月', 10],
      ],
      '第２次霞原市食育推進計画 「おいしい霞原」 中間評価報告書（令和５年度）',
    ],
    [
      'a motto in quotes below it, which is no part of it',
      [
        ['第２次霞原市食育推進計画', 14],
        ['「おいしい霞原」', 14],
        ['令和６年３月', 10],
      ],
      '第２次霞原市食育推進計画',
    ],
    [
      'what sort of plan it is, spread under its name',
      ['霞原市行政経営プラン', '実 施 計 画', '平成30年度～令和4年度', '推進事項 (1) 財政の健全化'],
      '霞原市行政経営プラン 実施計画 平成30年度～令和4年度',
    ],
    [
      'the tab of a workbook above it',
      ['進捗一覧', '令和６年度 霞原市総合計画 進捗状況一覧表'],
      '令和６年度 霞原市総合計画 進捗状況一覧表',
    ],
    ['letter-spaced years', ['令和 6 年度 事務事業評価シート'], '令和6年度 事務事業評価シート'],
    ['promises, which are a label as well', ['令和7年度 局長の約束'], '令和7年度 局長の約束'],
    ['no promise that is counted', ['令和7年度 局長の約束', '約束その１　泉を守る'], '令和7年度 局長の約束'],
    ['words of no genre with a year', ['令和7年度 わがまちの約束ごと'], '令和7年度 わがまちの約束ごと'],
    [
      'prose after it',
      ['令和７年度 部長マニフェスト', '部長マニフェストは、各部長が一年に取り組む事項を約束するもので', 'す。'],
      '令和７年度 部長マニフェスト',
    ],
    [
      'a legend after it',
      ['令和５年度 組織目標管理シート（期末評価）', '評価の基準 Ｓ：目標を上回った Ａ：達成した Ｂ：一部を達成した'],
      '令和５年度 組織目標管理シート（期末評価）',
    ],
    [
      'the larger print under a running head',
      [
        ['改革計画 進捗一覧（令和6年度）', 8],
        ['令和6年度 改革計画 進捗一覧', 16],
      ],
      '令和6年度 改革計画 進捗一覧',
    ],
    [
      'a department after it',
      [
        ['令和5年度 組織目標', 15],
        ['総務部 令和5年度組織目標', 15],
      ],
      '令和5年度 組織目標',
    ],
    [
      'of a letter, below its date and whom it greets',
      ['令和6年5月吉日', '町民の皆さまへ', '町長 潮見 渚', '町長公約の進捗について（令和5年度）'],
      '町長公約の進捗について（令和5年度）',
    ],
    [
      'the year and the city in the same print above it',
      [
        ['令和５年度　霞原市', 16],
        ['部長の仕事宣言', 16],
        [
          'この報告は、それぞれの取組の一年の歩みと、そこで見えてきたことを、市民の皆さまと分かち合うためにまとめたものである。',
          10,
        ],
      ],
      '令和５年度　霞原市 部長の仕事宣言',
    ],
    [
      'a plan counted by a year in wide digits above it',
      ['霞原市財政改革プラン２０２３', '取組項目別進捗シート'],
      '霞原市財政改革プラン２０２３ 取組項目別進捗シート',
    ],
    ['no guide to its sheets', ['シートの見方'], null],
    ['none', ['総務部'], null],
  ])('%s', (_, lines, title) => {
    expect(read(...lines).title?.value ?? null).toBe(title);
  });

  test('words under several departments leave the department out', () => {
    const blocks = ['総務部', '市民部'].flatMap((name) => [paragraph(`${name} 令和5年度組織重点目標`), register]);
    expect(readDocumentFields(layout(blocks), lexicon).title?.value).toBe('令和5年度組織重点目標');
  });

  test('what each of several departments has of its own is none', () => {
    const head = paragraph(['霞原市 部の約束【令和５年度】', 10]);
    const parts = ['総務部', '市民部'].flatMap((name) => [paragraph([`${name}の今年度の約束`, 16]), register]);
    expect(readDocumentFields(layout([head, ...parts]), lexicon).title?.value).toBe('霞原市 部の約束【令和５年度】');
  });

  test.each([
    ['令和７年度 経営方針', '令和７年度 経営方針'],
    ['経営方針', '霞原市 部局経営方針'],
  ])('%s above a register, and a running head: %s', (line, title) => {
    const fields = readDocumentFields(layout([paragraph(line), register], '霞原市 部局経営方針'), lexicon);
    expect(fields.title?.value).toBe(title);
  });

  test('a title that spans the first row of a form', () => {
    const form = table(['令和6年度 事務事業評価シート'], ['事業名', '見守り'], ['担当課', '福祉課']);
    const fields = readDocumentFields(layout([form]), lexicon);
    expect(fields.title?.value).toBe('令和6年度 事務事業評価シート');
    expect(fields.fiscalYears).toEqual({ from: 2024, to: 2024 });
  });
});

test.each(['№', 'No.', '番号', '整理番号'])('a title beside the number of its sheet, %s', (label) => {
  const form = table(
    ['霞原市行政改革大綱 取組シート', label, '1', '重点', '○'],
    ['取組名', '見守り', '', '', ''],
    ['担当課', '福祉課', '', '', ''],
  );
  expect(readDocumentFields(layout([form]), lexicon).title?.value).toBe('霞原市行政改革大綱 取組シート');
});

test.each([
  [['（令和６年９月30日現在）', '（令和６年９月30日現在）'], '2024-09-30'],
  [['（令和６年９月30日現在）', '（令和７年３月31日現在）'], null],
])('a date between the tables, %j', (dates, asOf) => {
  const legend = table(['評価', '内容'], ['○', '計画どおり行った'], ['×', '行えなかった']);
  const parts = dates.flatMap((d) => [paragraph(d), table(['番号', '取組'], ['1', '見守り'])]);
  const fields = readDocumentFields(
    layout([paragraph('霞原市 改革計画 進捗状況'), paragraph('１ 趣旨'), paragraph('２ 評価の基準'), legend, ...parts]),
    lexicon,
  );
  expect(fields.asOf).toBe(asOf);
});

test('a title and a date in rows of their own above a register', () => {
  const sheet = table(
    ['令和6年度 重点目標一覧（中間報告）', '', '', ''],
    ['霞原市', '', '令和6年10月1日現在', ''],
    ['番号', '重点目標', '取組内容', '評価'],
    ['1', '見守り', '声を掛ける。', 'Ａ'],
  );
  const fields = readDocumentFields(layout([sheet]), lexicon);
  expect(fields.title?.value).toBe('令和6年度 重点目標一覧（中間報告）');
  expect([fields.kind, fields.fiscalYears?.from, fields.asOf]).toEqual(['progress', 2024, '2024-10-01']);
});

describe('kinds', () => {
  test.each([
    ['令和6年度 部長目標 結果発表！', 'result'],
    ['行政改革推進計画取組結果報告書 [令和2年度～令和5年度]', 'result'],
    ['経営改革推進計画 令和5年度 進捗状況', 'progress'],
    ['デジタル化推進計画 進捗状況報告書', 'progress'],
    ['霞原市業務見直し項目 年度別進行表', 'progress'],
    ['第2期総合戦略 ＫＰＩダッシュボード', 'progress'],
    ['令和６年度の部局の目標・方針', 'target'],
    ['令和5年度 組織重点目標', 'target'],
    ['部長マニフェスト', 'target'],
    ['町長マニフェスト実行計画', 'plan'],
    ['村長公約ロードマップ', 'plan'],
    ['市長公約工程表 進捗状況', 'progress'],
    ['総合戦略 重要業績評価指標一覧', 'target'],
    ['第3次行財政改革実施計画', 'plan'],
    ['部局別経営方針', 'plan'],
    ['事務事業評価シート', 'result'],
    ['組織目標達成状況', 'result'],
    ['第３次改革実施計画 令和５年度 取組効果一覧', 'result'],
    ['部長の約束 ～一年の通信簿～', 'result'],
    ['組織目標 中間評価', 'progress'],
    ['組織目標 第２四半期報告', 'progress'],
    ['令和５年度 主要施策の成果説明書', 'result'],
    ['決算附属書類 主要事業の成果', 'result'],
    ['第２次総合計画 成果指標一覧', 'target'],
    ['会議録', null],
  ])('%s → %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
  });

  test('labels tell it where the title does not', () => {
    const withResults = table(['取組項目', '達成度'], ['窓口', '達成']);
    const fields = readDocumentFields(layout([paragraph('令和7年度 わがまちの約束ごと'), withResults]), lexicon);
    expect(fields.kind).toBe('result');
  });

  test.each([
    ['達した。', '○', 'result'],
    ['達した。', '－', 'target'],
    ['', '○', 'target'],
  ])('goals whose outcome (%s) and grade (%s) are filled in: %s', (outcome, grade, kind) => {
    const judged = table(['取組項目', '成果', '達成度'], ['窓口', outcome, grade]);
    expect(readDocumentFields(layout([paragraph('令和6年度 部長の仕事目標'), judged]), lexicon).kind).toBe(kind);
  });

  test.each([
    ['令和７年度 事務事業シート（令和６年度実施事業）', '達した。', '○', 'result'],
    ['施策個票', '達した。', 'Ａ', 'result'],
    ['施策個票', '', '', 'plan'],
    ['事業計画シート', '達した。', 'Ａ', 'plan'],
  ])('%s, its outcome (%s) and grade (%s): %s', (title, outcome, grade, kind) => {
    const sheet = table(['取組項目', '成果', '達成度'], ['窓口', outcome, grade]);
    expect(readDocumentFields(layout([paragraph(title), sheet]), lexicon).kind).toBe(kind);
  });

  test('promises are goals where no label tells more', () => {
    const plain = paragraph('川辺を花で飾ります。');
    const fields = readDocumentFields(layout([paragraph('令和7年度 わがまちの約束ごと'), plain]), lexicon);
    expect(fields.kind).toBe('target');
  });
});

test.each([
  ['wide', 800, '令和6年度 部長の仕事目標'],
  ['narrow', 231, '令和6年度 部長の仕事目標 霞原市'],
  ['hardly wider', 260, '令和6年度 部長の仕事目標'],
])('who publishes it stands at the other end of a %s line of print', (_, width, title) => {
  const print = paragraph(['令和6年度 部長の仕事目標 霞原市', 14]);
  const lines = print.lines.map((l) => ({ ...l, box: [30, 30, 30 + width, 44] as const }));
  expect(readDocumentFields(layout([{ ...print, lines }, register]), lexicon).title?.value).toBe(title);
});

describe('years and dates', () => {
  test.each<[TestLine[], object | null, string | null]>([
    [['令和5年度 組織目標'], { from: 2023, to: 2023 }, null],
    [['改革計画結果報告', '(令和2年度～令和5年度)'], { from: 2020, to: 2023 }, null],
    [['組織目標', '令和元年度'], { from: 2019, to: 2019 }, null],
    [['平成26年度事務事業評価書（平成25年度事業）'], { from: 2013, to: 2013 }, null],
    [['平成26年度事務事業評価書（25年度事業）'], { from: 2013, to: 2013 }, null],
    [['改革計画', '計画期間：令和５年度～令和８年度'], { from: 2023, to: 2026 }, null],
    [['令和5年度 進捗状況', '令和5年9月1日現在'], { from: 2023, to: 2023 }, '2023-09-01'],
    [['令和６年度の目標', '（R6.4.16部長会議資料）'], { from: 2024, to: 2024 }, '2024-04-16'],
    [['令和6年度 進捗状況', '令和７年２月末現在'], { from: 2024, to: 2024 }, '2025-02-28'],
    [['令和6年度 進捗状況', '令和７年３月31日時点'], { from: 2024, to: 2024 }, '2025-03-31'],
    [['令和6年度 進捗状況', '水野市　令和７年３月31日時点'], { from: 2024, to: 2024 }, '2025-03-31'],
    [['花のまち計画 進捗管理シート', '（令和７年３月31日現在）'], { from: 2024, to: 2024 }, '2025-03-31'],
    [
      ['花のまち計画 進捗管理一覧', '（令和５年度～令和８年度）　令和７年３月31日現在'],
      { from: 2023, to: 2026 },
      '2025-03-31',
    ],
    [['花のまち計画 進行管理表', '令和６年度末現在'], { from: 2024, to: 2024 }, '2025-03-31'],
    [['令和6年度 組織目標', '職員数（令和６年４月１日現在）'], { from: 2024, to: 2024 }, null],
    [['組織目標'], null, null],
    [['令和６年度実施事業', '令和７年度　施策評価シート', '霞原市'], { from: 2024, to: 2024 }, null],
    [['令和７年度　施策評価シート', '令和６年度実施分'], { from: 2024, to: 2024 }, null],
    [
      ['市長公約 令和６年度取組結果', 'この冊子は、令和７年３月３１日現在の取組結果をまとめたものです。'],
      { from: 2024, to: 2024 },
      '2025-03-31',
    ],
  ])('%j', (lines, fiscalYears, asOf) => {
    const fields = read(...lines);
    expect(fields.fiscalYears).toEqual(fiscalYears);
    expect(fields.asOf).toBe(asOf);
  });

  test.each([
    [
      'the office that publishes it',
      '令和5年度　行政評価の結果（子ども家庭局）',
      '子ども家庭局',
      '令和5年度　行政評価の結果（子ども家庭局）',
    ],
    ['more words of it', '令和5年度', '行政評価の結果', '令和5年度　行政評価の結果'],
  ])('at the other side of its line stands %s', (_, left, right, title) => {
    const row = { ...table([left, right]), origin: 'aligned' as const };
    expect(readDocumentFields(layout([row, register]), lexicon).title?.value).toBe(title);
  });

  test('a running head that says it again and more is none', () => {
    const again = layout([paragraph('令和７年度　部の運営方針'), register], '令和７年度　部の運営方針（港町）');
    expect(readDocumentFields(again, lexicon).title?.value).toBe('令和７年度　部の運営方針');
  });

  test('a running head that names it may print a date at its other end', () => {
    const dated = layout([register], '磯部市行政改革推進プラン　進行管理台帳\t\t\t（平成26年3月31日現在）');
    expect(readDocumentFields(dated, lexicon).title?.value).toBe('磯部市行政改革推進プラン　進行管理台帳');
  });

  test('a running head over the figures of one year says nothing of the document’s', () => {
    const heads = ['令和5年度', '令和6年度', '到達点（令和6年度末）'].flatMap((h) => layout([], h).furniture);
    const bare = { ...layout([paragraph('水辺の計画 工程表')]), furniture: heads };
    expect(readDocumentFields(bare, lexicon).fiscalYears).toBeNull();
  });

  test('a note on the figures of one year says nothing of the document’s', () => {
    const note = paragraph('※目標値（R8）内の「延べ」は計画期間（５年間）の合計値');
    const noted = layout([paragraph('資料３'), note, paragraph('水辺の戦略の具体的施策'), register]);
    expect(readDocumentFields(noted, lexicon).fiscalYears).toBeNull();
  });

  test('the time of the plan beside the title goes before the year of a running head', () => {
    const period = table(['計画の期間', '令和6年度～令和10年度']);
    const head = layout([], '現状値（令和4年度）').furniture;
    const plan = { ...layout([paragraph('水辺の計画 工程表'), period, register]), furniture: head };
    expect(readDocumentFields(plan, lexicon).fiscalYears).toEqual({ from: 2024, to: 2028 });
  });

  test('the day on which it was made says nothing of its years where a line names them', () => {
    expect(read('泉川市改革計画', '令和7年2月　泉川市', '計画の期間　令和7年度から令和9年度まで').fiscalYears).toEqual({
      from: 2025,
      to: 2027,
    });
    const heads = ['令和7年2月28日現在', '泉川市 計画期間：令和5年度～令和7年度'].flatMap(
      (h) => layout([], h).furniture,
    );
    const sheets = { ...layout([paragraph('改革計画 管理シート'), register]), furniture: heads };
    expect(readDocumentFields(sheets, lexicon).fiscalYears).toEqual({ from: 2023, to: 2025 });
  });

  test('the year of a day is a doubt', () => {
    const fields = read('改革計画', '令和7年2月　泉川市');
    expect(fields.fiscalYears).toEqual({ from: 2024, to: 2024 });
    expect(fields.diagnostics.map((d) => d.code)).toContain('fiscal-year-inferred');
  });

  test.each(['（令和５年度対象）', '〔令和5年度事業分〕', '対象年度　令和５年度', '【令和５年度実績】'])(
    '%s beside the title says which year is reported on',
    (line) => {
      expect(read('令和６年度 教育委員会点検評価報告書', line).fiscalYears).toEqual({ from: 2023, to: 2023 });
    },
  );

  test.each([
    ['部長のミッション2023の達成度', '令和５年６月に橋を直した。', 2023],
    ['部長のミッション2023の達成度', '橋を直した。', null],
    ['総合計画2030', '令和12年度に終える。', null],
  ])('the number in %s is the year where %s', (title, text, from) => {
    const fields = readDocumentFields(
      layout([paragraph(title), paragraph('取組'), paragraph(text), register]),
      lexicon,
    );
    expect(fields.fiscalYears?.from ?? null).toBe(from);
  });

  test('years over the columns are a doubt', () => {
    const matrix = table(['指標', '令和4年度', '令和5年度'], ['来館者', '10人', '20人']);
    const fields = readDocumentFields(layout([paragraph('数値目標の進捗'), matrix]), lexicon);
    expect(fields.fiscalYears).toEqual({ from: 2022, to: 2023 });
    expect(fields.diagnostics.map((d) => d.code)).toContain('fiscal-year-inferred');
  });
});

describe('the line below the title, between signs', () => {
  test.each<[string, string, string | null]>([
    ['令和6年度　霞原市の「仕事目標」', '～上半期の進捗状況のお知らせ～', 'progress'],
    ['令和6年度　部の目標', '（取組結果）', 'result'],
    ['令和6年度　部の目標', '～みんなでつくる町～', 'target'],
    ['令和6年度　部の目標', '取組の進捗状況は次のとおりです。', 'target'],
  ])('%s %s: %s', (title, below, kind) => {
    const told = layout([paragraph(title), paragraph(below), register]);
    expect(readDocumentFields(told, lexicon).kind).toBe(kind);
  });
});

test('a unit with its head in the largest print is no title', () => {
  expect(read(['港湾部　部長　水野　恵子', 20], '部の組織目標と達成状況').title?.value ?? null).not.toBe(
    '港湾部　部長　水野　恵子',
  );
});

test.each(['（評価対象年度：令和６年度）', '評価対象年度：令和６年度'])('%s is the year reported on', (line) => {
  expect(read('令和７年度　施策評価表', line).fiscalYears).toEqual({ from: 2024, to: 2024 });
});
