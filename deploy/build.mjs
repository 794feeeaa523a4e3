// Builds the API and the client, each only when its sources or its result changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { lastLines, readIfThere, Refusal, run } from './process.mjs';

export const dotnetEnvironment = {
  ...process.env,
  DOTNET_CLI_TELEMETRY_OPTOUT: '1',
  DOTNET_NOLOGO: '1',
  // Build servers would outlive the command that started them.
  MSBUILDDISABLENODEREUSE: '1',
  // Compilers and tests end before measuring where their time goes could pay.
  DOTNET_TieredPGO: '0',
};

const derived = new Set(['bin', 'obj', 'node_modules', 'dist', 'coverage', '.tanstack', 'TestResults', 'routeTree.gen.ts']);

function filesBelow(path, skip) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !skip.has(name) && !name.endsWith('.tsbuildinfo'))
    .sort()
    .flatMap((name) => filesBelow(join(path, name), skip));
}

function hashOf(root, paths, describe, skip) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path), skip))) {
    hash.update(`${relative(root, file)}\0`).update(describe(file)).update('\0');
  }
  return hash.digest('hex');
}

function ofSources(root, paths) {
  return hashOf(root, paths, (file) => readFileSync(file), derived);
}

/** Sizes and times suffice for what we wrote ourselves, and the published API is large. */
function ofResult(root, paths) {
  return hashOf(root, paths, (file) => `${statSync(file).size} ${statSync(file).mtimeMs}`, new Set());
}

/** The lines that say what is wrong, else the last ones. */
export function essence(output) {
  const errors = [...new Set(output.split('\n').filter((line) => /(: |^)(fatal )?error\b/i.test(line)).map((line) => line.trim()))];
  return errors.length > 0 ? errors.slice(0, 15).join('\n') : lastLines(output, 20);
}

const stampOf = (root, name) => join(root, 'artifacts', 'up', `${name}.json`);

/** What the API in artifacts/api was built from. */
export function builtFrom(root) {
  return JSON.parse(readFileSync(stampOf(root, 'API'), 'utf8')).inputs;
}

async function buildWhenChanged({ root, name, sources, results, present, log, logFile, before, build }) {
  const stampFile = stampOf(root, name);
  const inputs = ofSources(root, sources);
  const stamp = JSON.parse(readIfThere(stampFile) ?? '{}');
  const unchanged = stamp.inputs === inputs && existsSync(join(root, present)) && stamp.results === ofResult(root, results);
  if (unchanged) return;
  before?.();
  const from = Date.now();
  log(`Building the ${name} …`);
  const { command, args, cwd, env, done } = build();
  const outcome = await run(command, args, { cwd, env, logFile });
  if (outcome.code === 130) throw new Refusal(`Building the ${name} was interrupted.`);
  if (outcome.code !== 0) {
    log(essence(outcome.output));
    throw new Refusal(`The ${name} could not be built; the whole output is in ${relative(root, logFile)}.`);
  }
  done?.();
  if (!existsSync(join(root, present))) throw new Refusal(`Building the ${name} left no ${present}: see ${relative(root, logFile)}.`);
  mkdirSync(join(root, 'artifacts', 'up'), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ inputs, results: ofResult(root, results) }, null, 2)}\n`);
  log(`Building the ${name} took ${Math.round((Date.now() - from) / 1000)} s`);
}

export async function buildApi(options) {
  const { root } = options;
  const published = join(root, 'artifacts', 'api');
  const fresh = `${published}.new`;
  await buildWhenChanged({
    ...options,
    name: 'API',
    sources: ['api', 'Directory.Build.props', 'Directory.Packages.props', 'global.json', '.editorconfig', 'nuget.config', 'NuGet.Config'],
    results: ['artifacts/api'],
    present: 'artifacts/api/WfhApi.dll',
    build: () => {
      rmSync(fresh, { recursive: true, force: true });
      return {
        command: 'dotnet',
        // What the analyzers say is for those who change the code, in tests/run: here they would double the wait for the first start.
        args: [
          'publish', 'api/WfhApi.csproj', '-c', 'Release', '-o', fresh, '-p:RestoreLockedMode=true', '-p:RunAnalyzers=false', '--disable-build-servers', '-v', 'quiet',
          '--use-current-runtime', '--self-contained', 'false', '-p:PublishReadyToRun=true', '-p:CompileAhead=DatabaseAccess',
        ],
        cwd: root,
        env: dotnetEnvironment,
        done: () => {
          rmSync(published, { recursive: true, force: true });
          renameSync(fresh, published);
        },
      };
    },
  });
}

export async function buildClient(options) {
  const { root } = options;
  const cwd = join(root, 'client');
  await buildWhenChanged({
    ...options,
    name: 'client dependencies',
    sources: ['client/package.json', 'client/package-lock.json', 'client/.npmrc'],
    results: ['client/node_modules/.package-lock.json'],
    present: 'client/node_modules/.package-lock.json',
    build: () => ({ command: 'npm', args: ['ci', '--no-audit', '--no-fund'], cwd, env: process.env }),
  });
  await buildWhenChanged({
    ...options,
    name: 'client',
    sources: ['client'],
    results: ['client/dist'],
    present: 'client/dist/index.html',
    build: () => ({ command: 'npm', args: ['run', 'build'], cwd, env: process.env }),
  });
}
