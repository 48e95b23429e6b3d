/**
 * Blanks the page at once, then puts a neutral site in its place in the history. What was visited before this page
 * stays in the history; no page can remove that.
 */
export function leavePage(site: string): void {
  document.body.replaceChildren();
  document.title = '';
  window.location.replace(site);
}
