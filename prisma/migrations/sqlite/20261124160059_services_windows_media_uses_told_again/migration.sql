-- AlterTable
ALTER TABLE "Post" ADD COLUMN "toldAgainAt" DATETIME;

-- CreateTable
CREATE TABLE "Service" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MaintenanceWindow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "postId" INTEGER NOT NULL,
    "block" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "start" DATETIME NOT NULL,
    "end" DATETIME,
    "zone" TEXT NOT NULL,
    "updates" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "MaintenanceWindow_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WindowService" (
    "windowId" INTEGER NOT NULL,
    "serviceId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("windowId", "serviceId"),
    CONSTRAINT "WindowService_windowId_fkey" FOREIGN KEY ("windowId") REFERENCES "MaintenanceWindow" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WindowService_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MediaUse" (
    "hash" TEXT NOT NULL,
    "postId" INTEGER NOT NULL,

    PRIMARY KEY ("hash", "postId"),
    CONSTRAINT "MediaUse_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Redirect" (
    "path" TEXT NOT NULL PRIMARY KEY,
    "postId" INTEGER,
    "tagId" INTEGER,
    "personId" INTEGER,
    "mediaId" INTEGER,
    "serviceId" INTEGER,
    "to" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Redirect_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Redirect_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "Tag" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Redirect_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Redirect_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Redirect_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Redirect" ("createdAt", "mediaId", "path", "personId", "postId", "tagId", "to") SELECT "createdAt", "mediaId", "path", "personId", "postId", "tagId", "to" FROM "Redirect";
DROP TABLE "Redirect";
ALTER TABLE "new_Redirect" RENAME TO "Redirect";
CREATE INDEX "Redirect_postId_idx" ON "Redirect"("postId");
CREATE INDEX "Redirect_tagId_idx" ON "Redirect"("tagId");
CREATE INDEX "Redirect_personId_idx" ON "Redirect"("personId");
CREATE INDEX "Redirect_mediaId_idx" ON "Redirect"("mediaId");
CREATE INDEX "Redirect_serviceId_idx" ON "Redirect"("serviceId");
CREATE TABLE "new_WorkingCopy" (
    "postId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "excerpt" TEXT,
    "tagIds" JSONB NOT NULL,
    "coverId" INTEGER,
    "authorId" INTEGER,
    "continuesId" INTEGER,
    "publishAt" DATETIME,
    "tellAgain" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "editorId" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "WorkingCopy_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkingCopy_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_WorkingCopy" ("authorId", "body", "continuesId", "coverId", "editorId", "excerpt", "postId", "publishAt", "slug", "tagIds", "title", "updatedAt", "version") SELECT "authorId", "body", "continuesId", "coverId", "editorId", "excerpt", "postId", "publishAt", "slug", "tagIds", "title", "updatedAt", "version" FROM "WorkingCopy";
DROP TABLE "WorkingCopy";
ALTER TABLE "new_WorkingCopy" RENAME TO "WorkingCopy";
CREATE INDEX "WorkingCopy_publishAt_idx" ON "WorkingCopy"("publishAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
