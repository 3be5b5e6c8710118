import type { Client } from "../support/client"
import { describeWithBrowser } from "../support/requires"
import { AdminBrowser } from "./admin-browser"
import { type DemoStore, openDemoStore, sharedDemoStore } from "./demo-store"

type AdminSuite = {
  store: () => DemoStore
  /** The dashboard, in a browser of this suite. */
  admin: () => AdminBrowser
  /** The member of staff who is logged in there, on the way of the API. */
  staff: () => Client
}

/** A service that a store is told of by its environment. */
type Service = { settings: Record<string, string>; stop: () => Promise<void> }

/** A suite in the dashboard of the demo store. What the pages complain about in the console fails a test. */
export const describeInAdmin = (name: string, tests: (suite: AdminSuite) => void): void =>
  describeWithStore(async () => ({ store: await sharedDemoStore() }), name, tests)

/** The same in a store of its own, which asks a service that the suite starts. */
export const describeInAdminWith = (
  startService: () => Promise<Service>,
  name: string,
  tests: (suite: AdminSuite) => void,
): void => {
  const open = async () => {
    const { settings, stop } = await startService()
    const { store, close } = await openDemoStore(settings)
    const closeAll = async () => {
      await close()
      await stop()
    }
    return { store, close: closeAll }
  }
  describeWithStore(open, name, tests)
}

const describeWithStore = (
  open: () => Promise<{ store: DemoStore; close?: () => Promise<void> }>,
  name: string,
  tests: (suite: AdminSuite) => void,
): void => {
  describeWithBrowser(name, () => {
    let opened: Awaited<ReturnType<typeof open>>
    let admin: AdminBrowser

    beforeAll(async () => {
      opened = await open()
      admin = await AdminBrowser.open(opened.store)
    })

    afterAll(async () => {
      await admin.close()
      await opened.close?.()
    })

    afterEach(() => expect(admin.errors.splice(0)).toEqual([]))

    tests({ store: () => opened.store, admin: () => admin, staff: () => opened.store.staff })
  })
}
