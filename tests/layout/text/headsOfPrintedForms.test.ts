import { expect, it } from 'vitest';
import { placeHead } from '../../../src/layout/text/printedForms/tableHead.js';

it('a head with nothing below it has no columns', () => {
  expect(placeHead('', [[]], [], () => false)).toBeNull();
});
