import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import type { MenuItems } from "./types"

/** @throws DomainError `menu_handle_taken` */
export const insertMenu = async (
  knex: Knex,
  { handle, items, by }: { handle: string; items: MenuItems; by: string },
): Promise<void> => {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `insert into millesime_menu (id, handle, items, version, edited_by) values (?, ?, ?::jsonb, 1, ?)
     on conflict (handle) where deleted_at is null do nothing returning id`,
    [generateEntityId(undefined, "menu"), handle, JSON.stringify(items), by],
  )
  if (!rows.length) throw new DomainError("menu_handle_taken")
}

/** Replaces the items of a menu. @throws DomainError `not_found`, `menu_stale` */
export const updateMenu = async (
  knex: Knex,
  { handle, version, items, by }: { handle: string; version: number; items: MenuItems; by: string },
): Promise<void> => {
  const { rows } = await knex.raw<{ rows: { version: number; same: boolean }[] }>(
    `select version, items = ?::jsonb as same from millesime_menu where handle = ? and deleted_at is null for update`,
    [JSON.stringify(items), handle],
  )
  const [menu] = rows
  if (!menu) throw new DomainError("not_found.menu")
  if (menu.version !== version) throw new DomainError("menu_stale")
  if (menu.same) return
  await knex.raw(
    `update millesime_menu set items = ?::jsonb, version = version + 1, edited_by = ?, updated_at = now()
     where handle = ? and deleted_at is null`,
    [JSON.stringify(items), by, handle],
  )
}

/** @returns the id of the deleted menu @throws DomainError `not_found` */
export const deleteMenu = async (knex: Knex, handle: string): Promise<string> => {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `delete from millesime_menu where handle = ? and deleted_at is null returning id`,
    [handle],
  )
  const [menu] = rows
  if (!menu) throw new DomainError("not_found.menu")
  return menu.id
}
