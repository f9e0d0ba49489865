import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, table } from './blocks.js';

/** A letter of a department to the citizens: its name, what it writes, who signs, and goals with who does each. */
const letter = (name: string, signature: string, goals: string) => [
  paragraph('令和７年度　運営方針'),
  paragraph(name),
  paragraph(`港をご利用いただき、ありがとうございます。\n船の安全を守ってまいります。\n${signature}`),
  paragraph(`今年度の目標\n${goals}`),
];

describe('a letter of a department', () => {
  it.each([
    ['岬市　港湾局', '港湾局長　　灘　みなと', '港湾局'],
    ['岬町 水難救助本部', '本部長 灘 みなと', '水難救助本部'],
    ['岬市　消防本部', '消防長　灘　みなと', '消防本部'],
    ['会計課', '会計管理者　灘　みなと', '会計課'],
  ])('%s is signed by its head: %s', (name, signature, unit) => {
    const { departments, records } = recogniseBlocks([
      ...letter(name, signature, '１　岸壁の灯を増やします。（担当：灯台課）\n２　船着き場を直します。（工務課）'),
      ...letter('岬市　森林局', '森林局長　峰　こずえ', '１　苗木を植えます。（緑課）\n２　林道を開きます。（緑課）'),
    ]);
    expect(departments[0]?.name.value).toBe(unit);
    expect(departments[0]?.head?.name?.value.replace(/\s/g, '')).toBe('灘みなと');
    expect(departments[1]?.head?.title?.value).toBe('森林局長');
    expect(records.map((r) => [r.objective?.value, r.divisions.map((d) => d.value).join()])).toEqual([
      ['岸壁の灯を増やします。', '灯台課'],
      ['船着き場を直します。', '工務課'],
      ['苗木を植えます。', '緑課'],
      ['林道を開きます。', '緑課'],
    ]);
  });

  it.each(['次長　灘　みなと', '岬市長　灘　みなと', '工務課長　灘　みなと'])('%s heads no department', (post) => {
    const { departments } = recogniseBlocks(letter('港湾局', post, '１　岸壁を直します。（工務課）'));
    expect(departments[0]?.head ?? null).toBeNull();
  });

  it('has figures between its goals, whatever white they are set with', () => {
    const { records } = recogniseBlocks([
      paragraph('港湾局'),
      paragraph('今年度の目標\n（１）釣り場の柵を新しくします。【担当：工務課】'),
      table([['目標値', '柵の更新率', '80％以上']], 'aligned'),
      paragraph(
        '（２）見学会を開きます。【担当：灯台課】\n目標値 見学会の参加者数 約300人\n（３）案内板を置きます。【担当：灯台課】',
      ),
    ]);
    expect(records.map((r) => r.indicators.map((i) => `${i.name?.value} ${i.values[0]?.text.value}`))).toEqual([
      ['柵の更新率 80％以上'],
      ['見学会の参加者数 約300人'],
      [],
    ]);
    expect(records.map((r) => r.number?.marker?.value)).toEqual(['（１）', '（２）', '（３）']);
  });
});
