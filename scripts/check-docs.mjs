/** Checks that every link, path and npm script named in a document is there, and that code or tests name each step of the protocol. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const documents = tracked.filter((path) => path.endsWith('.md'));
const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const problems = [];

function anchorsOf(path) {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm);
  return new Set(
    Array.from(headings, ([, title]) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replaceAll(/\s/g, '-'),
    ),
  );
}

for (const document of documents) {
  const text = readFileSync(document, 'utf8');
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(https?|mailto):/.test(target)) continue;
    const [path, anchor] = target.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(file)) problems.push(`${document}: no ${target}`);
    else if (anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).has(anchor)) {
      problems.push(`${document}: no heading for ${target}`);
    }
  }
  // A path in code marks that starts with one of our rooms must exist.
  for (const [, path] of text.matchAll(/`((?:server|client|crypto|schema|test|scripts)\/[\w./-]+)`/g)) {
    if (!existsSync(path)) problems.push(`${document}: no ${path}`);
  }
  for (const [, name] of text.matchAll(/npm (?:run )?([a-z:-]+)/g)) {
    if (!['ci', 'run', 'install'].includes(name) && !(name in scripts))
      problems.push(`${document}: no npm script ${name}`);
  }
}

// The steps of the protocol: what the spec names in capitals, a test's title or a comment of the code names too.
const sources = tracked.filter((path) => /^(?:crypto|client|schema|scripts|server|test)\/.*\.tsx?$/.test(path));
const named = sources
  .flatMap(
    (path) => readFileSync(path, 'utf8').match(/^\s*(?:\/?\*|\/\/).*$|(?:describe|it)(?:\.[\w()[\], ]*)?\(.*$/gm) ?? [],
  )
  .join('\n');
for (const [, step] of readFileSync('crypto/README.md', 'utf8').matchAll(/^\*\*([A-Z][A-Z-]+)\.\*\*/gm)) {
  if (!new RegExp(`(?<![\\w-])${step}(?![\\w-])`).test(named))
    problems.push(`crypto/README.md: nothing names step ${step}`);
}

const readme = readFileSync('README.md', 'utf8');
for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
  if (!readme.includes(`\`${name}\``)) problems.push(`README.md: no reason for the dependency ${name}`);
}
for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
  if (!/^\d/.test(version)) problems.push(`package.json: ${name} has no exact version`);
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${documents.length} documents: every link, path and script is there.`);
