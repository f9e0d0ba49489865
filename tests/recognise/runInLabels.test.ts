import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/recognise/lexicon/index.js';
import { cutAtRunInLabels } from '../../src/recognise/outline/runInLabels.js';
import { line, lines, paragraph, recogniseBlocks } from './blocks.js';

const LEXICON = createLexicon();
const cut = (text: string) => cutAtRunInLabels(lines(text), LEXICON).map((l) => l.text.value);

describe('labels in brackets inside a paragraph', () => {
  it('begin lines of their own, one on a line or several', () => {
    expect(cut('【現状】渡し場が古い。 【目的】毎~\n日渡れる。 【手段】桟橋を直す。【成果】直した。')).toEqual([
      '【現状】渡し場が古い。',
      '【目的】毎',
      '日渡れる。',
      '【手段】桟橋を直す。',
      '【成果】直した。',
    ]);
  });

  it('are whole where the line ends within them', () => {
    expect(cut('【現状】渡し場が古い。 【目~\n的】毎日渡れる。')).toEqual([
      '【現状】渡し場が古い。',
      '【目的】毎日渡れる。',
    ]);
  });

  it('end the line before that seems to go on', () => {
    const cuts = cutAtRunInLabels(lines('【現状】渡し場は二つとも古い~\n【目的】毎日渡れる。'), LEXICON);
    expect(cuts.map((l) => l.after)).toEqual(['end', 'end']);
  });

  it.each(['毎日【朝と夕】に渡る。【夜】は休む。', '【現状】渡し場が古い。', '船は【現状】を見て~\n出す。'])(
    'leave other lines as they are: %s',
    (text) => {
      const given = lines(text);
      expect(cutAtRunInLabels(given, LEXICON)).toEqual(given);
    },
  );

  it('tell of the item each what they announce', () => {
    const told = [
      line('【現状】渡し場が古い。 【目的】毎日渡れる。 【手段】桟橋を~'),
      line('直す。 【成果】二つ直した。 【今後の課題】舟が足~'),
      line('りない。'),
    ];
    const items = ['№1　渡し場の手入れ', '№2　舟の修理'].map((name) => ({
      ...paragraph(name),
      lines: [line(name), ...told.map((l) => ({ ...l, text: line(l.text.value).text }))],
    }));
    const read = recogniseBlocks(items, 2024).records;
    expect(read.map((r) => [r.currentState, r.objective, r.measures].map((t) => t?.value))).toEqual(
      items.map(() => ['渡し場が古い。', '毎日渡れる。', '桟橋を直す。']),
    );
    expect(read[1]?.progress).toMatchObject([
      { outcome: { value: '二つ直した。' }, nextSteps: { value: '舟が足りない。' } },
    ]);
  });
});
