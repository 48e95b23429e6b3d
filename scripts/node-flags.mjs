/**
 * What the server's Node is started with. Chunks of a file are memory outside of the heap, and last until V8 tidies up. Once
 * it has looked through the whole heap of a server, it allows a few MiB more before it does so again: after every 7 MiB of a
 * file then, which takes as long as storing them. With an old space that may have this many MiB, the small collections come
 * first.
 *
 * From Node 24 on these wait for four times as much, which is 100 MiB of a small machine: here they wait as they did before.
 */
const SMALL_COLLECTIONS_FIRST = '--initial-old-space-size=96';
const SMALL_COLLECTIONS_IN_TIME = '--scavenger-max-new-space-capacity-mb=8';
const waitsLonger = Number(process.versions.node.split('.')[0]) >= 24;

export const NODE_FLAGS = waitsLonger
  ? [SMALL_COLLECTIONS_FIRST, SMALL_COLLECTIONS_IN_TIME]
  : [SMALL_COLLECTIONS_FIRST];
