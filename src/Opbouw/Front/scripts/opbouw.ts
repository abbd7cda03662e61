// Everything works without this file. It saves a reload for A A A, puts the reader at the errors of a form, follows long work, reads the page aloud, and leaves no trace of "Snel weg".
import { startLetterSize, letterLinks } from './letter-size';
import { focusErrorSummary } from './error-summary';
import { follow } from './follow';
import { quickExit } from './quick-exit';
import { readAloud } from './read-aloud';

startLetterSize();
document.addEventListener('DOMContentLoaded', () => {
  quickExit();
  letterLinks();
  focusErrorSummary();
  follow();
  readAloud();
});
