/**
 * "Gebruik mijn plek": the browser itself looks which quarter is nearest and asks for that page. Where somebody is does not leave the telephone.
 * Without this file there are the postcode and the list.
 */
document.addEventListener('DOMContentLoaded', () => {
  const part = document.querySelector<HTMLElement>('[data-place]');
  const said = part?.querySelector<HTMLElement>('[data-place-said]');
  if (!part?.dataset.place || !said || !navigator.geolocation) return;
  const places = part.dataset.place.split(';').map((place) => {
    const [code, latitude, longitude] = place.split(' ');
    return { code, latitude: Number(latitude), longitude: Number(longitude) };
  });
  part.hidden = false;
  // In the words of the page, so that it speaks the language of the page.
  const say = (what: string) => { said.textContent = part.querySelector(`[data-place-${what}]`)!.textContent; };
  part.querySelector('[data-place-ask]')!.addEventListener('click', () => {
    said.textContent = '…';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const nearest = places.map((place) => ({ code: place.code, far: distance(place, coords) })).sort((one, other) => one.far - other.far)[0];
        if (nearest.far < FARTHEST) location.assign(location.pathname.replace('mijn-opbouwwerker', `gebieden/${encodeURIComponent(nearest.code)}/opbouwwerker`));
        else say('outside');
      },
      () => say('refused'),
      { maximumAge: 60_000, timeout: 15_000 });
  });
});

/** In metres. Farther from the middle of every quarter is somewhere else. */
const FARTHEST = 5_000;

/** Flat enough within a city. */
function distance(place: { latitude: number; longitude: number }, at: GeolocationCoordinates): number {
  const degree = 111_320;
  return Math.hypot((place.latitude - at.latitude) * degree, (place.longitude - at.longitude) * degree * Math.cos((at.latitude * Math.PI) / 180));
}
