/** Chromium, for programs that drive it themselves. */
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';

/** @param {string[]} [args] what else its command line says */
export const launch = (args = []) => {
  const [chromium] = findBrowsers(['chromium']);
  if (!chromium?.found) throw new Error('Chromium is needed: CHROME_BIN, or apt-get install chromium');
  return puppeteer.launch({
    executablePath: chromium.binary,
    // the sandbox starts neither as root nor in most containers, and all pages are our own
    args: [...args, ...(process.platform === 'linux' ? ['--no-sandbox'] : [])],
  });
};
