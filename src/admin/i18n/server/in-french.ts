import { files } from "./files"
import { states } from "./states"
import { values } from "./values"

const PART = /\{(\w+)\}/g

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&")

const TEXTS = Object.entries({ ...values, ...files, ...states }).map(([english, french]) => ({
  form: new RegExp(`^${escaped(english).replace(PART, "(?<$1>.+)")}$`, "s"),
  french,
}))

/**
 * What the API says, in French; as it was where there is nothing of ours in it. The API speaks English, to programs and to
 * people.
 */
export const inFrench = (message: string): string => {
  for (const { form, french } of TEXTS) {
    const found = form.exec(message)
    if (found) return french.replace(PART, (_, part: string) => found.groups?.[part] ?? "")
  }
  return message
}
