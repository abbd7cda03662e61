// What axe does not see: reflow at 320 px, targets under 24 px, clipped text, focus that cannot be seen. Returns a list of findings.
async () => {
  const findings = [];
  const say = (rule, what) => findings.push(rule + ': ' + what);
  const name = e => e.tagName.toLowerCase() + (e.className && typeof e.className === 'string' ? '.' + e.className.trim().split(/\s+/).join('.') : '')
    + ' "' + (e.getAttribute('aria-label') || e.textContent || e.name || '').trim().replace(/\s+/g, ' ').slice(0, 40) + '"';
  const shown = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0 && getComputedStyle(e).visibility !== 'hidden'; };
  const controls = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button]')].filter(shown);

  // 1.4.10: nothing sticks out sideways.
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width + 1)
    say('reflow', 'page is ' + document.documentElement.scrollWidth + ' px wide on a screen of ' + width + ' px: '
      + [...document.querySelectorAll('body *')].filter(e => shown(e) && e.getBoundingClientRect().right > width + 1 && !e.closest('[tabindex="0"]')).slice(0, 3).map(name).join(', '));

  // 2.5.8: a target of at least 24 × 24, a link in running text excepted; for a box or dot its label counts.
  for (const e of controls) {
    let r = e.getBoundingClientRect();
    if (e.labels && e.labels.length && (e.type === 'radio' || e.type === 'checkbox')) {
      const l = e.labels[0].getBoundingClientRect();
      if (l.width >= 24 && l.height >= 24) continue;
    }
    const inText = e.tagName === 'A' && getComputedStyle(e).display === 'inline' && e.parentElement.textContent.trim().length > e.textContent.trim().length;
    const hiddenUntilFocus = r.width <= 1 || r.bottom < 0 || getComputedStyle(e).clipPath !== 'none';
    if (!inText && !hiddenUntilFocus && (r.width < 24 || r.height < 24)) say('target size', name(e) + ' ' + Math.round(r.width) + '×' + Math.round(r.height));
  }

  // Order of headings: one h1, no level skipped.
  const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(shown).map(h => +h.tagName[1]);
  if (levels.filter(l => l === 1).length !== 1) say('headings', levels.filter(l => l === 1).length + ' h1');
  levels.forEach((l, i) => { if (i && l > levels[i - 1] + 1) say('headings', 'h' + levels[i - 1] + ' is followed by h' + l); });

  // Ids are unique, the language is told, every picture has a text.
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  for (const twice of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) say('id', twice + ' is used twice');
  if (!document.documentElement.lang) say('language', 'html has no lang');

  // 2.1.1: what answers a click can be reached with a key.
  for (const e of document.querySelectorAll('[onclick]')) if (!e.closest('a[href],button,input,select,textarea,[tabindex]')) say('keyboard', name(e) + ' answers clicks only');

  // 1.4.12: with wide spacing nothing is cut off.
  const wide = new CSSStyleSheet();
  wide.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
  for (const e of document.querySelectorAll('body *')) {
    const s = getComputedStyle(e);
    if (e.children.length === 0 && e.textContent.trim() && s.overflow === 'hidden' && s.clipPath === 'none' && shown(e) && e.getBoundingClientRect().width > 1
      && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) say('text spacing', name(e) + ' is cut off');
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(s => s !== wide);
  return findings;
}
