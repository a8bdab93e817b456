import {
  FileText,
  Images,
  LayoutDashboard,
  Newspaper,
  Signpost,
  Tags,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import { adminPaths } from '@/lib/admin-paths.ts'
import { can, type Permission } from '@/lib/staff/permissions.ts'
import type { Staff } from '@/lib/staff/staff.ts'

export type Screen = { label: string; href: string; Sign: LucideIcon; permission: Permission }

/** The screens in the navigation, in order. A new screen is a line here. */
const screens: Screen[] = [
  { label: 'Overview', href: adminPaths.home(), Sign: LayoutDashboard, permission: 'dashboard.view' },
  { label: 'Posts', href: adminPaths.posts(), Sign: Newspaper, permission: 'post.view' },
  { label: 'Maintenance', href: adminPaths.maintenance(), Sign: Wrench, permission: 'maintenance.update' },
  { label: 'Pages', href: adminPaths.pages(), Sign: FileText, permission: 'page.write' },
  { label: 'Library', href: adminPaths.media(), Sign: Images, permission: 'media.view' },
  { label: 'Tags', href: adminPaths.tags(), Sign: Tags, permission: 'tag.manage' },
  { label: 'Addresses', href: adminPaths.redirects(), Sign: Signpost, permission: 'redirect.manage' },
]

/** The screens that are there for somebody. */
export function screensFor(staff: Staff): Screen[] {
  return screens.filter(({ permission }) => can(staff, permission))
}
