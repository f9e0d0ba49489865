import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/importDocument.js';
import { ROOT } from '../trust/documents.js';

const ofText = (text: string) => importDocument(new TextEncoder().encode(text));
const unknown = (document: Awaited<ReturnType<typeof ofText>>) =>
  document.diagnostics.flatMap((d) => (d.code === 'label-unknown' ? [/“(.+)”/.exec(d.message)?.[1]] : []));

describe('a register in words that nobody knows', () => {
  test.each(['chromium.pdf', 'libreoffice.pdf'])(
    'gives its rows, and names what was not understood: %s',
    async (file) => {
      const document = await importDocument(new Uint8Array(readFileSync(join(ROOT, 'fixtures/plain-words', file))));
      expect(document.records.map((r) => r.objective)).toEqual([
        '川の水をきれいに保つ',
        '祭りを次の世代につなぐ',
        '雪の日も困らない町にする',
        '山の恵みを分かち合う',
      ]);
      expect(document.records[0]?.extras.map((x) => x.label)).toEqual(['じき']);
      expect(unknown(document)).toEqual(['じき']);
      // Understood by what stands below them: 1, 2, 3, marks that the legend explains, and names of units.
      expect(document.records.every((r) => r.divisions.length > 0)).toBe(true);
      expect(document.records.map((r) => r.number?.ordinal)).toEqual([1, 2, 3, 4]);
      expect(document.records.map((r) => r.achievement?.label)).toEqual(['4', '5', '3', '1']);
    },
  );

  test('is known by the values below where most heads are unknown and one tells of a plan', async () => {
    const text = [
      'じゅんばん\t掲載事業\tうけもち\t行ったこと\tいろ',
      'ア-1\t花壇の手入れ\t公園課\t市民と一緒に春と秋の二回、花を植え替えた。\t赤',
      'ア-2\t道の補修\t道路課\t通学路を先に点検し、傷んだ所から直した。\t青',
      'イ-1\t橋の点検\t道路課\t渡り初めから五十年を経た橋を全て調べた。\t赤',
    ].join('\n');
    const { records } = await ofText(text);
    expect(records.map((r) => r.progress[0]?.status?.slice(0, 4))).toEqual(['市民と一', '通学路を', '渡り初め']);
  });

  test('is none without a single label of items', async () => {
    const text = '款\t項\t目\n1\t総務費\t一般管理費\n2\t民生費\t福祉総務費\n3\t土木費\t道路維持費\n';
    await expect(ofText(text)).rejects.toMatchObject({ code: 'no-plan' });
  });
});

describe('labels not understood are named once', () => {
  test('in a register', async () => {
    const rows = [
      '番号\t取組項目\t担当課\tおもい',
      '1\t花壇の手入れ\t公園課\t花の絶えない町に',
      '2\t道の補修\t道路課\t歩きやすい町に',
      '',
    ];
    expect(unknown(await ofText(rows.join('\n')))).toEqual(['おもい']);
  });

  test('in forms', async () => {
    const sheet = (n: number, title: string) =>
      `取組No.\t${n}\t取組項目\t${title}\n現状と課題\t人手が足りない。\t合言葉\tみんなで\n取組内容\t当番を決める。\tおもい\t花の絶えない町に\n`;
    const document = await ofText([sheet(1, '花壇の手入れ'), sheet(2, '道の補修')].join('\n'));
    expect(document.records).toHaveLength(2);
    for (const label of new Set(unknown(document)))
      expect(unknown(document).filter((l) => l === label)).toHaveLength(1);
  });
});
