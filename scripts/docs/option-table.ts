import { join } from "node:path"
import ts from "typescript"
import { PluginOptions } from "../../src/options"
import { programOf } from "./program"

const SOURCE = join(__dirname, "..", "..", "src", "options.ts")

type Option = { path: string; type: string; description: string }

const HEAD = [
  "# Options",
  "",
  "What `options` of `medusa-plugin-millesime` may hold in `medusa-config.ts`. Every option may be left out; an unknown or impossible one stops the start",
  "with a line that names it. `PluginOptionsInput` is their TypeScript type.",
  "",
  "| option | type | default | meaning |",
  "| ------ | ---- | ------- | ------- |",
]

const cell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ").trim()

/** One whose fields are options themselves. */
const isGroup = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  !checker.isArrayType(type) &&
  !type.getStringIndexType() &&
  !type.getCallSignatures().length

/** As the compiler knows them: a schema's type keeps the comments of its fields. */
const readOptions = (): Option[] => {
  const program = programOf([SOURCE], { strict: true })
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(SOURCE)
  const alias = file?.statements.find(
    (statement): statement is ts.TypeAliasDeclaration =>
      ts.isTypeAliasDeclaration(statement) && statement.name.text === "PluginOptionsInput",
  )
  if (!alias) throw new Error("src/options.ts has no type PluginOptionsInput")

  const fieldsOf = (type: ts.Type, prefix: string): Option[] =>
    checker.getPropertiesOfType(type).flatMap((property) => {
      const path = prefix + property.name
      const given = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, alias))
      const description = ts.displayPartsToString(property.getDocumentationComment(checker))
      const fields = isGroup(checker, given) ? fieldsOf(given, `${path}.`) : []
      const text = checker.typeToString(given, alias, ts.TypeFormatFlags.NoTruncation)
      return [{ path, type: fields.length ? "object" : text, description }, ...fields]
    })
  // As the source has them; the compiler doesn't keep their order.
  const order = Object.keys(PluginOptions.shape)
  const rank = ({ path }: Option) => order.indexOf(path.split(".")[0] ?? "")
  return fieldsOf(checker.getTypeAtLocation(alias), "").sort((a, b) => rank(a) - rank(b))
}

const defaultOf = (path: string): string => {
  const value = path
    .split(".")
    .reduce<unknown>(
      (object, name) => (object as Record<string, unknown> | undefined)?.[name],
      PluginOptions.parse({}),
    )
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value)
  return value === undefined || isObject ? "" : `\`${JSON.stringify(value)}\``
}

export const optionTable = (): string =>
  [
    ...HEAD,
    ...readOptions().map(
      ({ path, type, description }) =>
        `| \`${path}\` | ${cell(`\`${type}\``)} | ${cell(defaultOf(path))} | ${cell(description)} |`,
    ),
    "",
  ].join("\n")
