import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { engineFlags } from '../../src/cli/tuneEngine.js';

/** The engine tells of an unknown flag on standard error, and goes on. */
function complaints(flags: readonly string[]): string {
  const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stderr;
}

describe('the flags for the engine', () => {
  it('are those of the version', () => {
    expect(engineFlags('20.20.2')).toContain('--interrupt-budget=400000');
    expect(engineFlags('22.3.0')).toContain('--invocation-count-for-turbofan=6000');
  });

  it('are none where nothing was measured', () => {
    expect(engineFlags('2.0.0')).toEqual([]);
    expect(engineFlags('23.1.0')).toEqual([]);
    expect(engineFlags('24.0.0')).toEqual([]);
  });

  it('are known to the engine that runs', () => {
    expect(complaints(engineFlags(process.versions.node))).toBe('');
    expect(complaints(['--no-such-flag'])).toContain('no-such-flag');
  });
});
