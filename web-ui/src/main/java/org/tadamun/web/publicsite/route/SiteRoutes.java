package org.tadamun.web.publicsite.route;

import java.util.List;

/**
 * The addresses of one area of the public site. Each area has one {@code @ApplicationScoped} bean
 * of this type, so that there is no common table to edit.
 */
public interface SiteRoutes {

  List<Route> routes();
}
