-- AlterTable
ALTER TABLE "Post" ADD COLUMN     "toldAgainAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Redirect" ADD COLUMN     "serviceId" INTEGER;

-- AlterTable
ALTER TABLE "WorkingCopy" ADD COLUMN     "tellAgain" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Service" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MaintenanceWindow" (
    "id" SERIAL NOT NULL,
    "postId" INTEGER NOT NULL,
    "block" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "start" TIMESTAMP(3) NOT NULL,
    "end" TIMESTAMP(3),
    "zone" TEXT NOT NULL,
    "updates" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MaintenanceWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WindowService" (
    "windowId" INTEGER NOT NULL,
    "serviceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "WindowService_pkey" PRIMARY KEY ("windowId","serviceId")
);

-- CreateTable
CREATE TABLE "MediaUse" (
    "hash" TEXT NOT NULL,
    "postId" INTEGER NOT NULL,

    CONSTRAINT "MediaUse_pkey" PRIMARY KEY ("hash","postId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Service_slug_key" ON "Service"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Service_nameKey_key" ON "Service"("nameKey");

-- CreateIndex
CREATE INDEX "MaintenanceWindow_start_idx" ON "MaintenanceWindow"("start");

-- CreateIndex
CREATE INDEX "MaintenanceWindow_end_idx" ON "MaintenanceWindow"("end");

-- CreateIndex
CREATE UNIQUE INDEX "MaintenanceWindow_postId_block_key" ON "MaintenanceWindow"("postId", "block");

-- CreateIndex
CREATE INDEX "WindowService_serviceId_idx" ON "WindowService"("serviceId");

-- CreateIndex
CREATE INDEX "MediaUse_postId_idx" ON "MediaUse"("postId");

-- CreateIndex
CREATE INDEX "Redirect_serviceId_idx" ON "Redirect"("serviceId");

-- AddForeignKey
ALTER TABLE "MaintenanceWindow" ADD CONSTRAINT "MaintenanceWindow_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowService" ADD CONSTRAINT "WindowService_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "MaintenanceWindow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WindowService" ADD CONSTRAINT "WindowService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaUse" ADD CONSTRAINT "MediaUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE SET NULL ON UPDATE CASCADE;
