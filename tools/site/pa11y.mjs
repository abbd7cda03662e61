// pa11y with HTML_CodeSniffer, WCAG 2 AA, over the public pages. Usage: node pa11y.mjs ADDRESS. Ends with 1 when something was found.
import pa11y from 'pa11y';
import { all, chromium, flags } from './pages.mjs';

const [address] = process.argv.slice(2);
let [found, stopped] = [0, 0];
for (const page of all) {
  try {
    const { issues } = await pa11y(new URL(page, address).href, {
      standard: 'WCAG2AA', runners: ['htmlcs'], timeout: 60_000, chromeLaunchConfig: { executablePath: chromium, args: flags },
    });
    found += issues.length;
    for (const issue of issues) console.log(`${page} ${issue.code} ${issue.selector}: ${issue.message}`);
  } catch (error) {
    // HTML_CodeSniffer falls over some fields; axe looks at those pages in the tests.
    stopped++;
    console.log(`${page}: pa11y stopped: ${error.message}`);
  }
}

console.log(`pa11y: ${all.length - stopped} pages, ${found} found`);
process.exit(found || stopped > all.length / 4 ? 1 : 0);
