import { describe, expect, test } from 'vitest';
import { readDocumentFields } from '../../src/recognise/document/index.js';
import { checkDigit } from '../../src/recognise/document/municipalities.js';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { layout, paragraph, table } from './layouts.js';

const lexicon = createLexicon();
const TITLE = '令和5年度 組織目標';
/** Cover lines, a first heading that ends the cover, and running text. */
const read = (front: string[], body: string[] = [], header?: string) =>
  readDocumentFields(
    layout([paragraph(...front), paragraph('はじめに'), ...body.map((b) => paragraph(b))], header),
    lexicon,
  );
const codes = (fields: ReturnType<typeof read>) => fields.diagnostics.map((d) => d.code);

describe('a name on the cover, in the title or the running head', () => {
  test.each<[string, string[], string | undefined, string]>([
    ['with its prefecture', [TITLE, '千葉県木更津市'], undefined, '122068'],
    ['letter-spaced', [TITLE, '伊 勢 崎 市'], undefined, '102041'],
    ['opening the title', ['刈谷市組織重点目標'], undefined, '232106'],
    ['after the year', ['令和5年度 豊橋市組織目標'], undefined, '232017'],
    ['after the number of the plan', ['第３次豊橋市行政改革大綱'], undefined, '232017'],
    ['after the year without a space', ['令和５年度桑名市部局目標'], undefined, '242055'],
    ['in the running head', [TITLE], '刈谷市', '232106'],
    ['with another spelling of ケ', ['龍ヶ崎市行政改革プラン'], undefined, '082082'],
    ['of a longer name, not the one inside', ['東大和市 部長目標'], undefined, '132209'],
    ['a doubled sign', ['四日市市業務計画'], undefined, '242021'],
    ['a special ward', ['東京都新宿区 実施計画'], undefined, '131041'],
    ['a village in a county', ['長野県下伊那郡高森町総合計画'], undefined, '204030'],
    [
      'between a date and an office',
      [TITLE, '令和7年5月30日現在　岐阜県大垣市　企画部行政経営課'],
      undefined,
      '212024',
    ],
    ['before its office', [TITLE, '令和7年5月30日現在　豊橋市総務部行政課'], undefined, '232017'],
    ['before a bracket', ['登米市（行政改革推進本部）', TITLE], undefined, '042129'],
  ])('%s', (_, front, header, code) => {
    const fields = read(front, [], header);
    expect(fields.municipality?.code).toBe(code);
    expect(fields.diagnostics).toEqual([]);
    expect(fields.used.municipality[0]?.value.replace(/\s/g, '').replace('ヶ', 'ケ')).toBe(fields.municipality?.name);
  });

  test('the mayor signs', () => {
    expect(read([TITLE], ['桑名市長　山田 太郎']).municipality?.code).toBe('242055');
  });

  test('an association of municipalities has a name and no code', () => {
    expect(read(['東西清掃事務組合', '令和5年度 実施計画']).municipality).toEqual({
      name: '東西清掃事務組合',
      prefecture: null,
      code: null,
    });
  });
});

describe('a name that no list holds', () => {
  test.each<[string, string[], string[], string | undefined]>([
    ['alone', ['朝凪台市', TITLE], [], undefined],
    ['as a cover spreads it', [TITLE, '朝 凪 台 市'], [], undefined],
    ['before its board of education', [TITLE, '朝 凪 台 市 教 育 委 員 会'], [], undefined],
    ['with its prefecture', ['愛知県朝凪台市', TITLE], [], undefined],
    ['in the running head', [TITLE], [], '朝凪台市'],
    ['behind a month', [TITLE, '令和６年３月　朝凪台市'], [], undefined],
    ['behind a date', [TITLE, '令和６年３月29日 朝凪台市'], [], undefined],
    ['before an office', [TITLE, '朝凪台市　企画部　行政経営課'], [], undefined],
    ['opening the title', ['令和5年度 朝凪台市組織目標'], [], undefined],
    [
      'opening a line, where the text speaks of it',
      [TITLE, '朝凪台市役所の仕事'],
      ['今後も朝凪台市は進める。'],
      undefined,
    ],
  ])('%s is given as printed', (_, front, body, header) => {
    const fields = read(front, body, header);
    expect(fields.municipality).toEqual({ name: '朝凪台市', prefecture: null, code: null });
    expect(codes(fields)).toEqual(['municipality-unlisted']);
    expect(fields.used.municipality.map((t) => t.value)).toEqual(['朝凪台市']);
  });

  test.each<[string, string[], string[]]>([
    ['a city plan', ['都市計画の目標'], []],
    ['a centre', ['中心市街地活性化計画'], []],
    ['municipalities of a kind', ['構成市町村の目標', '中核市 組織目標一覧'], []],
    ['a castle town', ['城下町', TITLE], []],
    ['a village in general', ['農山漁村振興計画'], []],
    ['a person', [TITLE, '川村', '高市 早苗'], []],
    ['the rest of a sentence', [TITLE, '書業務や市'], []],
    ['the own one, unnamed', ['本市 組織目標'], []],
  ])('%s is none', (_, front, body) => {
    expect(read(front, body).municipality).toBeNull();
  });
});

describe('a name in running text', () => {
  test.each<[string, string[], string]>([
    ['in the name of a body', ['桑名市安全安心推進協議会を立ち上げる。'], '桑名市'],
    ['in the names of its plans', ['刈谷市自治基本条例の理念に基づき、第8次計画を進める。'], '刈谷市'],
    ['several times', ['桑名市の課題は三つある。', '桑名市に人を呼び込む。', '桑名市への関心を調べる。'], '桑名市'],
    ['beside a neighbour', ['桑名市総合計画を進める。桑名市議会に諮る。四日市市と連携する。'], '桑名市'],
  ])('%s is the own one, with a doubt', (_, body, name) => {
    const fields = read([TITLE], body);
    expect(fields.municipality?.name).toBe(name);
    expect(codes(fields)).toEqual(['municipality-inferred']);
  });

  test.each<[string, string[]]>([
    ['a neighbour, once', ['四日市市の事例を参考にする。']],
    ['a partner', ['四日市市と連携して行う。', '津市と協定を結ぶ。']],
    ['an address', ['東京都に事務所を置く委託業者と協議した。']],
    ['a friendship city', ['姉妹都市である松本市へ派遣する。']],
    ['part of another word', ['大和撫子の集いを開く。都市計画を見直す。', '本市の市場を整える。']],
    ['two alike', ['桑名市総合計画と四日市市総合計画を比べた。']],
    ['none', ['市の総合計画を進める。']],
  ])('%s does not count', (_, body) => {
    const fields = read([TITLE], body);
    expect(fields.municipality).toBeNull();
    expect(codes(fields)).toEqual(['municipality-unknown']);
  });
});

describe('names that several bear', () => {
  test('the prefecture printed before decides', () => {
    const fields = read(['広島県府中市', TITLE]);
    expect(fields.municipality).toEqual({ name: '府中市', prefecture: '広島県', code: '342084' });
    expect(fields.diagnostics).toEqual([]);
  });
  test('the prefecture in the text decides', () => {
    const fields = read(['伊達市組織目標'], ['福島県との協議を進め、福島県の補助を受ける。']);
    expect(fields.municipality?.code).toBe('072133');
  });
  test('without one it is ambiguous and no code is given', () => {
    const fields = read(['府中市組織目標']);
    expect(fields.municipality).toEqual({ name: '府中市', prefecture: null, code: null });
    expect(codes(fields)).toEqual(['municipality-ambiguous']);
  });
  test('a ward of a designated city is that city', () => {
    const fields = read(['令和5年度 北区運営方針'], ['大阪市の方針に沿う。']);
    expect(fields.municipality?.name).toBe('大阪市');
  });
});

describe('a given municipality', () => {
  const given = (municipality: string) =>
    readDocumentFields(layout([paragraph('刈谷市組織目標')]), lexicon, { municipality }).municipality;
  test.each([
    ['桑名市', '242055'],
    ['三重県桑名市', '242055'],
    ['242055', '242055'],
    ['24205', '242055'],
    ['広島県府中市', '342084'],
  ])('%s wins over the document', (name, code) => {
    expect(given(name)?.code).toBe(code);
  });
  test('a name that is on no list is taken as it is', () => {
    expect(given('東西清掃組合')).toEqual({ name: '東西清掃組合', prefecture: null, code: null });
  });
});

test('check digits', () => {
  expect(['24205', '12206', '10204', '01100', '13104'].map(checkDigit)).toEqual(['5', '8', '1', '2', '1']);
});

describe('a name given by the user', () => {
  const given = (municipality: string) => readDocumentFields(layout([paragraph(TITLE)]), lexicon, { municipality });

  test.each([
    ['with its prefecture', '広島県府中市', '342084'],
    ['by its code', '132063', '132063'],
    ['borne by one', '伊勢崎市', '102041'],
  ])('%s', (_, name, code) => {
    expect(given(name).municipality?.code).toBe(code);
    expect(given(name).diagnostics).toEqual([]);
  });

  test('borne by several has no code', () => {
    expect(given('府中市').municipality).toEqual({ name: '府中市', prefecture: null, code: null });
    expect(codes(given('府中市'))).toEqual(['municipality-ambiguous']);
  });
});

describe('who publishes it, on a line of its own below the text', () => {
  test.each<[string, string[], string]>([
    ['an office', ['令和6年5月　豊橋市役所'], '豊橋市'],
    ['the office of a ward', ['港を守ります。', '令和６年５月 横浜市中区役所', '主な事業・取組'], '横浜市'],
    ['a unit, at the very end', ['港を守ります。', '豊橋市　環境局'], '豊橋市'],
    ['a city that no list holds', ['令和６年５月 早瀬市港区役所'], '早瀬市'],
    ['such a city and its unit', ['港を守ります。', '早瀬市 環境局'], '早瀬市'],
    ['behind the day of a change', ['更新日：2026年3月2日　豊橋市環境局水政課', '港を守ります。'], '豊橋市'],
  ])('%s', (_, body, name) => {
    expect(read([TITLE], body).municipality?.name).toBe(name);
  });

  test('beside the day of a change, the two apart', () => {
    const dated = table(['更新日：2026年3月2日', '豊橋市 環境局 水政課']);
    const fields = readDocumentFields(layout([paragraph(TITLE), paragraph('はじめに'), dated]), lexicon);
    expect(fields.municipality?.name).toBe('豊橋市');
  });

  test.each<[string, string[]]>([
    ['a unit in the middle of the text', ['豊橋市　環境局', '港を守ります。']],
    ['the offices of two cities', ['豊橋市役所', '大垣市役所']],
    ['an office in a sentence', ['手続は近くの市役所で行えます。']],
    ['no city of its own', ['本市　環境局']],
    ['the day of an event', ['開催日：2026年3月2日　豊橋市環境局水政課', '港を守ります。']],
    ['a sentence behind a day', ['更新日：2026年3月2日　豊橋市の部を訪ねた課', '港を守ります。']],
  ])('is nobody where there is %s', (_, body) => {
    expect(read([TITLE], body).municipality?.name ?? null).toBeNull();
  });
});
