// Where focus is: can it be seen, is it covered, is every control reached. Called with start, then with walked after the Tabs, or with all to put it everywhere.
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
      window.seenOnFocus = [];
      if (!window.looksAtFocus) document.addEventListener('focusin', () => { const finding = look(); if (finding) window.seenOnFocus.push(finding); });
      window.looksAtFocus = true;
      // The browser's own player has buttons inside that nobody sees from here.
      return controls().filter(firstOfItsGroup).length + 8 * document.querySelectorAll('audio[controls],video[controls]').length;
    case 'walked': {
      const missed = controls().filter(firstOfItsGroup).filter(e => !window.reachedByTab.has(groupOf(e)));
      return missed.length ? [...window.seenOnFocus, 'keyboard: the Tab key passes over ' + missed.slice(0, 3).map(name).join(', ')] : window.seenOnFocus;
    }
    default: {
      const stuck = controls().filter(e => { e.focus(); return document.activeElement !== e; });
      // Without a script the Tab key goes everywhere in the order of the page, but for these.
      const outOfOrder = controls().filter(e => e.tabIndex !== 0);
      return [...window.seenOnFocus, ...stuck.map(e => 'keyboard: takes no focus: ' + name(e)), ...outOfOrder.map(e => 'keyboard: out of the order of the Tab key: ' + name(e))];
    }
  }
}
