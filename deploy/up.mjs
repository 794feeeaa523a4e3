// Builds what changed, starts PostgreSQL, migrates, seeds the demo and serves it, until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync, existsSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync,
} from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApi, buildClient, builtFrom, dotnetEnvironment } from './build.mjs';
import { deletePostgres, portIsFree, startPostgres } from './postgres.mjs';
import {
  commandOf, ended, endRunning, lastLines, readIfThere, Refusal, run, signalIfAlive, sleep, startGuard, waitUntil, within,
} from './process.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dataFolder = join(root, '.data');
const lockFile = join(dataFolder, 'up.json');
const apiLog = join(dataFolder, 'api.log');
const buildLog = join(dataFolder, 'build.log');
const preparedFile = join(dataFolder, 'prepared.json');
const apiFolder = join(root, 'artifacts', 'api');
const environmentName = process.env.ASPNETCORE_ENVIRONMENT || process.env.DOTNET_ENVIRONMENT || 'Development';
const apiProgram = join(apiFolder, 'WfhApi.dll');

const help = `deploy/up [--port N] [--reset] [--province [PEOPLE]]

Builds the API and the client when their sources changed, starts a private PostgreSQL, migrates, seeds the demo and
serves everything on one address. Ctrl-C stops it; the data stays in .data.

  --port N   serve on http://localhost:N (default: WFH_PORT, else 5080)
  --reset    delete the private database, the stored files and the logs first, and say what was deleted
  --province lay an invented province beside the demo: 60000 people unless PEOPLE says otherwise (500 to 200000)
  --help     this text

Settings from the environment: ConnectionStrings__Wfh (use this database instead of a private one),
ASPNETCORE_ENVIRONMENT (default Development; no demo is seeded in Production), WFH_PORT, WFH_POSTGRES_BIN (folder of the
PostgreSQL binaries, or "embedded"). deploy/README.md has the others.
`;

const say = (line) => process.stdout.write(`${line}\n`);
const shown = (path) => (path.startsWith(`${root}/`) ? relative(root, path) : path);

function readArguments(args) {
  const options = { reset: false, port: process.env.WFH_PORT || '5080', help: false };
  for (let i = 0; i < args.length; i += 1) {
    const [name, inline] = args[i].split(/=(.*)/s, 2);
    if (name === '--reset') options.reset = true;
    else if (name === '--help' || name === '-h') options.help = true;
    else if (name === '--province') options.province = inline ?? (/^\d+$/.test(args[i + 1] ?? '') ? args[(i += 1)] : '60000');
    else if (name === '--port') options.port = inline ?? args[(i += 1)] ?? '';
    else throw new Refusal(`Unknown option ${args[i]}: deploy/up --help shows what there is.`);
  }
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port < 1 || port > 65535) {
    throw new Refusal(`"${options.port}" is no port: give --port (or WFH_PORT) a number from 1 to 65535.`);
  }
  return { ...options, port };
}

/** One instance per checkout: two would migrate and write the same data. */
function lock(origin) {
  mkdirSync(dataFolder, { recursive: true });
  const mine = `${lockFile}.${process.pid}`;
  writeFileSync(mine, `${JSON.stringify({ pid: process.pid, origin })}\n`);
  try {
    for (;;) {
      try {
        // Unlike writing, linking fails when the name is taken.
        linkSync(mine, lockFile);
        return () => rmSync(lockFile, { force: true });
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        const held = JSON.parse(readIfThere(lockFile) ?? '{}');
        const alive = held.pid !== undefined && held.pid !== process.pid && commandOf(held.pid).includes('up.mjs');
        if (alive) {
          throw new Refusal(`Already running here (process ${held.pid}, ${held.origin}): stop that one with Ctrl-C, or use another checkout.`);
        }
        rmSync(lockFile, { force: true });
      }
    }
  } finally {
    rmSync(mine);
  }
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

function checkTools() {
  if (!isOnPath('dotnet')) throw new Refusal(`The .NET SDK is missing: install version ${wantedSdk()} or a newer one of that major (${sdkPage}), then start again.`);
  if (!isOnPath('npm')) throw new Refusal('npm is missing: install it (it comes with Node.js from https://nodejs.org), then start again.');
}

const sdkPage = 'https://dotnet.microsoft.com/download';
const wantedSdk = () => JSON.parse(readFileSync(join(root, 'global.json'), 'utf8')).sdk.version;

/** Asked only before building: it takes a while, and what is built needs no SDK. */
function checkSdk() {
  const dotnet = (argument) => {
    const answer = spawnSync('dotnet', [argument], { cwd: root, encoding: 'utf8', env: dotnetEnvironment });
    if (answer.error) throw answer.error;
    return answer;
  };
  if (dotnet('--version').status === 0) return;
  const found = dotnet('--list-sdks').stdout.trim().split('\n').map((line) => line.split(' ')[0]).filter(Boolean).join(', ');
  throw new Refusal(`The .NET SDK ${wantedSdk()} or a newer one of that major is missing (found: ${found || 'none'}): install it (${sdkPage}), then start again.`);
}

function answers(host, port) {
  return new Promise((done) => {
    const socket = connect({ host, port, timeout: 5000 });
    const finish = (problem) => {
      socket.destroy();
      done(problem);
    };
    socket.once('connect', () => finish(undefined));
    socket.once('timeout', () => finish('no answer within 5 seconds'));
    socket.once('error', (error) => finish(error.code ?? error.message));
  });
}

async function checkPort(port) {
  const taken = (await answers('127.0.0.1', port)) === undefined
    || (await answers('::1', port)) === undefined
    || !(await portIsFree(port));
  if (taken) {
    throw new Refusal(`Port ${port} is taken or not allowed: stop the program that uses it, or start with --port ${port === 5080 ? 5081 : 5080} (or WFH_PORT).`);
  }
}

async function checkDatabase(connectionString) {
  const parts = new Map(connectionString.split(';').map((part) => {
    const [key, ...value] = part.split('=');
    return [key.trim().toLowerCase(), value.join('=').trim()];
  }));
  const hosts = (parts.get('host') ?? parts.get('server') ?? '').split(',').map((host) => host.trim()).filter(Boolean);
  if (hosts.length === 0) throw new Refusal('ConnectionStrings__Wfh names no Host: write it as Host=…;Port=5432;Database=…;Username=…;Password=…, or unset it to use a private PostgreSQL.');
  // A socket folder has no port to try; migrate will tell.
  if (hosts.some((host) => host.startsWith('/'))) return;
  const problems = [];
  for (const host of hosts) {
    const [, name, ownPort] = /^(.*?)(?::(\d+))?$/.exec(host);
    const port = Number(ownPort ?? parts.get('port') ?? 5432);
    const problem = await answers(name, port);
    if (problem === undefined) return;
    problems.push(`${name}:${port} (${problem})`);
  }
  throw new Refusal(`The database of ConnectionStrings__Wfh does not answer at ${problems.join(', ')}: start it, correct the setting, or unset it to use a private PostgreSQL.`);
}

async function reset(external) {
  if (external) throw new Refusal('--reset deletes only a private database, and ConnectionStrings__Wfh is set: drop that database yourself, or unset the setting.');
  const deleted = await deletePostgres(say);
  for (const name of ['files', 'api.log', 'api.log.1', 'build.log', 'prepared.json']) {
    const path = join(dataFolder, name);
    if (!existsSync(path)) continue;
    rmSync(path, { recursive: true });
    deleted.push(path);
  }
  say(deleted.length === 0 ? 'Nothing to delete: there was no data yet.' : `Deleted: ${deleted.map(shown).join(', ')}`);
}

function apiEnvironment({ origin, connectionString }) {
  return {
    // Push services want to know whom to write to; outside Development an operator names a real address.
    ...(environmentName === 'Development' && !process.env.Messages__Push__Subject ? { Messages__Push__Subject: 'mailto:wfh@localhost' } : {}),
    Auth__Issuer: `${origin}/`,
    Client__Root: join(root, 'client', 'dist'),
    Files__Root: join(dataFolder, 'files'),
    ...dotnetEnvironment,
    ASPNETCORE_ENVIRONMENT: environmentName,
    ASPNETCORE_URLS: origin,
    ConnectionStrings__Wfh: connectionString,
  };
}

/** What a person needs of a failed verb: the database's own words when it was the database. */
function reasonOf(output) {
  const line = /Npgsql\.\w+Exception[^:]*: (.+)/.exec(output) ?? /[\w.]+Exception[^:]*: (.+)/.exec(output);
  const reason = line?.[1].trim() ?? lastLines(output, 1).trim();
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

async function runVerb(args, env, seconds = 900) {
  const outcome = await run('dotnet', [apiProgram, ...args], {
    cwd: apiFolder,
    // What the verb prints for people stays apart from what it logs.
    env: { ...env, Logging__Console__LogToStandardErrorThreshold: 'Trace' },
    logFile: apiLog,
    seconds,
  });
  if (outcome.code !== 0) throw new Refusal(`\`${args.join(' ')}\` failed (exit code ${outcome.code}): ${reasonOf(outcome.output)} The log is ${shown(apiLog)}.`);
  return outcome.stdout.trimEnd();
}

/**
 * Migrates, seeds the demo and answers its accounts. Both verbs change nothing when they ran before, on the same database,
 * from the same build, on the same day (a new day is one that the demo's history lacks); then they are not run again.
 */
async function prepare({ env, demo, isPrivate, province }) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format();
  const settings = Object.entries(env).filter(([name]) => /__|^ASPNETCORE_/.test(name)).sort();
  const key = createHash('sha256').update(JSON.stringify([today, builtFrom(root), settings, ...(province === undefined ? [] : [province])])).digest('hex');
  // Somebody else may change or replace a database that is not ours.
  const before = isPrivate ? JSON.parse(readIfThere(preparedFile) ?? '{}') : {};
  if (before.key === key) return before.accounts;
  rmSync(preparedFile, { force: true });
  say(`Migrating the database${demo ? ' and seeding the demo' : ''} …`);
  await runVerb(['migrate'], env);
  let accounts = demo ? await runVerb(['seed'], env) : undefined;
  if (province !== undefined) {
    say(`Laying a province of ${province} people: some minutes (${shown(apiLog)} says how far it is) …`);
    accounts = await runVerb(['seed', '--people', province], env, 3600);
  }
  if (isPrivate) writeFileSync(preparedFile, `${JSON.stringify({ key, accounts }, null, 2)}\n`, { mode: 0o600 });
  return accounts;
}

/** Everything to the log; warnings and errors, with the lines that belong to them, also to the terminal. */
function watchLog(child) {
  const log = openSync(apiLog, 'a');
  const last = [];
  let loud = false;
  let frames = 0;
  const take = (line) => {
    writeSync(log, `${line}\n`);
    // A stack can be longer than all that a person needs to see.
    frames = /^\s+at /.test(line) ? frames + 1 : 0;
    if (frames <= 5) last.push(line.slice(0, 240));
    if (last.length > 25) last.shift();
    const level = /^(?:\S+ )?(?:\S+ )?(trce|dbug|info|warn|fail|crit): /.exec(line)?.[1];
    if (level !== undefined) loud = ['warn', 'fail', 'crit'].includes(level);
    else if (line !== '' && !line.startsWith(' ')) loud = /^(Unhandled exception|Process terminated)/.test(line);
    if (loud && frames <= 5) process.stderr.write(`${line}\n`);
  };
  const streams = [child.stdout, child.stderr].map((input) => {
    const lines = createInterface({ input });
    lines.on('line', take);
    return new Promise((over) => lines.once('close', over));
  });
  return { last, closed: Promise.all(streams).then(() => closeSync(log)) };
}

async function serve(env) {
  const child = spawn('dotnet', [apiProgram], {
    // Detached, because Ctrl-C in a terminal reaches the whole group and we stop the API before PostgreSQL.
    cwd: apiFolder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = ended(child);
  const guard = startGuard({ signal: 'TERM' });
  if (child.pid !== undefined) guard.watch(child.pid);
  const log = watchLog(child);
  let over = false;
  exited.then(() => { over = true; });
  return {
    exited,
    last: log.last,
    async stop() {
      // One that ended by itself has been reported already.
      const asked = !over;
      if (asked) signalIfAlive(child.pid, 'SIGTERM');
      const end = await within(exited, 30_000);
      if (end === undefined) {
        signalIfAlive(child.pid, 'SIGKILL');
        await exited;
      }
      await log.closed;
      guard.release();
      if (end === undefined) throw new Refusal(`The API did not stop within 30 seconds and was killed: ${shown(apiLog)} may say why.`);
      if (asked && end.code !== 0) throw new Refusal(`The API failed while it stopped (${describeEnd(end)}): ${shown(apiLog)} may say why.`);
    },
  };
}

async function isReady(origin) {
  try {
    const answer = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch (error) {
    // Not listening yet, or not answering yet; the caller knows how long to wait and sees when it ended.
    if (error.name === 'TimeoutError' || error.cause !== undefined) return false;
    throw error;
  }
}

function describeEnd({ code, signal, error }) {
  return error?.message ?? (signal ? `signal ${signal}` : `exit code ${code}`);
}

/** Side by side to the end of all; where one fails the others are ended, and its failure is the one that is told. */
async function beside(...works) {
  let failure;
  await Promise.all(works.map((work) => work().catch((error) => {
    failure ??= error;
    endRunning();
  })));
  if (failure !== undefined) throw failure;
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  const origin = `http://localhost:${options.port}`;
  const externalDatabase = process.env.ConnectionStrings__Wfh || undefined;

  let interrupted;
  const interruption = new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (interrupted === undefined) say('\nStopping …');
        interrupted = signal;
        endRunning();
        asked();
      });
    }
  });
  const closers = [];
  try {
    const step = async (work) => {
      if (interrupted !== undefined) throw new Refusal('Interrupted before it was ready.');
      return work();
    };
    closers.push(lock(origin));
    checkTools();
    await checkPort(options.port);
    if (externalDatabase !== undefined && !options.reset) await checkDatabase(externalDatabase);
    if (options.reset) await reset(externalDatabase !== undefined);
    mkdirSync(join(dataFolder, 'files'), { recursive: true });
    if (existsSync(apiLog) && statSync(apiLog).size > 20_000_000) renameSync(apiLog, `${apiLog}.1`);
    writeFileSync(buildLog, '');
    const building = { root, log: say, logFile: buildLog };
    const demo = ['Development', 'Testing'].includes(environmentName);
    if (options.province !== undefined && !demo) throw new Refusal('--province lays invented people whose password everybody knows: in Development and Testing only.');
    let postgres;
    let env;
    let accounts;
    await beside(
      async () => {
        await step(() => buildApi({ ...building, before: checkSdk }));
        if (externalDatabase === undefined) {
          postgres = await step(() => startPostgres({ mode: 'durable', log: say }));
          closers.push(() => postgres.stop());
        }
        env = apiEnvironment({ origin, connectionString: externalDatabase ?? postgres.connectionString });
        accounts = await step(() => prepare({ env, demo, isPrivate: postgres !== undefined, province: options.province }));
      },
      () => step(() => buildClient(building)),
    );
    const api = await step(() => serve(env));
    closers.push(() => api.stop());

    let end;
    api.exited.then((value) => { end = value; });
    postgres?.exited.then((value) => { end ??= value; });
    const inTime = await waitUntil(async () => end !== undefined || interrupted !== undefined || (await isReady(origin)), 120_000);
    if (end === undefined && interrupted === undefined && inTime) {
      say('');
      say(`Ready:      ${origin}`);
      say(`API:        ${origin}/docs`);
      say(`Database:   ${postgres === undefined ? 'ConnectionStrings__Wfh' : `PostgreSQL ${postgres.major} on port ${postgres.port}, data in ${postgres.data}${postgres.user === undefined ? '' : `, run as ${postgres.user}`}`}`);
      say(`Log:        ${shown(apiLog)}`);
      if (accounts) say(`\n${accounts}`);
      say('\nCtrl-C stops it; the data stays.');
    } else if (end === undefined && interrupted === undefined) {
      process.stderr.write(`${api.last.join('\n')}\n`);
      throw new Refusal(`The API was not ready within 120 seconds; its last lines are above, all of them in ${shown(apiLog)}.`);
    }

    const first = await Promise.race([
      interruption.then(() => 'interruption'),
      api.exited.then(() => 'api'),
      ...(postgres === undefined ? [] : [postgres.exited.then(() => 'postgres')]),
    ]);
    if (first === 'api') {
      await sleep(200);
      process.stderr.write(`${api.last.join('\n')}\n`);
      throw new Refusal(`The API ended by itself (${describeEnd(await api.exited)}); its last lines are above, all of them in ${shown(apiLog)}.`);
    }
    if (first === 'postgres') {
      process.stderr.write(`${lastLines(readFileSync(postgres.logFile, 'utf8'), 15)}\n`);
      throw new Refusal(`PostgreSQL ended by itself (${describeEnd(await postgres.exited)}); its last lines are above, all of them in ${shown(postgres.logFile)}.`);
    }
    return 0;
  } catch (error) {
    if (interrupted !== undefined) {
      say(error instanceof Refusal ? 'Interrupted before it was ready.' : error.stack);
      return 130;
    }
    throw error;
  } finally {
    const problems = [];
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        // PostgreSQL is stopped and the lock released even when the API could not be stopped cleanly.
        problems.push(error);
      }
    }
    if (problems.length > 0) throw problems[0];
    if (interrupted !== undefined) say('Stopped.');
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(error instanceof Refusal ? `deploy/up: ${error.message}\n` : `${error.stack}\n`);
  process.exitCode = 1;
}
process.exit();
