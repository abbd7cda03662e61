/**
 * "Lees voor": the browser's own voice reads the page, each piece in its language, and marks where it is. Nothing leaves the telephone.
 * Without this file, or without a voice, there is no button.
 */
const PIECES = 'h1, h2, h3, h4, p, li, dt, dd, blockquote, figcaption, legend, label';
const NOW = 'read-now';

/** Some voices fall silent halfway a long text. */
const LONGEST = 180;

/** In milliseconds: a browser may still be fetching its list of voices. */
const PATIENCE = 1_500;

export function readAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-read-aloud]');
  const main = document.querySelector('main');
  if (!button || !main || !('speechSynthesis' in window)) return;
  const words = button.querySelector('span')!;
  const usual = words.textContent!;
  const voice = window.speechSynthesis;
  let reading = 0;

  const stop = () => {
    reading++;
    voice.cancel();
    main.querySelectorAll(`.${NOW}`).forEach((piece) => piece.classList.remove(NOW));
    words.textContent = usual;
    button.setAttribute('aria-pressed', 'false');
  };

  const start = async () => {
    const turn = ++reading;
    button.setAttribute('aria-pressed', 'true');
    words.textContent = button.dataset.words!;
    if (!(await hasVoice(voice))) {
      stop();
      words.textContent = button.dataset.said!;
      return;
    }
    // The text of a film is folded, and is read all the same.
    main.querySelectorAll<HTMLDetailsElement>('details[data-read-aloud-too]').forEach((folded) => (folded.open = true));
    for (const piece of pieces(main)) {
      piece.classList.add(NOW);
      piece.scrollIntoView({ block: 'nearest' });
      const language = piece.closest('[lang]')?.getAttribute('lang') || 'nl';
      for (const part of parts(textOf(piece))) {
        if (turn !== reading) return;
        await say(voice, part, language);
      }
      piece.classList.remove(NOW);
    }
    if (turn === reading) stop();
  };

  button.hidden = false;
  button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? stop() : void start()));
  window.addEventListener('pagehide', () => voice.cancel());
}

/** Every piece once, the outermost one that holds no other, and only what can be seen. */
function pieces(main: Element): HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>(PIECES)].filter(
    (piece) => !piece.querySelector(PIECES) && piece.offsetParent !== null && !piece.closest('[aria-hidden=true], details:not([open])') && textOf(piece) !== '');
}

const textOf = (piece: HTMLElement) => piece.innerText.replace(/\s+/g, ' ').trim();

/** Sentences, joined as long as they are short. */
function parts(text: string): string[] {
  return (text.match(/[^.!?…]+[.!?…]*\s*/g) ?? [text]).reduce<string[]>((sum, sentence) => {
    const last = sum.at(-1);
    return last !== undefined && last.length + sentence.length <= LONGEST ? [...sum.slice(0, -1), last + sentence] : [...sum, sentence];
  }, []);
}

function say(voice: SpeechSynthesis, text: string, language: string): Promise<void> {
  return new Promise((done) => {
    const spoken = new SpeechSynthesisUtterance(text);
    spoken.lang = language;
    spoken.rate = 0.95;
    spoken.onend = spoken.onerror = () => done();
    voice.speak(spoken);
  });
}

function hasVoice(voice: SpeechSynthesis): Promise<boolean> {
  if (voice.getVoices().length > 0) return Promise.resolve(true);
  return new Promise((known) => {
    voice.addEventListener('voiceschanged', () => known(voice.getVoices().length > 0), { once: true });
    setTimeout(() => known(voice.getVoices().length > 0), PATIENCE);
  });
}
