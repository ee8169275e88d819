package org.tadamun.endorsements.wall.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** A campaign's published endorsements, open to everybody. */
@Path("campaigns/{slug}/endorsements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EndorsementsResource {

  @EJB private Campaigns campaigns;
  @EJB private PublicEndorsements endorsements;

  @GET
  @PermitAll
  @PublicCache
  public Page<PublicEndorsement> list(
      @PathParam("slug") String slug,
      @QueryParam("country") String country,
      @QueryParam("kind") String kind,
      @QueryParam("lang") String language,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    campaigns.requirePublic(slug);
    WallFilter filter = WallFilter.parse(country, kind, language);
    return endorsements.page(slug, filter, cursor, Page.limit(limit));
  }
}
