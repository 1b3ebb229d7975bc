/** How the tests and benchmarks start Chromium. `npm test` names it in CHROMIUM_PATH; by hand, Debian's serves. */
export const browserLaunch = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--force-renderer-accessibility',
  ],
};
