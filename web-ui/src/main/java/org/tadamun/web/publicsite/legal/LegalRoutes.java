package org.tadamun.web.publicsite.legal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of the legal pages. */
@ApplicationScoped
public class LegalRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/privacy", PrivacyPage.class),
        Route.get("/privacy/{slug}", PrivacyPage.class),
        Route.get("/imprint", LegalPage.class),
        Route.get("/accessibility", LegalPage.class));
  }
}
