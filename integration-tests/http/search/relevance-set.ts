/**
 * Queries of buyers with what they look for in the demo catalogue, graded. The grades are read from the
 * catalogue's own columns, never from what a search understood.
 */

/** A row of the demo catalogue, numbers as numbers. */
export type CatalogueRow = {
  handle: string
  sku: string
  text: string
  wood: string
  forest: string
  contents: string[]
  volume: number
  format: string
  condition: string
  toast: string
  char: number
  year: number
  fills: number
  cooper: string
}

type Fits = (barrel: CatalogueRow) => boolean

/** What is asked for (3), near to it (2), better than nothing (1); the first that fits counts. */
export type Grades = [exact: Fits, near?: Fits, related?: Fits]

export type GradedQuery = [q: string, locale: "fr-FR" | "en-US", grades: Grades]

const isDecoration: Fits = ({ condition }) => condition === "decoration"
const isPart: Fits = ({ condition }) => condition === "parts"
const isUsable: Fits = (barrel) => !isDecoration(barrel) && !isPart(barrel)

const and =
  (...all: Fits[]): Fits =>
  (barrel) =>
    all.every((fits) => fits(barrel))

/** Barrels to fill come first, then those to look at, then pieces of them. */
const barrels = (...all: Fits[]): Grades => [
  and(isUsable, ...all),
  and(isDecoration, ...all),
  and(isPart, ...all),
]

const litres =
  (...volumes: number[]): Fits =>
  ({ volume }) =>
    volumes.includes(volume)
const held =
  (...contents: string[]): Fits =>
  (barrel) =>
    barrel.contents.some((content) => contents.includes(content))
const wood =
  (code: string): Fits =>
  (barrel) =>
    barrel.wood === code
const forest =
  (code: string): Fits =>
  (barrel) =>
    barrel.forest === code
const format =
  (...codes: string[]): Fits =>
  (barrel) =>
    codes.includes(barrel.format)
const toast =
  (code: string): Fits =>
  (barrel) =>
    barrel.toast === code
const char =
  (level: number): Fits =>
  (barrel) =>
    barrel.char === level
const fills =
  (number: number): Fits =>
  (barrel) =>
    barrel.fills === number
const year =
  (number: number): Fits =>
  (barrel) =>
    barrel.year === number
const condition =
  (...codes: string[]): Fits =>
  (barrel) =>
    codes.includes(barrel.condition)
const says =
  (pattern: RegExp): Fits =>
  ({ text }) =>
    pattern.test(text)

const isNew = condition("new")
const isUsed: Fits = (barrel) => barrel.fills > 0
const isBarrique = format("barrique_bordelaise")
const heldWine = held("red_wine", "white_wine", "sweet_wine", "rose_wine", "sparkling_wine")

const FR = "fr-FR"
const EN = "en-US"

export const RELEVANCE_SET: GradedQuery[] = [
  // Volumes
  ["500L", FR, barrels(litres(500))],
  ["225L", FR, barrels(litres(225))],
  ["200L", EN, barrels(litres(200))],
  ["228L", FR, barrels(litres(228))],
  ["300L", EN, barrels(litres(300))],
  ["225 litres", FR, barrels(litres(225))],
  ["200 litres", FR, barrels(litres(200))],
  ["500 litres", FR, barrels(litres(500))],
  ["500 liter", EN, barrels(litres(500))],
  ["225", FR, barrels(litres(225))],
  ["225 L", FR, barrels(litres(225))],
  ["225-litre barrel", EN, barrels(litres(225))],
  ["demi-muid 500L", FR, barrels(litres(500), format("demi_muid"))],
  ["fut bourbon 200l", FR, barrels(litres(200), held("bourbon"))],
  ["fût bourbon 200 litres", FR, barrels(litres(200), held("bourbon"))],
  ["228L Burgundy", EN, barrels(litres(228))],
  ["350L cognac", EN, [and(isUsable, litres(350), held("cognac")), and(isUsable, litres(350))]],
  ["53 gallons", EN, barrels(litres(200))],
  ["53 gal bourbon barrel", EN, barrels(litres(200), held("bourbon"))],
  ["59 gallon barrel", EN, barrels(litres(225, 228))],
  ["5 hl", FR, barrels(litres(500))],
  ["fût de 400 litres", FR, barrels(litres(400))],
  ["demi muid 600l", FR, barrels(litres(600), format("demi_muid"))],
  ["50L quarter cask", EN, barrels(litres(50))],
  ["foudre 1200 L", FR, barrels(litres(1200))],
  ["foudre 2 000 L", FR, barrels(litres(2000))],
  ["3000 litres", FR, barrels(litres(3000))],
  ["feuillette 132 l", FR, barrels(litres(132))],
  ["quartaut 57L", FR, barrels(litres(57))],
  ["pipe 550l", EN, barrels(litres(550))],
  ["barrique 225l allier", FR, barrels(litres(225), forest("allier"))],

  // What was in them
  ["ex-sherry", EN, barrels(held("sherry"))],
  ["ex sherry butt", EN, barrels(held("sherry"), format("butt"))],
  ["ex-cognac", FR, barrels(held("cognac"))],
  ["ex-vin rouge", FR, barrels(held("red_wine"))],
  ["ex-calvados", FR, barrels(held("calvados"))],
  ["ex-porto", FR, barrels(held("port"))],
  ["ex-bourbon", EN, barrels(held("bourbon"))],
  ["ex bourbon 200L", EN, barrels(held("bourbon"), litres(200))],
  ["ex-rum", EN, barrels(held("rum"))],
  ["ex-rhum", FR, barrels(held("rum"))],
  ["ex-whisky", EN, barrels(held("whisky"))],
  ["ex-madère", FR, barrels(held("madeira"))],
  ["ex-armagnac", FR, barrels(held("armagnac"))],
  ["ex-bière", FR, barrels(held("beer"))],
  ["ex-tequila", EN, barrels(held("tequila"))],
  ["ex-wine", EN, barrels(heldWine)],
  ["ex vin blanc", FR, barrels(held("white_wine"))],
  ["bourbon barrel", EN, barrels(held("bourbon"))],
  ["sherry cask", EN, barrels(held("sherry"))],
  ["fût de xérès", FR, barrels(held("sherry"))],
  ["port pipe", EN, barrels(held("port"), format("pipe"))],
  ["pipe de porto", FR, barrels(held("port"), format("pipe"))],
  ["porto", FR, barrels(held("port"))],
  ["madeira cask", EN, barrels(held("madeira"))],
  ["rum puncheon", EN, barrels(held("rum"), format("puncheon"))],
  ["rhum", FR, barrels(held("rum"))],
  ["whisky tourbé", FR, barrels(held("whisky"), says(/tourbé/))],
  ["peated whisky cask", EN, barrels(held("whisky"), says(/peated/))],
  ["whiskey", EN, barrels(held("whisky"))],
  ["bière", FR, [held("beer")]],
  ["beer cask", EN, [held("beer")]],
  ["vin effervescent", FR, barrels(held("sparkling_wine"))],
  ["sauternes", FR, [says(/Barrique 2 vins de Sauternes/)]],
  ["vin rosé", FR, barrels(held("rose_wine"))],
  ["white wine barrel", EN, [and(isUsable, held("white_wine")), held("white_wine")]],
  ["red wine barrique", EN, barrels(held("red_wine"), isBarrique)],
  ["sweet wine", EN, barrels(held("sweet_wine"))],
  ["oloroso", EN, [says(/oloroso sherry butt/)]],
  ["Pedro Ximenez", EN, [says(/500 L Pedro Ximénez butt/)]],
  ["fino", EN, [says(/fino solera/)]],
  ["vermouth", FR, [says(/puis vermouth/)]],
  ["stout", EN, [says(/imperial stout barrel/)]],

  // Fills
  ["1 vin", FR, barrels(fills(1), heldWine)],
  ["barrique 1 vin", FR, barrels(fills(1), heldWine, isBarrique)],
  ["barrique un vin", FR, barrels(fills(1), heldWine, isBarrique)],
  ["2 vins", FR, barrels(fills(2), heldWine)],
  ["barrique deux vins", FR, barrels(fills(2), heldWine, isBarrique)],
  ["3 vins", FR, barrels(fills(3), heldWine)],
  ["demi-muid 1 vin", FR, barrels(fills(1), heldWine, format("demi_muid"))],
  ["one wine barrique", EN, barrels(fills(1), heldWine, isBarrique)],
  ["two-wine barrique", EN, barrels(fills(2), heldWine, isBarrique)],
  ["second fill", EN, barrels(fills(2))],
  ["2nd fill bourbon", EN, barrels(fills(2), held("bourbon"))],
  ["first fill bourbon", EN, barrels(fills(1), held("bourbon"))],
  ["first fill sherry", EN, barrels(fills(1), held("sherry"))],
  ["1st fill sherry butt", EN, barrels(fills(1), held("sherry"), format("butt"))],
  ["premier remplissage bourbon", FR, barrels(fills(1), held("bourbon"))],

  // New and used
  ["barrique neuve", FR, [and(isNew, isBarrique), isNew]],
  ["tonneau neuf allier 225", FR, [and(isNew, forest("allier"), litres(225))]],
  ["fût neuf chêne français", FR, [and(isNew, wood("french_oak"))]],
  ["new barrels", EN, [isNew]],
  ["new american oak", EN, [and(isNew, wood("american_oak"))]],
  ["barrique d'occasion", FR, barrels(isUsed, isBarrique)],
  ["used bordeaux barrel", EN, barrels(isUsed, isBarrique)],
  ["second hand barrique", EN, barrels(isUsed, isBarrique)],
  ["fût d'occasion", FR, barrels(isUsed)],

  // Toast and char
  ["M+", FR, barrels(toast("medium_plus"))],
  ["chauffe M+", FR, barrels(toast("medium_plus"))],
  ["medium+", EN, barrels(toast("medium_plus"))],
  ["medium plus toast", EN, barrels(toast("medium_plus"))],
  ["MT+", EN, barrels(toast("medium_plus"))],
  ["barrique M+ allier", FR, barrels(toast("medium_plus"), isBarrique, forest("allier"))],
  ["chauffe moyenne", FR, barrels(toast("medium"))],
  ["chauffe forte", FR, barrels(toast("heavy"))],
  ["heavy toast", EN, barrels(toast("heavy"))],
  ["HT", EN, barrels(toast("heavy"))],
  ["chauffe légère vosges", FR, barrels(toast("light"), forest("vosges"))],
  ["light toast", EN, barrels(toast("light"))],
  ["chauffe hybride", FR, barrels(toast("hybrid"))],
  ["char 3", EN, barrels(char(3))],
  ["#3", EN, barrels(char(3))],
  ["char #4", EN, barrels(char(4))],
  ["brûlage 4", FR, barrels(char(4))],
  ["alligator char", EN, [and(isUsable, char(4), says(/alligator/)), and(isUsable, char(4))]],
  ["bourbon char 4", EN, barrels(held("bourbon"), char(4))],

  // Wood and forest
  ["chêne d'Amérique", FR, barrels(wood("american_oak"))],
  ["chêne américain", FR, barrels(wood("american_oak"))],
  ["american oak", EN, barrels(wood("american_oak"))],
  ["chene francais", FR, barrels(wood("french_oak"))],
  ["hungarian oak", EN, barrels(wood("hungarian_oak"))],
  ["chêne hongrois", FR, barrels(wood("hungarian_oak"))],
  ["acacia", FR, [wood("acacia"), says(/fonds acacia/)]],
  ["robinier", FR, [wood("acacia")]],
  ["châtaignier", FR, barrels(wood("chestnut"))],
  ["chestnut", EN, barrels(wood("chestnut"))],
  ["merisier", FR, [wood("cherry")]],
  ["cherry wood", EN, [wood("cherry")]],
  ["european oak butt", EN, barrels(wood("european_oak"), format("butt"))],
  ["chêne de Slavonie", FR, [says(/chêne de Slavonie/)]],
  ["troncais", FR, barrels(forest("troncais"))],
  ["Tronsais", FR, barrels(forest("troncais"))],
  ["allier", FR, barrels(forest("allier"))],
  ["vosges oak", EN, barrels(forest("vosges"))],
  ["limousin", FR, barrels(forest("limousin"))],
  ["allier chauffe moyenne", FR, barrels(forest("allier"), toast("medium"))],
  ["chene troncais barique", FR, barrels(forest("troncais"), isBarrique)],

  // Formats
  ["demimuid", FR, barrels(format("demi_muid"))],
  ["demi muid occasion", FR, barrels(format("demi_muid"), isUsed)],
  ["hogshead", EN, barrels(format("hogshead"))],
  ["hogshed", EN, barrels(format("hogshead"))],
  ["puncheon", EN, barrels(format("puncheon"))],
  ["butt", EN, barrels(format("butt"))],
  ["quarter cask", EN, barrels(format("quarter_cask"))],
  ["feuillette", FR, barrels(format("feuillette"))],
  ["barrique bordelaise", FR, barrels(isBarrique)],
  ["bordeaux barrel", EN, barrels(isBarrique)],
  ["burgundy barrel", EN, barrels(format("piece_bourguignonne"))],
  ["pièce bourguignonne", FR, barrels(format("piece_bourguignonne"))],
  ["champagne barrel", EN, [format("champagne_205")]],
  ["fût champenois", FR, [format("champagne_205")]],
  ["pièce beaujolaise", FR, [format("beaujolais_216")]],
  ["foudre", FR, [format("foudre")]],
  ["armaniac", FR, barrels(held("armagnac"))],

  // Years
  ["2012", EN, barrels(year(2012))],
  ["sherry 1988", EN, [and(held("sherry"), year(1988))]],
  ["rum 2014", EN, [and(held("rum"), year(2014))]],
  ["cognac 1985", FR, [and(held("cognac"), year(1985))]],
  ["foudre de 1998", FR, [and(format("foudre"), year(1998))]],

  // Pieces, decoration, condition
  ["douelles", FR, [and(isPart, says(/douelles/))]],
  ["staves", EN, [and(isPart, says(/staves/))]],
  ["barrel heads", EN, [and(isPart, says(/heads/))]],
  ["fonds neufs", FR, [and(isPart, says(/fonds neufs/))]],
  ["pièces détachées", FR, [isPart]],
  ["bourbon staves", EN, [and(isPart, held("bourbon"))]],
  ["barrique décorative", FR, [and(isDecoration, isBarrique), isDecoration]],
  ["decorative barrel", EN, [isDecoration]],
  ["jardinière", FR, [says(/jardinière 110/)]],
  ["planter", EN, [says(/half-barrel planter/)]],
  ["grade A", EN, [condition("wine_grade_a")]],
  ["wine grade B", EN, [condition("wine_grade_b")]],
  ["reconditionné", FR, [condition("reconditioned")]],
  ["reconditioned hogshead", EN, [and(condition("reconditioned"), format("hogshead"))]],
  ["STR", EN, [says(/STR barrique/)]],

  // Words of the texts
  ["tonnellerie des trois rives", FR, barrels(({ cooper }) => /Trois Rives/.test(cooper))],
  ["Strathellen", EN, barrels(({ cooper }) => /Strathellen/.test(cooper))],
  ["MIL-BB225-001", FR, [({ sku }) => sku === "MIL-BB225-001"]],
  ["BO200", EN, [({ sku }) => /BO200/.test(sku)]],
  ["cerclage châtaignier", FR, [says(/cerclage châtaignier/)]],
  ["chestnut hoops", EN, [says(/36 months, chestnut hoops/)]],
  ["Margaux", FR, [says(/vins de Margaux/)]],
  ["white wine barrel meursault", EN, [says(/Meursault white/)]],
  ["burbon", EN, barrels(held("bourbon"))],
  ["american oke", EN, barrels(wood("american_oak"))],
  ["barriqe neuve", FR, [and(isNew, isBarrique), isNew]],
]
