export const pageErrors = {} as const

export const pageValues = {
  control_characters: "ne peut contenir ni retour à la ligne ni caractère de contrôle",
  not_key: "doit être composé de minuscules, de chiffres, de tirets et de tirets bas",
  not_slug: "doit être composé de minuscules, de chiffres et de tirets simples",
  no_language: "doit avoir au moins une langue",
  not_link: "doit commencer par un seul /, https://, http://, mailto: ou tel:",
  page_id_and_url: "ne peut être donné avec page_id",
} as const
