package org.tadamun.web.publicsite.version;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of a text's versions, and of signing the present one. */
@ApplicationScoped
public class VersionRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/petitions/{slug}/versions", VersionsPage.class),
        Route.get("/sign-again/{token}", SignAgainPage.class).secretly(),
        Route.post("/sign-again/{token}", SignAgainEndpoint.class).secretly());
  }
}
