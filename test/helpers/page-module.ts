/** Code of ours as one script, to be given to a page as its own. */
import { resolve } from 'node:path';
import { build } from 'vite';

const SODIUM = 'node_modules/libsodium-wrappers/dist/modules/libsodium-wrappers.js';

/** @param entry path of a source file, from the root */
export async function pageModule(entry: string): Promise<string> {
  const built = await build({
    logLevel: 'error',
    configFile: false,
    publicDir: false,
    resolve: { alias: { 'libsodium-wrappers/without-webassembly': resolve(SODIUM) } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve(entry), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
