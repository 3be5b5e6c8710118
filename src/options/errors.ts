import type { z } from "@medusajs/framework/zod"
import { nearest } from "../shared/nearest"

type Issue = z.core.$ZodIssue

const PACKAGE = "medusa-plugin-millesime"

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}.${String(key)}`),
    "options",
  )

const suggestion = (key: string, known: readonly string[]): string => {
  const meant = nearest(key, known)
  return meant ? `; did you mean ${meant}?` : ""
}

const linesOf = (issue: Issue, known: readonly string[]): string[] => {
  if (issue.code === "unrecognized_keys") {
    const isTopLevel = !issue.path.length
    return issue.keys.map(
      (key) =>
        `${pathOf([...issue.path, key])} is unknown${isTopLevel ? suggestion(key, known) : ""}`,
    )
  }
  const message = issue.message.replace(/^Invalid input: /, "")
  return [`${pathOf(issue.path)}: ${message}`]
}

/** What is wrong with the options of the plugin, a line each, with the option's path. Values are left out: some are secrets. */
export const optionErrors = ({ issues }: z.ZodError, known: readonly string[]): string =>
  [
    `The options of ${PACKAGE} are invalid:`,
    ...issues.flatMap((issue) => linesOf(issue, known)).map((line) => `  ${line}`),
  ].join("\n")
