// The public pages that are looked at from outside, and the Chromium that looks.
export const measured = ['/', '/over', '/mijn-opbouwwerker'];

export const all = [
  ...measured, '/over/rollen', '/over/wie-betaalt-wie-beslist', '/voor-netwerkpartners', '/en/over', '/mijn-buurt', '/gebieden', '/gebieden/WK003401',
  '/u-zei-wij-deden', '/verhalen', '/kennismaken', '/zeg-het', '/kaart', '/zoeken?woorden=park', '/privacy', '/toegankelijkheid',
];

// Not /inloggen: HTML_CodeSniffer 2.5 falls over autocomplete="username webauthn", which passkeys need. axe looks at it in the tests.

export const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const flags = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
