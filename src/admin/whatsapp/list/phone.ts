import { isE164 } from "../../../shared/phone"

export const EXAMPLE = "+33612345678"

/** A number as people write it, in E.164; null where it isn't one with its country. */
export const phoneOf = (typed: string): string | null => {
  const phone = typed.replace(/[\s.()/-]/g, "").replace(/^00/, "+")
  return isE164(phone) ? phone : null
}
