/** The words inside a statement, as its writer wrote them. What kind of statement it is, the page says beside it. */
export function statementText(content: { readonly text?: string } | object): string {
  return 'text' in content && content.text !== undefined ? content.text : '';
}
