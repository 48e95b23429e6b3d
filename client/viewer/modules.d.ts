/** The worker half of pdf.js ships without types. Loading it inside a worker makes it listen. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

/** Vite's inlined file, as a `data:` address. */
declare module '*.wasm?url&inline' {
  const address: string;
  export default address;
}
