import { expect, it } from 'vitest';
import { lay } from './helpers.js';

it('labels in brackets that follow one another set no columns, wide as the white space between their texts is', () => {
  const item = (name: string, hope: string) =>
    `(1)　${name}\n【担当課】海事課【目標】灯台を白くする。【指標】${name}の数　目標 ${hope}　実績 4基【達成状況】達成`;
  const { blocks } = lay([item('灯台', '3基'), item('桟橋の柱', '5基'), item('浮標', '2基')].join('\n'), {
    isLabel: (text) => ['担当課', '目標', '指標', '実績', '達成状況'].includes(text.replace(/[【】]/g, '')),
  });
  expect(blocks.map((b) => b.kind)).not.toContain('table');
});
