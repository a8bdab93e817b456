/** What dialogs and drawers lie on. */
export const overlayLook = 'fixed inset-0 z-40 animate-fade-in bg-black/45 backdrop-blur-[1px]'

/** What menus and popovers look like. */
export const floatLook =
  'z-50 animate-rise rounded-lg border border-transparent bg-paper text-ink shadow-float outline-none'
