// npm run docs: writes the page that is made from the schemas, and the outputs that the pages show, anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contractPage } from './contractPage.js';
import { fencesOf, PAGES, ROOT, readPage, withOutputs } from './pages.js';
import { makeScene, runAll } from './scene.js';

writeFileSync(join(ROOT, 'docs/contract.md'), contractPage());

const scene = makeScene();
try {
  const pages = [...PAGES, 'README.ja.md'];
  const fences = pages.flatMap((page) => fencesOf(readPage(page)));
  for (const fence of fences) if (fence.kind === 'file') scene.write(fence.name, fence.text);
  const shown = fences.flatMap((fence) => (fence.kind === 'shows' ? [fence.command] : []));
  const outcomes = await runAll(scene, shown);
  const outputOf = (command: string): string => {
    const outcome = outcomes.get(command);
    if (outcome?.code !== 0) throw new Error(`${command}: ${outcome?.stderr}`);
    return outcome.stdout;
  };
  for (const page of pages) writeFileSync(join(ROOT, page), withOutputs(readPage(page), outputOf));
} finally {
  scene.leave();
}
