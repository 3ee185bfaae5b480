-- CreateTable
CREATE TABLE "Installation" (
    "platform" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "secret" BYTEA,
    "scopes" TEXT[],
    "installedAt" TIMESTAMPTZ NOT NULL,
    "uninstalledAt" TIMESTAMPTZ,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("platform","key")
);
