import type { Metadata } from 'next'
import { Devices } from '@/components/admin/devices.tsx'
import { PasswordForm } from '@/components/admin/password-form.tsx'
import { ProfileForm } from '@/components/admin/profile-form.tsx'
import { Screen } from '@/components/admin/screen.tsx'
import { requireStaff } from '@/lib/auth/current-staff.ts'
import { now } from '@/lib/clock.ts'
import { formatDateTime } from '@/lib/dates.ts'
import { database } from '@/lib/db/db.ts'
import { readSettings } from '@/lib/site/settings.ts'
import { describeDevice } from '@/lib/staff/device.ts'
import { profileOf } from '@/lib/staff/profile.ts'
import { roles } from '@/lib/staff/role.ts'
import { openSessions } from '@/lib/staff/sessions.ts'
import { changePassword, changeProfile, signOutDevice, signOutElsewhere } from './actions.ts'

export const metadata: Metadata = { title: 'Your account' }

export default async function AccountPage() {
  const staff = await requireStaff('account.manage')
  const db = await database()
  const [profile, sessions, { zone }] = await Promise.all([
    profileOf(db, staff.id),
    openSessions(db, now(), staff.id),
    readSettings(db),
  ])
  const devices = sessions.map(({ id, userAgent, address, lastSeenAt }) => ({
    id,
    name: describeDevice(userAgent),
    address,
    lastSeen: formatDateTime(lastSeenAt, zone),
    here: id === staff.sessionId,
  }))
  return (
    <Screen title="Your account" about={`${staff.email} · ${roles[staff.role].name}`} narrow>
      <div className="grid gap-6">
        <ProfileForm profile={profile} save={changeProfile} />
        <PasswordForm email={staff.email} change={changePassword} />
        <Devices devices={devices} signOutDevice={signOutDevice} signOutElsewhere={signOutElsewhere} />
      </div>
    </Screen>
  )
}
