import type { sessions as en } from "./en"

export const sessions: typeof en = {
  lastLogin: "Dernière connexion",
  moment: "Quand",
  never: "Aucune ces 90 derniers jours",
  source: "Par",
  device: "Appareil",
  failed: "La dernière connexion n'a pas pu être chargée",
  sources: {
    web: "La boutique",
    plugin: "Une extension",
    mobile: "L'application mobile",
    admin: "L'administration",
    api: "Un client de l'API",
  },
}
