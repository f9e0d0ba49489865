// The built command line over the stand-in importer, as a process of its own.
import { main } from '../../dist/cli/main.js';

await main(process, { importer: new URL('./fakeImporter.js', import.meta.url).href });
