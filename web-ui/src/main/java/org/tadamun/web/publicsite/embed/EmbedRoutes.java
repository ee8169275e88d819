package org.tadamun.web.publicsite.embed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.petition.CheckMailPage;
import org.tadamun.web.publicsite.petition.FormRedirect;
import org.tadamun.web.publicsite.petition.SignEndpoint;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.RoutePlace;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses for signing inside a frame of another site. */
@ApplicationScoped
public class EmbedRoutes implements SiteRoutes {

  private static final String PETITION = RoutePlace.framed("/petitions/{slug}");

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PETITION, EmbedPage.class),
        Route.get(PETITION + "/signatures", FormRedirect.class),
        Route.post(PETITION + "/signatures", SignEndpoint.class),
        Route.get(PETITION + "/check-your-mail", CheckMailPage.class));
  }
}
