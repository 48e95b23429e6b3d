/** What a proposed text takes from the melding, as words in the language of the report. */
export interface TemplateFacts {
  readonly receivedOn: string;
  readonly feedbackBy: string;
  /** Until when the term can be made longer; the same as `feedbackBy` where it cannot. */
  readonly extendedTo: string;
}
