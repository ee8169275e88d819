/**
 * The addresses of the public site and what answers them.
 *
 * <ul>
 *   <li>R1 An area registers its addresses by one {@link
 *       org.tadamun.web.publicsite.route.SiteRoutes} bean; with the same address twice the
 *       application does not start.
 *   <li>R2 GET pages are shared by all readers unless they are secret; a shared page has nothing
 *       personal in it.
 *   <li>R3 A secret address is never stored, indexed, or sent to another site.
 *   <li>R4 A wrong method at a known address is answered with the methods that it allows.
 * </ul>
 */
package org.tadamun.web.publicsite.route;
