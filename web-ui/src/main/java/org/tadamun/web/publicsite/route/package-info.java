/**
 * The addresses of the public site and what stands behind them.
 *
 * <ul>
 *   <li>R1 An area brings its addresses by one {@link org.tadamun.web.publicsite.route.SiteRoutes}
 *       bean; two areas with the same address do not start.
 *   <li>R2 GET pages are shared by all readers unless they are secret; nothing personal is in them.
 *   <li>R3 A secret address is never stored, indexed, or told to another site.
 *   <li>R4 A known address with a wrong method is told which methods it takes.
 * </ul>
 */
package org.tadamun.web.publicsite.route;
