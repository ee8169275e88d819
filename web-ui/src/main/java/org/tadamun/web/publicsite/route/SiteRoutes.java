package org.tadamun.web.publicsite.route;

import java.util.List;

/**
 * The addresses that one area of the public site brings. Each area has one
 * {@code @ApplicationScoped} bean of this type, so that nobody edits a common table.
 */
public interface SiteRoutes {

  List<Route> routes();
}
