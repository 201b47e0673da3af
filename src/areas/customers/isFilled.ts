/** Whether something is written there: blanks alone are nothing. */
export function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
