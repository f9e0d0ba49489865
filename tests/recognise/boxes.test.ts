import { describe, expect, it } from 'vitest';
import { paragraph, recogniseBlocks, records, table } from './blocks.js';

describe('forms in boxes', () => {
  it('read labels above their values in the cells of a row', () => {
    const read = records(
      table([['部局名\n文化部', '整理番号\n№3', '主管課\n博物館、音楽ホール準備室']]),
      paragraph('重点目標の名称\n収蔵庫の開放\n背景・課題\n収蔵品を見る機会が少ない。\n取組の内容\n見学の日を設ける。'),
    );
    expect(read).toMatchObject([
      { department: '文化部', number: '№3', title: '収蔵庫の開放', currentState: '収蔵品を見る機会が少ない。' },
    ]);
  });

  it.each(['重点目標名', '目標の名称', '課題の名称'])('name their item in %s', (label) => {
    const [read] = records(paragraph(`整理番号\n№3\n${label}\n収蔵庫の開放\n取組の内容\n見学の日を設ける。`));
    expect(read).toMatchObject({ number: '№3', title: '収蔵庫の開放', measures: '見学の日を設ける。' });
  });
});

describe('goals of a poster', () => {
  const goals =
    '文化部\n文化部長　堀　早月~\n基本方針\n文化を身近にします。\n目標\n① 収蔵庫を開きます。\n〔担当〕博物館管理課\n② 音楽の日を設けます。\n〔担当〕文化振興課';
  const wanted = [
    { department: '文化部', number: '①', objective: '収蔵庫を開きます。', divisions: ['博物館管理課'] },
    { department: '文化部', number: '②', objective: '音楽の日を設けます。', divisions: ['文化振興課'] },
  ];

  it('say below each who does it', () => {
    expect(records(paragraph(goals))).toMatchObject(wanted);
    expect(records(paragraph(goals.replaceAll('〔担当〕', '担当課：')))).toMatchObject(wanted);
  });

  it('are told by the post and the name above them, however full that line is', () => {
    const [department] = recogniseBlocks([paragraph(goals)]).departments;
    expect(department).toMatchObject({
      head: { title: { value: '文化部長' }, name: { value: '堀 早月' } },
      policy: { value: '文化を身近にします。' },
    });
  });

  it.each([
    '藤沢原市 総務部 企画課　電話 0000-12-3456（直通）',
    '問合せ先　総務部企画課',
    'TEL：000-123-4567',
    '編集・発行　藤沢原市総務部',
  ])('end before %s', (line) => {
    expect(records(paragraph(`${goals}\n${line}`))).toEqual(records(paragraph(goals)));
  });

  it('share who does all of them when it is said once', () => {
    const shared = '文化部\n目標\n① 収蔵庫を開きます。\n② 音楽の日を設けます。\n担当課：文化振興課';
    expect(records(paragraph(shared))[0]?.divisions).not.toEqual([]);
  });
});
