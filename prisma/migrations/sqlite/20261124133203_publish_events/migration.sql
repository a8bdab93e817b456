-- CreateTable
CREATE TABLE "PublishEvent" (
    "postId" INTEGER NOT NULL,
    "publishAt" DATETIME NOT NULL,
    "claimedAt" DATETIME NOT NULL,

    PRIMARY KEY ("postId", "publishAt"),
    CONSTRAINT "PublishEvent_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Post_unpublishAt_idx" ON "Post"("unpublishAt");
