import { readdirSync } from "node:fs"
import { join } from "node:path"
import { programOf } from "./program"

const SRC = join(__dirname, "..", "..", "src")

const foldersOf = (name: string): string[] => readdirSync(join(SRC, name)).sort()

/** What `exports` of package.json opens, by the file that it is compiled from. */
const ENTRIES: readonly (readonly [specifier: string, file: string])[] = [
  ["medusa-plugin-millesime", "index.ts"],
  ["medusa-plugin-millesime/workflows", "workflows/index.ts"],
  ...["modules", "providers"].flatMap((kind) =>
    foldersOf(kind).map(
      (name) => [`medusa-plugin-millesime/${kind}/${name}`, `${kind}/${name}/index.ts`] as const,
    ),
  ),
]

const HEAD = [
  "# Exports",
  "",
  "What code may import from the plugin, values and types. [upgrading.md](upgrading.md) says what is promised of them. Besides there are",
  "`medusa-plugin-millesime/openapi.json` and `medusa-plugin-millesime/package.json`; the entries `./admin` and `./.medusa/…` are for Medusa.",
  "",
]

/** The public surface, so that a change of it shows in a diff. */
export const publicExports = (): string => {
  const files = ENTRIES.map(([, file]) => join(SRC, file))
  const program = programOf(files)
  const checker = program.getTypeChecker()
  const sections = ENTRIES.flatMap(([specifier], at) => {
    const source = program.getSourceFile(files[at] ?? "")
    const symbol = source && checker.getSymbolAtLocation(source)
    if (!symbol) throw new Error(`${specifier} exports nothing`)
    const names = checker.getExportsOfModule(symbol).map(({ name }) => `\`${name}\``)
    return [`## \`${specifier}\``, "", `${names.sort().join(", ")}.`, ""]
  })
  return [...HEAD, ...sections].join("\n")
}
