/**
 * What the server's Node is started with. Chunks of a file are memory outside of the heap, which is there until V8 tidies up;
 * how long that takes, and what it costs, is set for programs that have little of it.
 *
 * A server that has run for a while looked through its whole heap for every 7 MiB of a file, which took as long as storing
 * them: with an old space that may have this many MiB, the small collections come first. From Node 24 on these wait for four
 * times as much, which is 100 MiB more of a small machine: as before, then.
 */
const SMALL_COLLECTIONS_FIRST = '--initial-old-space-size=96';
const SMALL_COLLECTIONS_IN_TIME = '--scavenger-max-new-space-capacity-mb=8';
const waitsLonger = Number(process.versions.node.split('.')[0]) >= 24;

export const NODE_FLAGS = waitsLonger
  ? [SMALL_COLLECTIONS_FIRST, SMALL_COLLECTIONS_IN_TIME]
  : [SMALL_COLLECTIONS_FIRST];
