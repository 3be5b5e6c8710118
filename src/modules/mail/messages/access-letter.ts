import type { Block } from "../message"
import { access, notice } from "./blocks"
import { type LetterTexts, type Texts, letter } from "./letter"

type AccessTexts = LetterTexts & { action: string; code: string; expiry: string }

type Access = { url: string | null; token: string; expires_at: string }

/** A letter whose button, or code, gives access to something until a moment. */
export const accessLetter = <D extends Access>(texts: Texts<D, AccessTexts>, sample: NoInfer<D>) =>
  letter<D, AccessTexts>({
    texts,
    sample,
    action: (data, { action, code, expiry }): Block[] => [
      ...access({ button: action, code }, data),
      ...notice(expiry),
    ],
  })
