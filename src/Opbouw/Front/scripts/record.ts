/**
 * Speaking in, for a browser with a microphone: begin, stop, hear it back. The sound goes into the file field of the form, so that the form is sent as
 * any other and nothing leaves before that. Without this file the field is there for a recording of the telephone.
 */
document.addEventListener('DOMContentLoaded', () => {
  const part = document.querySelector<HTMLElement>('[data-record]');
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!part || !field || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) return;
  part.hidden = false;
  const file = document.querySelector<HTMLDetailsElement>('[data-record-file]')!;
  file.open = document.querySelector('[role=alert] a') !== null;
  const found = <T extends HTMLElement>(name: string): T => part.querySelector<T>(`[data-record-${name}]`)!;
  const [start, stop, said, again, trouble] = [found('start'), found('stop'), found('said'), found<HTMLAudioElement>('again'), found('trouble')];
  const longest = Number(part.dataset.recordLongest);

  start.addEventListener('click', () => {
    trouble.hidden = true;
    navigator.mediaDevices.getUserMedia({ audio: true }).then(record, () => {
      trouble.hidden = false;
      file.open = true;
    });
  });

  function record(stream: MediaStream): void {
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32_000 });
    const pieces: Blob[] = [];
    let seconds = 0;
    const tell = (): void => { said.textContent = `Ik luister. Nog ${longest - seconds} seconden.`; };
    const clock = window.setInterval(() => {
      seconds++;
      if (seconds >= longest) recorder.stop();
      // Every second would be read aloud over what is being said.
      else if (seconds % 10 === 0) tell();
    }, 1000);
    recorder.addEventListener('dataavailable', (event) => pieces.push(event.data));
    recorder.addEventListener('stop', () => {
      window.clearInterval(clock);
      for (const track of stream.getTracks()) track.stop();
      keep(new Blob(pieces, { type: recorder.mimeType }), seconds);
    });
    stop.onclick = () => recorder.stop();
    start.hidden = again.hidden = true;
    stop.hidden = false;
    tell();
    recorder.start();
    stop.focus();
  }

  function keep(sound: Blob, seconds: number): void {
    const files = new DataTransfer();
    files.items.add(new File([sound], sound.type.includes('mp4') ? 'opname.m4a' : 'opname.webm', { type: sound.type }));
    field!.files = files.files;
    if (again.src) URL.revokeObjectURL(again.src);
    again.src = URL.createObjectURL(sound);
    again.hidden = start.hidden = false;
    stop.hidden = true;
    start.textContent = 'Opnieuw opnemen';
    said.textContent = `Opgenomen: ${seconds === 1 ? '1 seconde' : `${seconds} seconden`}. Luister het terug, of bewaar het.`;
    start.focus();
  }
});
