package org.tadamun.endorsements.wall.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.sheet.boundary.Csv;

/** A campaign's published endorsements as a CSV file. */
@Path("campaigns/{slug}/endorsements.csv")
@RequestScoped
@Produces(Csv.MEDIA_TYPE)
public class EndorsementsFileResource {

  @EJB private Campaigns campaigns;
  @EJB private PublicEndorsements endorsements;
  @Inject private CallerLocale caller;

  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "By country and name, at most 10000. Where there are more, the last line says of how"
              + " many; the list without .csv has all of them, page by page.")
  public String file(
      @PathParam("slug") String slug,
      @QueryParam("country") String country,
      @QueryParam("kind") String kind,
      @QueryParam("lang") String language) {
    campaigns.requirePublic(slug);
    WallFilter filter = WallFilter.parse(country, kind, language);
    return endorsements.csv(slug, filter, caller.get());
  }
}
