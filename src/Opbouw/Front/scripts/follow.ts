/** Work that goes on by itself: the figures on the page follow it, and the next page comes when it is done. Without this there is a link. */
const EACH = 2000;

export function follow(): void {
  const shown = document.querySelector<HTMLElement>('[data-follow]');
  if (shown) window.setTimeout(() => look(shown), EACH);
}

function look(shown: HTMLElement): void {
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  request.responseType = 'document';
  request.onload = () => {
    const newest = request.responseXML?.querySelector<HTMLElement>('[data-follow]');
    if (request.status !== 200 || !newest) {
      location.reload();
      return;
    }
    shown.replaceChildren(...Array.from(newest.childNodes).map((node) => document.importNode(node, true)));
    follow();
  };
  request.onerror = () => window.setTimeout(() => look(shown), EACH * 5);
  request.send();
}
