/**
 * A preview of a petition's public page for staff, before it is public (docs/adr/216).
 *
 * <ul>
 *   <li>R1 It is the public page, by the same templates and beans, as it will be when petition and
 *       campaign are public; a banner in the staff member's language says that it is a preview.
 *   <li>R2 It needs a session of the console with the right to see that petition; others are
 *       answered as on any page of the console.
 *   <li>R3 Nothing on it can be sent, nothing is counted, and nothing is cached.
 *   <li>R4 A text that is public already has no preview: the request is redirected to the public
 *       page.
 * </ul>
 */
package org.tadamun.web.preview;
