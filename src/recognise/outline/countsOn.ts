import { readMarker } from '../../japanese/index.js';
import type { Line } from '../../model/block.js';
import { NEAR } from './countedGoals.js';

/** 1-(2) after 1-(1), however full the line before it is. */
export function countsOn(lines: readonly Line[], at: number): boolean {
  const own = readMarker((lines[at] as Line).text.value);
  if (own?.style !== 'path' || !own.path || own.path.length < 2) return false;
  const last = own.path.map((n, i, all) => (i === all.length - 1 ? n - 1 : n)).join('-');
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const marker = readMarker((lines[i] as Line).text.value);
    if (marker?.style === 'path' && marker.path?.join('-') === last) return true;
  }
  return false;
}
