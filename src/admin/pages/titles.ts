type Titled = { key: string; translations: Record<string, { title: string }> }

/** A page by its title in the first of the shop's languages that has one, or else by its key. */
export const titleOf = ({ key, translations }: Titled, locales: readonly string[]): string => {
  const written = locales.find((locale) => translations[locale])
  const [first] = Object.values(translations)
  return (written ? translations[written] : first)?.title ?? key
}
