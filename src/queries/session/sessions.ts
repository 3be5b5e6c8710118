import type { SessionView } from "../../contracts/session"
import { type SessionRow, sessionService } from "../../modules/session"
import type { Scope } from "../graph"
import { type PageQuery, listPage } from "../list-page"

const iso = (moment: Date | string) => new Date(moment).toISOString()

const sessionView = (row: SessionRow, currentId: string | undefined): SessionView => ({
  id: row.id,
  source: row.source,
  device: row.device,
  network: row.network,
  created_at: iso(row.created_at),
  last_seen_at: iso(row.last_seen_at),
  expires_at: iso(row.expires_at),
  current: row.id === currentId,
})

/** Live sessions of an actor, newest first. */
export const listSessions = async (
  scope: Scope,
  actor: { actor_type: string; actor_id: string },
  currentId: string | undefined,
  page: PageQuery,
): Promise<{ sessions: SessionView[]; count: number }> => {
  const service = sessionService(scope)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeSessions.bind(service),
    { ...actor, revoked_at: null, expires_at: { $gt: new Date() } },
    page,
    { order: { created_at: "DESC" } },
  )
  return { sessions: rows.map((row) => sessionView(row, currentId)), count }
}
