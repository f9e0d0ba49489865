import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../src/importDocument.js';

/** As `pdftotext -layout` leaves a form whose narrow labels are broken over many lines beside the middles of their texts. */
const FORM = `部   局   名 港湾部

        ① 灯台の光が弱く、沖の船から見えにくいとの声が寄せられているため、早めに手を打つ必要がある。
        ② 桟橋の床板が傷み、荷の積み下ろしに時間がかかるようになってきており、直しの順を決める
１．現     必要がある。
状認識     ③ 荷さばき所の使い方が決まっておらず、朝の混み合う時刻に待つ車の列が長くなっている。
と課題
        ④ 港の仕事を伝える場が少なく、若い人がなかなか集まらない。
        ① 灯台の光を強くして、沖からも見えるようにする。
２．今     ② 桟橋の床板を三年で替える順を定め、今年は北の桟橋から手をつける。
年度の
部局目     ③ 荷さばき所の使い方を決め、朝の列を半分の長さにする。
標       ④ 港の仕事を伝える催しを開く。
        ① 光を強くする工事の設計をまとめ、秋までに工事を終える。
３．目     ② 床板の傷みを調べて順を決め、北の桟橋の床板を替える。
標達成     替えた後の使い勝手を聞く。
のため
の       ③ 漁の組合や運送の会社と話し合い、時刻を分けて使う決まりを作り、夏から試し、秋に見直す。
手段及
び       ④ 学校を招いて港の仕事を見てもらう日を設け、働く人の
方策      話を聞く会を開く。
`;

describe('labels over many lines in the middle of their texts', () => {
  it('have the texts that their numbers and those of the items tell', async () => {
    const { records, departments } = await importDocument(new TextEncoder().encode(FORM));
    expect(departments.map((d) => d.name)).toEqual(['港湾部']);
    expect(records.map((r) => r.number?.ordinal)).toEqual([1, 2, 3, 4]);
    expect(records[2]).toMatchObject({
      currentState: '荷さばき所の使い方が決まっておらず、朝の混み合う時刻に待つ車の列が長くなっている。',
      objective: '荷さばき所の使い方を決め、朝の列を半分の長さにする。',
      measures: '漁の組合や運送の会社と話し合い、時刻を分けて使う決まりを作り、夏から試し、秋に見直す。',
    });
  });
});
