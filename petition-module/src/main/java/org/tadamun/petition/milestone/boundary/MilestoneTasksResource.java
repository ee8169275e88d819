package org.tadamun.petition.milestone.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;

/** Lists the tasks about milestones that were reached; needs {@code petition:write}. */
@Path("campaigns/{slug}/milestone-tasks")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class MilestoneTasksResource {

  @EJB private Campaigns campaigns;
  @EJB private MilestoneTasks tasks;

  @GET
  @Operation(
      description =
          "Of all petitions of a campaign, the newest first; state OPEN or DONE. reached is the"
              + " figure of then, now that of now, under the present version of the text: below"
              + " wanted, the number is no longer reached, and the draft of news would say what is"
              + " not so any more. step is null but where figures of countries are told in steps"
              + " of so many, and the draft was written with a number that is none of them.")
  public Page<TaskView> list(
      @PathParam("slug") String slug,
      @QueryParam("state") String state,
      @QueryParam("country") String country,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    MilestoneTaskState wanted = Choices.of("state", state, MilestoneTaskState.class);
    return tasks.page(campaign.id(), wanted, Page.country(country), cursor, Page.limit(limit));
  }
}
