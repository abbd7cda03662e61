const key = 'letter';
const sizes = ['1', '2', '3'];

function chosen(): string | null {
  try {
    const size = localStorage.getItem(key);
    return size !== null && sizes.includes(size) ? size : null;
  } catch {
    return null; // storage can be switched off
  }
}

function keep(size: string): void {
  try {
    localStorage.setItem(key, size);
  } catch {
    // the page still grows, only not the next one
  }
}

/** Runs as soon as the page was read and before it is drawn when this file is in the cache; waiting for it would make every first visit slower. */
export function startLetterSize(): void {
  const size = chosen();
  if (size) document.documentElement.dataset.letter = size;
}

/** Takes over the links A A A: no reload, no cookie. */
export function letterLinks(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.letter a[data-size]')];
  const mark = (): void => {
    const now = document.documentElement.dataset.letter ?? '1';
    for (const link of links) {
      if (link.dataset.size === now) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const size = link.dataset.size ?? '1';
      document.documentElement.dataset.letter = size;
      keep(size);
      mark();
    });
  }
  mark();
}
