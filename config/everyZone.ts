// node config/everyZone.ts: everything under four host zones, and time under every zone there is.
import { spawnSync } from 'node:child_process';

const HOST_ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'];

function run(label: string, args: readonly string[], env: Record<string, string>): boolean {
  console.log(`\n== ${label}`);
  const command = ['vitest', 'run', '--config', 'config/vitest.config.ts', ...args];
  return (
    spawnSync('npx', command, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
  );
}

const passed = [
  ...HOST_ZONES.map((zone) =>
    run(`host zone ${zone}`, [], { TZ: zone, DEALER_CARE_HOST_ZONE: zone }),
  ),
  run('time in every zone', ['--project', 'UTC', 'test/zones'], {
    DEALER_CARE_ALL_ZONES: '1',
    TZ: 'UTC',
  }),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;
