-- AlterTable
ALTER TABLE "WorkingCopy" ADD COLUMN "authorId" INTEGER;
ALTER TABLE "WorkingCopy" ADD COLUMN "continuesId" INTEGER;

-- CreateIndex
CREATE INDEX "WorkingCopy_publishAt_idx" ON "WorkingCopy"("publishAt");
