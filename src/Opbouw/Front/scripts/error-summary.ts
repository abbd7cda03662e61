/** After a form came back, the reader starts at the list of what went wrong. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>('.error-summary')?.focus();
}
