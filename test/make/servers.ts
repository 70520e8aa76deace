import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A server that runs as long as the tests of a file. */
export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Where PostgreSQL's programs stand; undefined where it is not installed. */
export function postgresPrograms(): string | undefined {
  const root = "/usr/lib/postgresql";
  const [version] = existsSync(root) ? readdirSync(root).sort().reverse() : [];
  return version === undefined ? undefined : join(root, version, "bin");
}

/** Whether ClickHouse's server is installed. */
export const hasClickhouse = (): boolean =>
  ["/usr/sbin/clickhouse-server", "/usr/bin/clickhouse-server"].some((path) => existsSync(path));

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Its server refuses to run as root: then it runs as the user that its package has made. */
const asUser = (command: readonly string[]): readonly string[] =>
  process.getuid?.() === 0
    ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", ...command]
    : command;

function run(command: readonly string[]): void {
  const [program = "", ...given] = asUser(command);
  execFileSync(program, given, { stdio: "pipe", cwd: tmpdir() });
}

/** A PostgreSQL server with a database of its own. */
export async function startPostgres(): Promise<RunningServer> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error("PostgreSQL is not installed.");
  const folder = mkdtempSync(join(tmpdir(), "bsc-pg-"));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  run([join(programs, "initdb"), "-D", data, "-U", "tester", "--auth=trust", "--no-sync", "-E", "UTF8"]);
  const port = await freePort();
  const options = ["-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"];
  const [program = "", ...given] = asUser([join(programs, "postgres"), "-D", data, ...options]);
  const server = spawn(program, given, { stdio: "ignore", cwd: tmpdir() });
  const ready = () => run([join(programs, "pg_isready"), "-h", "127.0.0.1", "-p", String(port)]);
  await until(ready, server);
  return { address: `postgres://tester@127.0.0.1:${port}/postgres`, stop: () => stop(server, folder) };
}

/** Two ClickHouse servers, each of which holds one shard of what both know as the cluster "two"; the address is the first's. */
export async function startClickhouses(): Promise<RunningServer & { readonly addresses: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "bsc-ch-"));
  const ports = await Promise.all(Array.from({ length: 6 }, freePort));
  const shards = [ports.slice(0, 3), ports.slice(3)];
  const servers = shards.map((own, index) => startShard(join(folder, String(index)), own, shards));
  const addresses = shards.map(([http = 0]) => `http://127.0.0.1:${http}`);
  for (const [index, server] of servers.entries())
    await until(
      () => void execFileSync("curl", ["-sf", `${addresses[index] ?? ""}/ping`], { stdio: "pipe" }),
      server,
    );
  return {
    ...{ address: addresses[0] ?? "", addresses },
    stop: async () => {
      await Promise.all(servers.map((server) => stop(server)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startShard(
  folder: string,
  [http = 0, tcp = 0, between = 0]: readonly number[],
  shards: readonly (readonly number[])[],
): ChildProcess {
  mkdirSync(folder, { recursive: true });
  const shard = ([, port = 0]: readonly number[]) =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  const config = join(folder, "config.xml");
  const users = join(folder, "users.xml");
  writeFileSync(
    config,
    `<?xml version="1.0"?><yandex>
<logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/err</errorlog></logger>
<http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${between}</interserver_http_port>
<listen_host>127.0.0.1</listen_host><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path>
<users_config>${users}</users_config><default_profile>default</default_profile>
<default_database>default</default_database><mark_cache_size>67108864</mark_cache_size>
<remote_servers><two>${shards.map(shard).join("")}</two></remote_servers></yandex>`,
  );
  writeFileSync(
    users,
    `<?xml version="1.0"?><yandex><profiles><default/></profiles><users><default><password></password>
<networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
<quotas><default/></quotas></yandex>`,
  );
  return spawn("clickhouse-server", [`--config-file=${config}`], { stdio: "ignore" });
}

const mostTries = 150;

/** Waits until a server answers; an error where it ends instead. */
async function until(answers: () => void, server: ChildProcess): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      return answers();
    } catch (error) {
      if (server.exitCode !== null || tried === mostTries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

async function stop(server: ChildProcess, folder?: string): Promise<void> {
  if (server.exitCode === null) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGINT");
    await ended;
  }
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
