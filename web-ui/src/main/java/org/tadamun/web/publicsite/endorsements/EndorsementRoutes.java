package org.tadamun.web.publicsite.endorsements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of endorsements and of parliamentary acts. */
@ApplicationScoped
public class EndorsementRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/campaigns/{slug}/endorsements", WallPage.class)
            .query("country", "kind", "lang", "page"),
        Route.get("/campaigns/{slug}/endorsements.csv", WallFile.class)
            .query("country", "kind", "lang"),
        Route.get("/campaigns/{slug}/parliament", ParliamentPage.class).query("page"));
  }
}
