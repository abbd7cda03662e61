// Everything works without this file. It saves a reload for A A A and puts the reader at the errors of a form.
import { startLetterSize, letterLinks } from './letter-size';
import { focusErrorSummary } from './error-summary';

startLetterSize();
document.addEventListener('DOMContentLoaded', () => {
  letterLinks();
  focusErrorSummary();
});
