import type { Language } from "../../shared/language"
import {
  type BarrelStatus,
  CHAR_LEVELS,
  type CharLevel,
  CONDITIONS,
  CONTENTS,
  type Condition,
  type Content,
  FORESTS,
  FORMATS,
  type Forest,
  type Format,
  TOASTS,
  type Toast,
  WATERTIGHT,
  type Watertight,
  WOODS,
  type Wood,
} from "./types"

export type Label = Record<Language, string>

export const WOOD_LABELS: Record<Wood, Label> = {
  french_oak: { en: "French oak", fr: "Chêne français" },
  american_oak: { en: "American oak", fr: "Chêne américain" },
  hungarian_oak: { en: "Hungarian oak", fr: "Chêne hongrois" },
  european_oak: { en: "European oak", fr: "Chêne européen" },
  chestnut: { en: "Chestnut", fr: "Châtaignier" },
  acacia: { en: "Acacia", fr: "Acacia" },
  cherry: { en: "Cherry", fr: "Merisier" },
  mixed: { en: "Mixed woods", fr: "Essences mêlées" },
}

export const FOREST_LABELS: Record<Forest, Label> = {
  allier: { en: "Allier", fr: "Allier" },
  troncais: { en: "Tronçais", fr: "Tronçais" },
  vosges: { en: "Vosges", fr: "Vosges" },
  nevers: { en: "Nevers", fr: "Nevers" },
  limousin: { en: "Limousin", fr: "Limousin" },
  bertranges: { en: "Bertranges", fr: "Bertranges" },
  other: { en: "Other forest", fr: "Autre forêt" },
}

export const CONTENT_LABELS: Record<Content, Label> = {
  none: { en: "None (new)", fr: "Aucun (neuf)" },
  red_wine: { en: "Red wine", fr: "Vin rouge" },
  white_wine: { en: "White wine", fr: "Vin blanc" },
  sweet_wine: { en: "Sweet wine", fr: "Vin doux" },
  rose_wine: { en: "Rosé wine", fr: "Vin rosé" },
  sparkling_wine: { en: "Sparkling wine", fr: "Vin effervescent" },
  cognac: { en: "Cognac", fr: "Cognac" },
  armagnac: { en: "Armagnac", fr: "Armagnac" },
  calvados: { en: "Calvados", fr: "Calvados" },
  port: { en: "Port", fr: "Porto" },
  madeira: { en: "Madeira", fr: "Madère" },
  sherry: { en: "Sherry", fr: "Xérès" },
  bourbon: { en: "Bourbon", fr: "Bourbon" },
  whisky: { en: "Whisky", fr: "Whisky" },
  rum: { en: "Rum", fr: "Rhum" },
  tequila: { en: "Tequila", fr: "Tequila" },
  beer: { en: "Beer", fr: "Bière" },
  other: { en: "Other content", fr: "Autre contenu" },
}

export const CONDITION_LABELS: Record<Condition, Label> = {
  new: { en: "New", fr: "Neuf" },
  wine_grade_a: { en: "Wine, grade A", fr: "Vin, grade A" },
  wine_grade_b: { en: "Wine, grade B", fr: "Vin, grade B" },
  spirit_grade: { en: "Spirits or beer", fr: "Spiritueux ou bière" },
  reconditioned: { en: "Reconditioned", fr: "Reconditionné" },
  decoration: { en: "Decoration", fr: "Décoration" },
  parts: { en: "Parts", fr: "Pièces" },
}

export const TOAST_LABELS: Record<Toast, Label> = {
  none: { en: "No toast", fr: "Sans chauffe" },
  light: { en: "Light toast", fr: "Chauffe légère" },
  medium: { en: "Medium toast", fr: "Chauffe moyenne" },
  medium_plus: { en: "Medium plus toast", fr: "Chauffe moyenne plus" },
  heavy: { en: "Heavy toast", fr: "Chauffe forte" },
  hybrid: { en: "Hybrid toast", fr: "Chauffe hybride" },
}

export const FORMAT_LABELS: Record<Format, Label> = {
  barrique_bordelaise: { en: "Bordeaux barrel", fr: "Barrique bordelaise" },
  piece_bourguignonne: { en: "Burgundy barrel", fr: "Pièce bourguignonne" },
  feuillette: { en: "Feuillette", fr: "Feuillette" },
  quartaut: { en: "Quartaut", fr: "Quartaut" },
  champagne_205: { en: "Champagne barrel", fr: "Pièce champenoise" },
  beaujolais_216: { en: "Beaujolais barrel", fr: "Pièce beaujolaise" },
  cognac_350: { en: "Cognac barrel", fr: "Fût de Cognac" },
  barrel_300: { en: "300 L barrel", fr: "Fût de 300 L" },
  barrel_400: { en: "400 L barrel", fr: "Fût de 400 L" },
  demi_muid: { en: "Demi-muid", fr: "Demi-muid" },
  foudre: { en: "Foudre", fr: "Foudre" },
  quarter_cask: { en: "Quarter cask", fr: "Quarter cask" },
  bourbon_barrel: { en: "Bourbon barrel", fr: "Fût de bourbon" },
  hogshead: { en: "Hogshead", fr: "Hogshead" },
  puncheon: { en: "Puncheon", fr: "Puncheon" },
  butt: { en: "Butt", fr: "Botte (butt)" },
  pipe: { en: "Pipe", fr: "Pipe" },
  other: { en: "Other format", fr: "Autre format" },
}

export const CHAR_LEVEL_LABELS: Record<CharLevel, Label> = {
  1: { en: "No. 1", fr: "N° 1" },
  2: { en: "No. 2", fr: "N° 2" },
  3: { en: "No. 3", fr: "N° 3" },
  4: { en: "No. 4", fr: "N° 4" },
}

export const WATERTIGHT_LABELS: Record<Watertight, Label> = {
  true: { en: "Watertight", fr: "Étanche" },
  false: { en: "Not watertight", fr: "Non étanche" },
}

export const STATUS_LABELS: Record<BarrelStatus, Label> = {
  draft: { en: "Draft", fr: "Brouillon" },
  published: { en: "Published", fr: "Publié" },
  sold: { en: "Sold", fr: "Vendu" },
  archived: { en: "Archived", fr: "Archivé" },
}

/** Usual capacity of each format in litres; null where the format fixes none. */
export const FORMAT_VOLUMES: Record<Format, number | null> = {
  barrique_bordelaise: 225,
  piece_bourguignonne: 228,
  feuillette: 114,
  quartaut: 57,
  champagne_205: 205,
  beaujolais_216: 216,
  cognac_350: 350,
  barrel_300: 300,
  barrel_400: 400,
  demi_muid: 600,
  foudre: null,
  quarter_cask: 50,
  bourbon_barrel: 200,
  hogshead: 250,
  puncheon: 500,
  butt: 500,
  pipe: 600,
  other: null,
}

const entries = <T extends string>(codes: readonly T[], labels: Record<T, Label>) =>
  codes.map((value) => ({ value, label: labels[value] }))

/** Every code with its labels, in the order shops show them. */
export const BARREL_VOCABULARY = {
  wood: entries(WOODS, WOOD_LABELS),
  forest: entries(FORESTS, FOREST_LABELS),
  previous_content: entries(CONTENTS, CONTENT_LABELS),
  format: entries(FORMATS, FORMAT_LABELS).map((entry) => ({
    ...entry,
    volume_liters: FORMAT_VOLUMES[entry.value],
  })),
  condition: entries(CONDITIONS, CONDITION_LABELS),
  toast: entries(TOASTS, TOAST_LABELS),
  char_level: entries(CHAR_LEVELS, CHAR_LEVEL_LABELS),
  watertight: entries(WATERTIGHT, WATERTIGHT_LABELS),
}
