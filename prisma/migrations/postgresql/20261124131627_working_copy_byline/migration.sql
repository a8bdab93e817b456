-- AlterTable
ALTER TABLE "WorkingCopy" ADD COLUMN     "authorId" INTEGER,
ADD COLUMN     "continuesId" INTEGER;

-- CreateIndex
CREATE INDEX "WorkingCopy_publishAt_idx" ON "WorkingCopy"("publishAt");
