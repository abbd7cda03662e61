// Where focus is: can it be seen, is it covered, is every control reached. Called with start, look (after each Tab), reached, or all.
what => {
  const controls = () => [...document.querySelectorAll('a[href],button:not([disabled]),input:not([type=hidden]):not([disabled]),select,textarea,summary,[tabindex]:not([tabindex="-1"])')]
    .filter(e => e.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
  // The Tab key stops once at a group of radio buttons.
  const firstOfItsGroup = e => e.type !== 'radio' || e === document.querySelector(`input[type=radio][name="${CSS.escape(e.name)}"]`);
  const name = e => e.tagName.toLowerCase() + ' "' + (e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent || e.name || '').trim().replace(/\s+/g, ' ').slice(0, 40) + '"';
  const groupOf = e => e.type === 'radio' ? 'radio ' + e.name : e;
  const rings = s => s && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
  const look = () => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    window.reachedByTab?.add(groupOf(e));
    const label = e.labels && e.labels[0], box = e.getBoundingClientRect();
    if (!rings(getComputedStyle(e)) && !rings(label && getComputedStyle(label))) return 'focus cannot be seen: ' + name(e);
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const own = top && (e.contains(top) || top.contains(e) || [...(e.labels || [])].some(l => l.contains(top)));
    return box.width > 1 && top && !own ? 'focus is covered: ' + name(e) + ' by ' + name(top) : null;
  };
  switch (what) {
    case 'start':
      document.activeElement?.blur();
      window.scrollTo(0, 0);
      window.reachedByTab = new Set();
      // The browser's own player has buttons inside that nobody sees from here.
      return controls().filter(firstOfItsGroup).length + 8 * document.querySelectorAll('audio[controls],video[controls]').length;
    case 'look':
      return look();
    case 'reached': {
      const missed = controls().filter(firstOfItsGroup).filter(e => !window.reachedByTab.has(groupOf(e)));
      return missed.length ? 'keyboard: the Tab key passes over ' + missed.slice(0, 3).map(name).join(', ') : null;
    }
    default:
      return controls().flatMap(e => { e.focus(); return document.activeElement === e ? [look()].filter(Boolean) : ['keyboard: takes no focus: ' + name(e)]; });
  }
}
