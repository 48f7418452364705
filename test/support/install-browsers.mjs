/**
 * Brings the browsers that the tests need, so that a bare machine gets from clone to green by `npm test` alone.
 * Only root on Debian or Ubuntu can do that; everybody else is told which package to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { enoughBrowsers, findBrowsers } from './browsers.mjs';

const isDebian = () => {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
};

/** Without any font a browser still starts, but measures no text. */
const hasFonts = () =>
  ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) => /\.(ttf|otf|ttc)$/.test(file)),
  );

/** @param {string[]} args */
const aptGet = (...args) => {
  const { status, stderr, error } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return;
  const why = error?.message ?? stderr.match(/^E: .*/m)?.[0] ?? `exit code ${status}`;
  console.error(`apt-get ${args.join(' ')}: ${why}`);
};

const packages = findBrowsers().flatMap((browser) => (browser.found ? [] : browser.packages));

if (packages.length && process.getuid?.() === 0 && isDebian() && existsSync('/usr/bin/apt-get')) {
  if (!hasFonts()) packages.push('fonts-dejavu-core');
  console.log(`Installing ${packages.join(', ')}: about a minute, once.`);
  aptGet('update');
  // one by one: Ubuntu lacks some of them, and apt-get installs either all it is given or nothing
  for (const name of packages) aptGet('install', '-y', '--no-install-recommends', name);
}

if (!enoughBrowsers(findBrowsers())) process.exitCode = 1;
