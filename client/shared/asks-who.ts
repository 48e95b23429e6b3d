/** Words by which a question asks who somebody is. A question of a channel's own must not (WBK-1a.3). */

const WORDS =
  /(?<!\p{L})(?:(?:voor|achter|familie|roep)?na(?:am|men)|wie (?:bent|ben|is) u|uw (?:adres|functie)|woon(?:adres|plaats)|postcode|e-?mail(?:adres)?|mailadres|telefoon(?:nummer)?|mobiel(?: nummer)?|06-nummer|personeels?n(?:umme)?r|personeelsnummer|medewerkers?n(?:umme)?r|geboorte(?:datum|dag|jaar|plaats)|leeftijd|geslacht|nationaliteit|bsn|burgerservicenummer|handtekening|kenteken|(?:first |last |full |sur)?names?|who are you|your (?:address|job|position|function)|home address|postal code|phone(?: number)?|telephone|mobile(?: number)?|(?:staff|employee|personnel) (?:number|id)|date of birth|birth ?da(?:y|te)|your age|gender|nationality|signature|licen[cs]e plate)(?!\p{L})/giu;

/** What in a question asks who somebody is, as it stands there; nothing when it does not seem to. */
export function wordsThatAskWho(text: string): readonly string[] {
  return [...new Set(Array.from(text.matchAll(WORDS), ([found]) => found.toLocaleLowerCase()))];
}
