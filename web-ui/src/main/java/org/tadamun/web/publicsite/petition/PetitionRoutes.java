package org.tadamun.web.publicsite.petition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteRoutes;

/** The addresses for reading and signing a petition, the thanks, and the figures by country. */
@ApplicationScoped
public class PetitionRoutes implements SiteRoutes {

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/petitions/{slug}", PetitionPage.class),
        Route.get("/petitions/{slug}/signatures", FormRedirect.class),
        Route.post("/petitions/{slug}/signatures", SignEndpoint.class),
        Route.get("/petitions/{slug}/pass/{code}", PassPage.class),
        Route.get("/petitions/{slug}/pass/{code}/signatures", FormRedirect.class),
        Route.post("/petitions/{slug}/pass/{code}/signatures", SignEndpoint.class),
        Route.get("/petitions/{slug}/pass/{code}/check-your-mail", CheckMailPage.class),
        Route.get("/petitions/{slug}/check-your-mail", CheckMailPage.class),
        Route.get("/petitions/{slug}/countries", CountriesPage.class),
        Route.get("/petitions/{slug}/countries.csv", CountriesTable.class),
        Route.get("/petitions/{slug}/versions/{number}/countries", CountriesPage.class),
        Route.get("/petitions/{slug}/versions/{number}/countries.csv", CountriesTable.class),
        Route.get("/petitions/{slug}/corrections", CorrectionsPage.class)
            .query(CorrectionsPage.PAGE),
        // Secret, since it shows figures with the reader's own signature: no page that others were
        // sent.
        Route.get("/thanks/{slug}", ThanksPage.class).secretly(),
        Route.get("/thanks/{slug}/{code}", ThanksPage.class).secretly());
  }
}
