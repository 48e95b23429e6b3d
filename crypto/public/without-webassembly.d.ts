/** The CommonJS build of libsodium-wrappers, which has a fallback in plain JavaScript. Resolved by the bundler only. */
declare module 'libsodium-wrappers/without-webassembly' {
  import sodium from 'libsodium-wrappers';
  export default sodium;
}
