// Everything works without this file. It saves a reload for A A A puts the reader at the errors of a form, and follows long work.
import { startLetterSize, letterLinks } from './letter-size';
import { focusErrorSummary } from './error-summary';
import { follow } from './follow';

startLetterSize();
document.addEventListener('DOMContentLoaded', () => {
  letterLinks();
  focusErrorSummary();
  follow();
});
