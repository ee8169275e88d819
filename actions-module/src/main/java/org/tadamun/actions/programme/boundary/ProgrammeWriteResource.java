package org.tadamun.actions.programme.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionRequest;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;

/** Adds actions to a campaign; needs {@code action:write}. */
@Path("campaigns/{slug}/actions")
@RequestScoped
@RolesAllowed(Permission.ACTION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProgrammeWriteResource {

  @EJB private Actions actions;
  @EJB private Campaigns campaigns;

  /** Creates a draft for staff; an integrator's action waits for the campaign's decision. */
  @POST
  @APIResponseSchema(value = ActionAnswer.class, responseCode = "201")
  public Response create(@PathParam("slug") String slug, ActionRequest request) {
    CampaignView campaign = campaigns.bySlug(slug).orElseThrow(NotFound::new);
    ActionRequest sent = Bodies.required(request);
    Violations mistakes = new Violations();
    ActionView made =
        sent.with(
            ActionRequest.NOTHING,
            member -> false,
            mistakes,
            draft ->
                actions.create(
                    campaign.id(), sent.slug(), draft, false, sent.timeZoneConfirmed(), mistakes));
    return ETags.created(
        "actions/" + made.id(),
        ActionAnswer.forStaff(made, campaign, made.createdAt()),
        made.version());
  }
}
