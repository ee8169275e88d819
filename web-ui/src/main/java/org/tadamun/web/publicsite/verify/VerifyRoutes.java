package org.tadamun.web.publicsite.verify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of the form, its answer, and the key. */
@ApplicationScoped
public class VerifyRoutes implements SiteRoutes {

  static final String PATH = "/verify";

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, VerifyPage.class),
        Route.get(VerifyProof.KEY_PATH, VerifyProof.class),
        Route.post(PATH, VerifyEndpoint.class).withFiles());
  }
}
