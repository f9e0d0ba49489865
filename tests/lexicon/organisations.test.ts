import { describe, expect, test } from 'vitest';
import { textFrom } from '../../src/model/sourceText.js';
import { createLexicon, findOrganisation, splitDivisions } from '../../src/recognise/lexicon/index.js';

const lexicon = createLexicon();

describe('organisation names', () => {
  test.each([
    ['総務部', 'department', '総務部'],
    ['政 策 経 営 部', 'department', '政策経営部'],
    ['市長公室', 'department', '市長公室'],
    ['上下水道局', 'department', '上下水道局'],
    ['消防本部', 'department', '消防本部'],
    ['教育委員会事務局', 'department', '教育委員会事務局'],
    ['議会事務局', 'department', '議会事務局'],
    ['会計管理者', 'department', '会計管理者'],
    ['東西広域連合', 'department', '東西広域連合'],
    ['北・南広域連合', 'department', '北・南広域連合'],
    ['市長直轄組織（みどり創造課・企業立地課）', 'department', '市長直轄組織（みどり創造課・企業立地課）'],
    ['防災・危機管理課', 'division', '防災・危機管理課'],
    ['総務部職員課', 'division', '総務部職員課'],
    ['みどりの課', 'division', 'みどりの課'],
    ['障がい者支援課', 'division', '障がい者支援課'],
    ['人のつながり推進課', 'division', '人のつながり推進課'],
    ['デジタル推進課', 'division', 'デジタル推進課'],
    ['子育て支援センター', 'division', '子育て支援センター'],
    ['中央図書館', 'division', '中央図書館'],
    ['人事課、財政課、監査事務局', 'division', '人事課、財政課、監査事務局'],
    ['会計課', 'department', '会計課'],
    ['教育委員会', 'department', '教育委員会'],
    ['東西清掃事務組合', 'body', '東西清掃事務組合'],
  ])('%s', (text, rank, name) => {
    expect(lexicon.readOrganisation(text)).toEqual({ name, rank });
  });

  test.each([
    '一部',
    '全課',
    '各課',
    '関係各課',
    '担当課',
    '場所',
    '3箇所',
    '市役所',
    '課題',
    '課',
    '部',
    '教室',
    '部局',
    '部分',
    '計画の一部',
    '第３部',
    '総務部を統括する部',
    '窓口の改善を図る課',
    '総務部は、市の総務を担う部です。',
    '議会事務局は、議会の本会議、委員会',
    '桑畑市水道計画　水道推進本部',
    '',
  ])('%s is none', (text) => {
    expect(lexicon.readOrganisation(text)).toBeNull();
  });
});

describe('an organisation at the start of a heading', () => {
  test.each([
    ['企画財政部 令和5年度組織重点目標', '企画財政部'],
    ['【総務部】', '総務部'],
    ['総務部の目標', '総務部'],
    ['部局名：総務部', '総務部'],
    ['部 局 名 防災・危機管理課', '防災・危機管理課'],
    ['1 総務部', '総務部'],
    ['第1　港湾局', '港湾局'],
    ['第２章 港湾局', '港湾局'],
    ['第 2 港湾局', '港湾局'],
    ['第２部　港湾局', '港湾局'],
    ['Ⅱ．市 民 部', '市民部'],
    ['■ 水道局（企業会計）', '水道局'],
    ['総務部', '総務部'],
  ])('%s', (text, name) => {
    const found = findOrganisation(text, lexicon);
    expect(found?.name).toBe(name);
    expect(text.slice(found?.start, found?.end).replace(/\s/g, '')).toBe(name);
  });

  test.each(['令和5年度 総務部の目標', '総務部は次の目標を掲げる。', '計画の一部', '目標：総務部の改革', '組織図'])(
    '%s has none',
    (text) => {
      expect(findOrganisation(text, lexicon)).toBeNull();
    },
  );
});

describe('joined divisions', () => {
  test.each<[string, string[]]>([
    ['総務部職員課\n市長公室経営改革課', ['総務部職員課', '市長公室経営改革課']],
    ['企画部政策課・財政課', ['企画部政策課', '財政課']],
    ['市民課／税務課', ['市民課', '税務課']],
    ['市民課、税務課', ['市民課', '税務課']],
    ['防災・危機管理課', ['防災・危機管理課']],
    ['防災・危機管理課・市民課', ['防災・危機管理課', '市民課']],
    ['公共施設マネ\nジメント課', ['公共施設マネジメント課']],
    ['市長直轄組織（みどり課・企業課）', ['市長直轄組織（みどり課・企業課）']],
    ['市民課 税務課', ['市民課', '税務課']],
    ['総務部 契約室 検査課', ['総務部契約室検査課']],
    ['水道局　経営室　料金課\n水道局　経営室　総務課', ['水道局経営室料金課', '水道局経営室総務課']],
    ['市長公室 広聴課', ['市長公室広聴課']],
    ['町長室 広聴係、税務課', ['町長室広聴係', '税務課']],
    ['契約室 検査課', ['契約室', '検査課']],
    ['総務部 契約室 相談室', ['総務部契約室', '相談室']],
    ['関係各課', ['関係各課']],
    ['全課', ['全課']],
    ['市民課及び税務課', ['市民課', '税務課']],
    ['', []],
  ])('%s', (text, expected) => {
    const units = splitDivisions(textFrom(text, 100));
    expect(units.map((u) => u.value)).toEqual(expected);
    for (const u of units) expect([...u.at].map((a) => text[a - 100]).join('')).toBe(u.value);
  });
});
