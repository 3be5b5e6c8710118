import { adminMenuEndpoints } from "../../contracts/page"
import { PageSkeleton } from "../components/page-skeleton"
import { Unavailable } from "../components/unavailable"
import { useEndpoint } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"
import { useLocales } from "../pages/api"
import { MenuEditor } from "./editor/menu-editor"

export const MenuPage = ({ handle }: { handle: string }) => {
  const t = useText()
  const { data: menu, error: menuError } = useEndpoint(
    adminMenuEndpoints.adminGetMenu,
    { params: { handle } },
    { select: (answer) => answer.menu },
  )
  const { data: locales, error: localesError } = useLocales()
  if (!menu || !locales) {
    const error = menu ? localesError : menuError
    const texts = {
      failed: t("menus.unavailable"),
      unknown: t("menus.unknown"),
      back: t("menus.showAll"),
    }
    // A look that fails after another leaves the last known state on the page.
    return error ? (
      <Unavailable error={error} texts={texts} list="/pages/menus" />
    ) : (
      <PageSkeleton />
    )
  }
  // A language that the shop no longer speaks can still be emptied.
  const all = [...new Set([...locales, ...Object.keys(menu.items)])]
  return <MenuEditor key={handle} menu={menu} locales={all} />
}
