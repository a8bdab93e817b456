import { describe, expect, it } from 'vitest'
import { throughBothWays } from '../../testing/cached-blog.ts'

throughBothWays((blog) => {
  describe('while the database is away', () => {
    it('readers get the last good copy, which nobody else may keep', async () => {
      const before = await blog.ask('/posts/outage')
      await blog.away()
      const copy = await blog.ask('/posts/outage')
      expect(copy.body).toEqual(before.body)
      expect(copy.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    })

    it('readers get it after a restart, too', async () => {
      const before = await blog.ask('/posts/outage')
      await blog.disk.settled()
      blog.down = true
      await blog.start()
      expect((await blog.ask('/posts/outage')).body).toEqual(before.body)
    })

    it('a page that was never seen is excused, with a time to come back', async () => {
      await blog.away()
      const answer = await blog.ask('/posts/never-seen')
      expect(answer.status).toBe(503)
      expect(answer.headers['retry-after']).toBe('10')
      expect(answer.headers['cache-control']).toBe('no-store')
    })

    it('nothing is believed to be missing', async () => {
      await blog.ask('/nowhere-yet')
      blog.down = true
      expect((await blog.ask('/nowhere-else')).status).toBe(503)
    })

    it('what was taken down before does not come back', async () => {
      await blog.ask('/posts/outage')
      await blog.disk.settled()
      blog.disk.forget('/posts/outage')
      await blog.disk.settled()
      await blog.away()
      await blog.start()
      expect((await blog.ask('/posts/outage')).status).toBe(503)
    })

    it('everything is as it should be as soon as it is back', async () => {
      await blog.ask('/')
      await blog.away()
      blog.edition = 5
      expect((await blog.ask('/')).text).toContain('edition 1')
      blog.down = false
      await blog.validity.refresh()
      blog.now += 2_000
      expect((await blog.ask('/')).text).toContain('edition 5')
    })
  })

  it('a page that fails by itself is given as it last was, and tried again after a while', async () => {
    await blog.ask('/posts/outage')
    blog.change()
    blog.down = true
    // The database is fine, only the page is not.
    await blog.validity.refresh().then(() => (blog.down = false))
    blog.change()
    await blog.validity.currentStamp()
    blog.down = true
    expect((await blog.ask('/posts/outage')).text).toContain('edition 1')
    const tries = blog.renderings.length
    expect((await blog.ask('/posts/outage')).text).toContain('edition 1')
    expect(blog.renderings).toHaveLength(tries)
    blog.down = false
    blog.now += 1_500
    await blog.validity.refresh()
    expect((await blog.ask('/posts/outage')).text).toContain('edition 3')
  })

  it('a page that comes as a shell is excused', async () => {
    expect((await blog.ask('/posts/broken')).status).toBe(503)
  })
})
