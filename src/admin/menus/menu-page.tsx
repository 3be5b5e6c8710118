import { adminMenuEndpoints } from "../../contracts/page"
import { DetailPage } from "../components/detail-page"
import { useEndpoint } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"
import { useWithLocales } from "../pages/api"
import { MenuEditor } from "./editor/menu-editor"

export const MenuPage = ({ handle }: { handle: string }) => {
  const t = useText()
  const query = useWithLocales(
    useEndpoint(
      adminMenuEndpoints.adminGetMenu,
      { params: { handle } },
      { select: (answer) => answer.menu },
    ),
  )
  const texts = {
    failed: t("menus.unavailable"),
    unknown: t("menus.unknown"),
    back: t("menus.showAll"),
  }
  return (
    <DetailPage query={query} texts={texts} list="/pages/menus">
      {({ item: menu, locales }) => (
        <MenuEditor
          key={handle}
          menu={menu}
          // A language that the shop no longer speaks can still be emptied.
          locales={[...new Set([...locales, ...Object.keys(menu.items)])]}
        />
      )}
    </DetailPage>
  )
}
