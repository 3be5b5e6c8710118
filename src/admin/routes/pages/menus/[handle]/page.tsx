import { useParams } from "react-router-dom"
import { MenuPage } from "../../../../menus/menu-page"

const MenuDetailPage = () => <MenuPage handle={useParams().handle ?? ""} />

type Match = { params: { handle: string } }

export const handle = {
  breadcrumb: ({ params }: Match) => (
    <span className="block max-w-64 truncate">{params.handle}</span>
  ),
}

export default MenuDetailPage
