import { fullNameOf } from "../../shared/full-name"
import { type Scope, graph } from "../graph"

type UserRow = { id: string; email: string; first_name: string | null; last_name: string | null }

export type Author = { id: string; name: string | null }

/** Looks up users by id, for `created_by` and the like; deleted accounts and API keys have no name. */
export const authorsOf = async (
  scope: Scope,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => Author | null> => {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const users = known.length
    ? await graph<UserRow>(scope, {
        entity: "user",
        fields: ["id", "email", "first_name", "last_name"],
        filters: { id: known },
      })
    : []
  const names = new Map(users.map((user) => [user.id, fullNameOf(user) || user.email]))
  return (id) => (id ? { id, name: names.get(id) ?? null } : null)
}
