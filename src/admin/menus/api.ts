import { keepPreviousData, useQuery } from "@tanstack/react-query"
import type { AdminMenu, AdminMenuListing, UpdateMenu } from "../../contracts/page"
import type { Refusals } from "../lib/explained"
import type { Page, PageOf } from "../lib/pages"
import { read } from "../lib/read"
import { send } from "../lib/send"
import { useWriting } from "../lib/use-writing"

const PATH = "/admin/menus"
const MENUS = ["millesime", "menus"]
const LISTS = [...MENUS, "list"]

const REFUSALS: Refusals = {
  menu_stale: "menus.refusals.stale",
  menu_handle_taken: "menus.refusals.handleTaken",
  locked: "menus.refusals.locked",
}

type MenuAnswer = { menu: AdminMenu }

export const useMenus = (query: Page) =>
  useQuery({
    queryKey: [...LISTS, query],
    queryFn: () => read<PageOf<"menus", AdminMenuListing>>(PATH, query),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })

export const useMenu = (handle: string) =>
  useQuery({
    queryKey: [...MENUS, "detail", handle],
    queryFn: async () => (await read<MenuAnswer>(`${PATH}/${handle}`)).menu,
    staleTime: 0,
  })

const useMenuWriting = <Input, Answer>(write: (input: Input) => Promise<Answer>) =>
  useWriting(MENUS, REFUSALS, write)

export const useCreateMenu = () =>
  useMenuWriting(
    async (menu: { handle: string }) => (await send<MenuAnswer>("POST", PATH, menu)).menu,
  )

export const useSaveMenu = (handle: string) =>
  useMenuWriting(
    async (menu: UpdateMenu) => (await send<MenuAnswer>("POST", `${PATH}/${handle}`, menu)).menu,
  )

/** What is deleted can't be read anew. */
export const useDeleteMenu = (handle: string) =>
  useWriting(MENUS, REFUSALS, () => send<unknown>("DELETE", `${PATH}/${handle}`), LISTS)
