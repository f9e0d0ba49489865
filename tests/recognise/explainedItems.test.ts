import { describe, expect, it } from 'vitest';
import { records, table } from './blocks.js';

const REPAIR = '傷んだ板を取り替え、手すりを付ける。';

describe('説明 beside the names of items', () => {
  it('says what is done', () => {
    const [pier] = records(
      table([
        ['No.', '事業名', '予算額', '説　明'],
        ['1', '桟橋の補修', '1,200', REPAIR],
        ['2', '灯台の公開', '300', '案内人を置いて、灯室まで上れる日を設ける。'],
      ]),
    );
    expect(pier).toMatchObject({ title: '桟橋の補修', measures: REPAIR });
  });

  it.each(['進捗状況', '評価', '達成度'])('says how they came so far behind their grade: %s', (grade) => {
    const [pier] = records(
      table([
        ['No.', '事業名', grade, '説　明'],
        ['1', '桟橋の補修', '完了', '板を取り替え、手すりを付けた。'],
        ['2', '灯台の公開', '未着手', '案内人がまだ見つからない。'],
      ]),
    );
    expect(pier).toMatchObject({ progress: [{ status: '板を取り替え、手すりを付けた。' }] });
    expect(pier?.measures).toBeUndefined();
  });

  it.each([
    ['a column that tells it itself', '取組内容', '板を取り替える。', REPAIR],
    ['a column of goals', '目標', '安全に渡れるようにする。', REPAIR],
    ['a few words', '担当課', '港湾課', '継続'],
  ])('remarks on them beside %s', (_, head, value, explained) => {
    const [pier] = records(
      table([
        ['No.', '事業名', head, '説明'],
        ['1', '桟橋の補修', value, explained],
        ['2', '灯台の公開', value, explained],
      ]),
    );
    expect(pier).toMatchObject({ extras: [{ label: '説明', text: explained }] });
  });
});
