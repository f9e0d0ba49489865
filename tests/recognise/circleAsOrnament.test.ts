import { expect, it } from 'vitest';
import { importDocument } from '../../src/importDocument.js';

it.each(['〇', '◯', '○'])('%s sets off a label as any ornament does', async (sign) => {
  const text = `港湾部\n港湾部長 三崎 渚\n\n${sign} 基本方針\n港を守ります。\n\n| 事業名 | 桟橋の修繕 |\n| 目標 | 直します。 |\n`;
  const { departments } = await importDocument(new TextEncoder().encode(text));
  expect(departments[0]).toMatchObject({ policy: '港を守ります。', head: { title: '港湾部長', name: '三崎 渚' } });
});
