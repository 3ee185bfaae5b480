import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,js}"],
    globalSetup: ["test/support/global-setup.ts"],
    // More than there are processors: a third of the time a test waits for a server, a browser or a child.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Reading the service's modules anew for each file took more than half of the time; no test changes what they hold.
    isolate: false,
    setupFiles: ["test/support/check-screens.ts"],
    // The embedded database needs a second to start, and machines that run tests are busy.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: { include: ["src/**", "adapters/**"], exclude: ["src/generated/**"] },
  },
});
