import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ensureBuilt } from '../cli/bin.js';
import { type Fence, fencesOf, PAGES, readPage, withoutComment } from './pages.js';
import { makeScene, type Outcome, runAll, type Scene } from './scene.js';

/** Programs of other projects that the pages use; what needs one that is not installed is left out. */
const OTHERS = ['pdftotext', 'jq'].filter(
  (name) => !(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))),
);
const canRun = (command: string) => !OTHERS.some((name) => new RegExp(`\\b${name}\\b`).test(command));

const fences: readonly Fence[] = PAGES.flatMap((page) => fencesOf(readPage(page)));
const commands = fences.flatMap((f) => (f.kind === 'run' ? f.commands : [])).filter(canRun);
const shown = fences.flatMap((f) => (f.kind === 'shows' ? [f] : []));
const workflow = fences.find((f) => f.kind === 'file' && f.name.endsWith('plans.yml'));
const jobs = workflow?.kind === 'file' ? parse(workflow.text).jobs : {};
const steps: { run?: string }[] = Object.values(jobs as Record<string, { steps: object[] }>).flatMap((j) => j.steps);
const inCi = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

describe('the pages', () => {
  let scene: Scene;
  let outcomes: ReadonlyMap<string, Outcome>;
  beforeAll(async () => {
    ensureBuilt();
    scene = makeScene();
    for (const fence of fences) if (fence.kind === 'file') scene.write(fence.name, fence.text);
    await scene.run('plan-import plans/ -o expected/ -q');
    outcomes = await runAll(scene, [...commands, ...inCi, ...shown.map((f) => f.command)]);
  }, 180_000);
  afterAll(() => scene.leave());

  it.each([...new Set([...commands, ...inCi])])('have a command that works: %s', (command) => {
    expect(outcomes.get(command)).toMatchObject({ code: 0 });
    const output = /-o (\S+)/.exec(command)?.[1];
    if (output !== undefined) expect(existsSync(resolve(scene.directory, output))).toBe(true);
  });

  it.each(shown.map((f) => [f.command, f.text] as const))('show what %s prints', (command, text) => {
    expect(outcomes.get(command)).toMatchObject({ code: 0, stdout: text });
  });
});

it('knows a comment from a fragment', () => {
  expect(withoutComment('plan-import a.pdf   # one')).toBe('plan-import a.pdf');
  expect(withoutComment("plan-import 'a#b.pdf'")).toBe("plan-import 'a#b.pdf'");
  expect(withoutComment('# only this')).toBe('');
});
