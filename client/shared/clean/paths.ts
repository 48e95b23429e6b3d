/** Folders of a computer or a company, which often hold the name of who works there. */

const LOCAL =
  /^(?:file:|[a-z]:[\\/]|\\\\)|file:\/\/|[\\/](?:users|home|volumes|gebruikers|documents and settings)[\\/]/i;
/** In shared clouds the folder of one person. */
const PERSONAL = /[/.]personal[/_]|-my\.sharepoint\.|onedrive\.live\.|[/]~\w|^\w+:\/\/[^/@]+@/i;
const PUBLIC = /^(?:https?:|mailto:|#)/i;

export function isLocalPath(value: string): boolean {
  return LOCAL.test(value);
}

/** An address that a reader may see: on the open web, and of nobody in particular. */
export function isPublicAddress(value: string): boolean {
  return PUBLIC.test(value) && !PERSONAL.test(value) && !isLocalPath(value);
}
