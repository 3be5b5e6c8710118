// Loaded into each process the start script makes. When the start script is killed without a chance to stop
// them, their channel to it closes: they end too, and leave the port and the database free for the next start.
process.once("disconnect", () => {
  setTimeout(() => process.kill(-process.pid, "SIGKILL"), 15_000).unref()
  process.kill(-process.pid, "SIGTERM")
})
process.channel?.unref()
