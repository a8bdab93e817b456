-- AlterEnum
ALTER TYPE "RevisionReason" ADD VALUE 'ASIDE';
