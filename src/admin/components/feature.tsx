import { Container } from "@medusajs/ui"
import { type ComponentType, useCallback } from "react"
import { type AdminFeature, useFeature } from "../lib/use-feature"
import { useText } from "../lib/use-text"
import { Notice } from "./notice"

const hideEntry = (element: HTMLElement | null) => {
  const entry = element?.closest<HTMLElement>("a, button")
  if (entry) entry.style.display = "none"
}

/**
 * The icon of a feature's entry in the sidebar. Medusa takes the entries when the admin is built, and asks for none of them
 * later: where the store has switched the feature off, the icon hides the link around it.
 */
export const featureIcon = (feature: AdminFeature, Icon: ComponentType) => {
  const FeatureIcon = () => {
    const hide = useCallback(hideEntry, [])
    return useFeature(feature) === false ? <span ref={hide} /> : <Icon />
  }
  return FeatureIcon
}

/** A widget of a feature: nothing where it is off. */
export const featureWidget = <Props extends object>(
  feature: AdminFeature,
  Widget: ComponentType<Props>,
) => {
  const FeatureWidget = (props: Props) => (useFeature(feature) ? <Widget {...props} /> : null)
  return FeatureWidget
}

const SwitchedOff = () => {
  const t = useText()
  return (
    <Container className="px-6 py-8">
      <Notice heading={t("features.off")} hint={t("features.offHint")} />
    </Container>
  )
}

/** A page of a feature; an address that somebody kept tells that it is off. */
export const featurePage = (feature: AdminFeature, Page: ComponentType) => {
  const FeaturePage = () => (useFeature(feature) === false ? <SwitchedOff /> : <Page />)
  return FeaturePage
}
