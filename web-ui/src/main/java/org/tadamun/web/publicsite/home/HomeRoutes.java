package org.tadamun.web.publicsite.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The address of the start page of a language. */
@ApplicationScoped
public class HomeRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/", HomePage.class));
  }
}
