package org.tadamun.endorsements.parliament.boundary;

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

/** The public acts of a campaign, open to everybody. */
@Path("campaigns/{slug}/parliament")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ParliamentResource {

  @EJB private ActLists acts;
  @EJB private Campaigns campaigns;

  @GET
  @PermitAll
  @PublicCache
  public Page<ActView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    campaigns.requirePublic(slug);
    return acts.publicPage(slug, cursor, Page.limit(limit));
  }
}
