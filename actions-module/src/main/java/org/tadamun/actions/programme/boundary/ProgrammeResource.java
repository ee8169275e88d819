package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** A campaign's public actions. */
@Path("campaigns/{slug}/actions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

  @EJB private Campaigns campaigns;
  @EJB private Programme programme;

  /**
   * Upcoming ones first, then those that were called off. {@code when} is {@code upcoming}, {@code
   * called-off}, {@code past} or, for past ones that were reported, {@code took-place}.
   */
  @GET
  @PermitAll
  @PublicCache
  public Page<ActionAnswer> list(
      @PathParam("slug") String slug,
      @QueryParam("when") String when,
      @QueryParam("country") String country,
      @QueryParam("kind") String kind,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    campaigns.requirePublic(slug);
    return programme.list(
        slug, ProgrammeFilter.parse(when, country, kind), Page.limit(limit), cursor);
  }
}
