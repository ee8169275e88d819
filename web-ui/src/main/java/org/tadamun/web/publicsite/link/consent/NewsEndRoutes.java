package org.tadamun.web.publicsite.link.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The address of the link that ends mailed news. The token is the last part, as in every mail. */
@ApplicationScoped
public class NewsEndRoutes implements SiteRoutes {

  private static final String NEWS = "/news/{organisation}/{token}";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(NEWS, NewsEndPage.class).secretly(),
        Route.post(NEWS, NewsEndEndpoint.class).secretly().byMailPrograms());
  }
}
