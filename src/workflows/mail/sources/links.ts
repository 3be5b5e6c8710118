import type { MedusaContainer } from "@medusajs/framework/types"
import { mailService } from "../../../modules/mail"
import type { StorefrontPage } from "../../../modules/mail/options"
import { fillPath, linkTo } from "../../../shared/link-to"

/** The address of a page of the storefront; null where the store doesn't know its storefront. */
export const storefrontLink = (
  container: MedusaContainer,
  page: StorefrontPage,
  values: Readonly<Record<string, string>> = {},
): string | null => {
  const { storefront_url, storefront_paths } = mailService(container).options
  return linkTo(storefront_url, fillPath(storefront_paths[page], values))
}

/** The address of a page of the dashboard; null where the store doesn't know it. */
export const adminLink = (container: MedusaContainer, path: string): string | null =>
  linkTo(mailService(container).options.admin_url, path)
