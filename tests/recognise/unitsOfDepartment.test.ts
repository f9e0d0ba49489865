import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks } from './blocks.js';

const read = (units: string) =>
  recogniseBlocks([
    paragraph('港湾部'),
    paragraph(units),
    paragraph('１ 部の使命\n海の仕事を支える。'),
    paragraph('２ 現状と課題\n① 桟橋の板が傷んでいる。\n② 灯台に来る人が減った。'),
    paragraph('３ 重点取組\n① 桟橋を直す\n板を新しくする。\n② 灯台を開く\n公開の日を増やす。'),
  ]);

describe('the units that are listed below the name of a department', () => {
  it.each(['課等：渡船課、水門課', '所属課：渡船課、水門課'])('are none of its items: %s', (units) => {
    const { records, departments, notes } = read(units);
    expect(records.map((r) => r.divisions)).toEqual(records.map(() => []));
    expect(departments[0]?.duties?.value).toBe('海の仕事を支える。');
    expect(notes.map((n) => n.text.value)).toContain('渡船課、水門課');
  });
});

it('a list of departments heads no part of the document', () => {
  const { departments } = recogniseBlocks([
    paragraph('対象とする部\n港湾部　公園部'),
    paragraph('港湾部'),
    paragraph('１ 重点取組\n① 桟橋を直す\n板を新しくする。\n② 灯台を開く\n公開の日を増やす。'),
  ]);
  expect(departments.map((d) => d.name.value)).not.toContain('対象とする部');
});
