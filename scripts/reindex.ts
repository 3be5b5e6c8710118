import { logOf } from "./store/folders"
import { migrate } from "./store/plan"
import { run } from "./store/processes"
import { Session } from "./store/session"

const MODE = "production"

const session = new Session()

/** Builds the search index anew, be the store running or not. */
async function reindex(): Promise<number> {
  const store = await session.openStore(MODE, session.readEnvironment(MODE))
  await migrate(store)
  await session.steps.run("Search index, built anew", () =>
    run("The reindexing", {
      args: ["exec", "./src/scripts/reindex.ts"],
      log: logOf("reindex"),
      env: store.env,
    }),
  )
  return 0
}

void session.run(reindex)
