/** Vite's address of a file that it bundles as a worker. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
