import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { parseUserLexicon } from '../../src/recognise/lexicon/userLexiconFile.js';

const read = (text: string, lexicon: string) =>
  importDocument(new TextEncoder().encode(text), { lexicon: parseUserLexicon(lexicon) });

const REGISTER = [
  '令和6年度 霞原市重点目標',
  '',
  '番号\t取組項目\t担当課\t達成状況',
  '1\t空き家の相談窓口の開設\t住宅課\t☆',
  '2\t公園の花壇の管理の委託\t公園課\t花丸',
  '3\t橋りょうの点検の実施\t道路課\t◎',
  '',
].join('\n');
const LEVELS = (d: { records: readonly { achievement: { level: string | null; meaning: string | null } | null }[] }) =>
  d.records.map((r) => r.achievement?.level ?? null);

describe('marks of the user', () => {
  const MARKS = 'marks:\n  ☆: { meaning: よくできた, level: achieved }\n  花丸: exceeded\n  ◎: achieved\n';

  test('explain what the document does not', async () => {
    const document = await read(REGISTER, MARKS);
    expect(LEVELS(document)).toEqual(['achieved', 'exceeded', 'achieved']);
    expect(document.records[0]?.achievement?.meaning).toBe('よくできた');
  });

  test('come after what the document says, and give the level where its words tell none', async () => {
    const legend = '☆：光り輝いている　◎：計画以上\n';
    const document = await read(REGISTER + legend, MARKS);
    expect(document.records.map((r) => r.achievement?.meaning)).toEqual(['光り輝いている', null, '計画以上']);
    expect(LEVELS(document)).toEqual(['achieved', 'exceeded', 'exceeded']);
  });
});

describe('sections to skip', () => {
  const sheet = (number: number, title: string) =>
    [
      `取組No.\t${number}\t取組項目\t${title}`,
      '現状と課題\t受付の窓口が混み合っている。',
      '取組内容\t予約の仕組みを設ける。',
      '',
    ].join('\n');
  const SKIP = 'skip: [書き方の見本]\n';

  test.each<[string, string]>([
    ['with a mark, to the next of its kind', `■ 書き方の見本\n\n${sheet(1, '（見本）窓口の改善')}\n\n■ 各課の取組\n\n`],
    [
      'with a number, to the next of its kind',
      `１．書き方の見本\n\n${sheet(1, '（見本）窓口の改善')}\n\n２．各課の取組\n\n`,
    ],
    [
      'a Markdown heading, to the next of its level',
      `## 書き方の見本\n\n### 様式\n\n${sheet(1, '見本')}\n\n## 各課の取組\n\n`,
    ],
    ['bare, to the next heading', `書き方の見本\n\n${sheet(1, '（見本）窓口の改善')}\n\n２．窓口の仕事\n\n`],
    ['in the first cell of a table', `書き方の見本\t\t\t\n${sheet(1, '見本')}\n\n`],
  ])('%s', async (_, before) => {
    const text = `令和6年度 霞原市取組シート\n\n${before}${sheet(2, '窓口の予約')}\n`;
    const skipping = await read(text, SKIP);
    expect(skipping.records.map((r) => r.title)).toEqual(['窓口の予約']);
    expect(skipping.notes.map((n) => n.text).join('\n')).toContain('予約の仕組みを設ける');
    expect(skipping.coverage.assigned).toBe(skipping.coverage.characters);
  });

  test('running text under the heading makes no records', async () => {
    const text = [
      '令和6年度 霞原市部局目標',
      '',
      '土木部',
      '',
      '【部局目標】',
      '① 橋の点検を終える。',
      '② 道路の照明を替える。',
      '',
      '【書き方の見本】',
      '① ここに目標を書く。',
      '',
    ].join('\n');
    const { records, notes } = await read(text, SKIP);
    expect(records.map((r) => r.objective)).toEqual(['橋の点検を終える。', '道路の照明を替える。']);
    expect(notes).toContainEqual(expect.objectContaining({ text: '① ここに目標を書く。' }));
  });
});
