package org.tadamun.web.publicsite.actions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses of actions. */
@ApplicationScoped
public class ActionRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/campaigns/{slug}/actions", ActionsPage.class).query("country", "when", "page"),
        Route.get("/actions/{id}", ActionPage.class),
        Route.get("/actions/{id}.ics", ActionCalendar.class));
  }
}
