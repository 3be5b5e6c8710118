import { useTranslation } from "react-i18next"
import { NAMESPACE } from "../i18n/namespace"
import type { TextKey } from "../i18n/en"

export type Translate = (key: TextKey, values?: Record<string, string | number>) => string

/** Our texts by key; an unknown key doesn't compile. */
export const useText = (): Translate => {
  const { t } = useTranslation(NAMESPACE)
  return t
}
