const TIMES = 3;
const WITHIN = 2000;

/** "Snel weg": without script a link. With it this page leaves the history too, and Escape three times does the same. */
export function quickExit(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.exit');
  if (!link) return;
  const leave = (): void => {
    document.title = '…';
    document.body.replaceChildren();
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  link.title = 'Of druk drie keer op Escape';
  let pressed: number[] = [];
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    pressed = [...pressed.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (pressed.length >= TIMES) leave();
  });
}
