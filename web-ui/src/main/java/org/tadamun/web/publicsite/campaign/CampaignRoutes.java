package org.tadamun.web.publicsite.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of a campaign. */
@ApplicationScoped
public class CampaignRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/campaigns/{slug}", CampaignPage.class),
        Route.get("/campaigns/{slug}/news", NewsPage.class).query("page"),
        Route.get("/campaigns/{slug}/news/{id}", NewsPage.class));
  }
}
