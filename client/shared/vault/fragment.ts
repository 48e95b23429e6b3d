/** Reads the secret behind `#` and takes it out of the address bar, so that it is in no history and no screenshot. */
export function takeFragment(): string {
  const fragment = window.location.hash.slice(1);
  history.replaceState(null, '', window.location.pathname);
  return fragment;
}
