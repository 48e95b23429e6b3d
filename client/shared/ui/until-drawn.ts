/** A page in the background draws nothing. */
const LONGEST_MS = 300;

/** Until what was set is on the screen: the first frame has it, and the second says that the first was drawn. */
export function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS);
    // Outside of the frame, which what comes next would hold up.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}
