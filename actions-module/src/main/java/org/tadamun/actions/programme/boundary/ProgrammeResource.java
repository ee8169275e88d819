package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** A campaign's actions: the public ones to read, and new ones to add. */
@Path("campaigns/{slug}/actions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeResource {

  @EJB private Programme programme;
  @EJB private Actions actions;
  @EJB private Campaigns campaigns;

  /** Upcoming ones first; {@code when} is {@code upcoming} or {@code past}. */
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
    return programme.list(
        slug, ProgrammeFilter.parse(when, country, kind), Page.limit(limit), cursor);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permission.ACTION_WRITE)
  public Response create(
      @PathParam("slug") String slug, ActionDraft draft, @Context UriInfo address) {
    if (draft == null) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed-json");
    }
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    ActionView made = actions.create(campaign.id(), draft, false);
    return Response.created(address.getBaseUriBuilder().path("actions").path(made.id()).build())
        .tag(Integer.toString(made.version()))
        .entity(ActionAnswer.forStaff(made, campaign.slug()))
        .build();
  }
}
