/** What follows the name of a field, by itself. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
