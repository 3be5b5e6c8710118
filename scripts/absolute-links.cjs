/**
 * Gives the README of a release absolute links, since what it links to isn't in the package: `npm pack` calls this before it
 * packs, and with --restore afterwards.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs")
const { dirname, join } = require("node:path")
const { homepage } = require("../package.json")

const README = join(__dirname, "..", "README.md")
// Not beside it: npm packs whatever is called README.
const ORIGINAL = join(__dirname, "..", ".cache", "README.md")

const repository = homepage.replace(/#.*/, "")
const pictures = repository.replace("//github.com/", "//raw.githubusercontent.com/")

if (process.argv.includes("--restore")) {
  renameSync(ORIGINAL, README)
} else {
  const original = readFileSync(README, "utf8")
  mkdirSync(dirname(ORIGINAL), { recursive: true })
  writeFileSync(ORIGINAL, original)
  const text = original
    .replace(/(!\[[^\]]*\]\()(?!https?:|#)/g, `$1${pictures}/HEAD/`)
    .replace(/((?<!!)\[[^\]]*\]\()(?!https?:|#)/g, `$1${repository}/blob/HEAD/`)
  writeFileSync(README, text)
}
