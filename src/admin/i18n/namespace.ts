/** Keeps our texts apart from Medusa's and from those of other plugins. */
export const NAMESPACE = "millesime"
