package org.tadamun.actions.action.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.actions.action.control.HiddenDataGuard;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Edits one action and runs its commands; needs {@code action:write}. */
@Path("actions/{id}")
@RequestScoped
@RolesAllowed(Permission.ACTION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionWriteResource {

  @EJB private Actions actions;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;

  /** Why it is rejected, postponed or cancelled, by language. */
  @OnlyKnown
  @Schema(name = "ActionReason")
  public record Reason(LocalizedText reason) {}

  @PATCH
  @Operation(
      description =
          "What was read may be sent back, with what is to change in it. startsAt and endsAt are"
              + " taken where they are changed, or sent without the local times; a changed local"
              + " time beside it must be the same moment. To remove the end, send endsAt as null,"
              + " or localEnd alone: localEnd null beside the endsAt of now is refused. While the"
              + " address is hidden, place to the letter as everybody reads it, with venue, address"
              + " and coordinates null, leaves all of the place as it is, and link null beside it"
              + " the link; where it is nowhere, place and link that are both null do. With another"
              + " town or country, null for what is hidden is refused, unless some of it is sent as"
              + " it is, or a new address, which excuses no null for the link. To remove what is"
              + " hidden, send it alone as null, such as {\"place\": {\"address\": null}}, or the"
              + " hidden link as it is beside the place. What has opened at addressFrom is hidden"
              + " again by addressHidden true without addressFrom; another past one is refused. An"
              + " answer whose version is null kept something back, and is refused as a whole.")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(ActionAnswer.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(ActionRequest.class) MergePatch patch) {
    ActionView before = actions.toEdit(id);
    int version = ETags.required(ifMatch, before.version());
    ActionDraft present = before.draft();
    ActionRequest now = ActionRequest.of(before);
    MergePatch meant = present.unmasked(Bodies.required(patch));
    ActionRequest wanted = meant.applyTo(now, ActionRequest.class);
    CampaignView campaign = campaignOf(before);
    ActionAnswer read = ActionAnswer.forStaff(before, campaign, clock.instant());
    Violations mistakes = wanted.fixed(now);
    HiddenDataGuard.judge(present, meant, wanted.place(), wanted.link(), mistakes);
    boolean masked = patch.removes(HiddenDataGuard.VERSION);
    (masked ? patch.without(HiddenDataGuard.VERSION) : patch)
        .keeping(mistakes, read, ActionRequest.class);
    return answer(
        campaign,
        wanted.with(
            now,
            patch.changes()::containsKey,
            mistakes,
            draft ->
                actions.edit(
                    id,
                    version,
                    meant.removes("place")
                        ? draft.hiddenAs(present)
                        : draft.hiddenBy(meant, clock.instant()),
                    wanted.timeZoneConfirmed(),
                    mistakes)));
  }

  @POST
  @Path("commands/{command}")
  @APIResponseSchema(ActionAnswer.class)
  public Response command(
      @PathParam("id") String id,
      @PathParam("command") String command,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Reason body) {
    LocalizedText reason = body == null ? null : body.reason();
    return changed(
        id,
        ifMatch,
        version ->
            switch (command) {
              case "approve" -> actions.approve(id, version);
              case "reject" -> actions.reject(id, version, reason);
              case "postpone" -> actions.postpone(id, version, reason);
              case "cancel" -> actions.cancel(id, version, reason);
              case "keep" -> actions.keep(id, version);
              default -> throw new NotFound();
            });
  }

  /**
   * Records that it took place. Without a head-count that on record stays; an empty one removes it.
   */
  @POST
  @Path("report")
  @APIResponseSchema(ActionAnswer.class)
  public Response report(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      ActionReport body) {
    ActionReport report = body == null ? new ActionReport(null) : body;
    return changed(id, ifMatch, version -> actions.report(id, version, report));
  }

  /** Erases the way there, the description, the link and the reason; the outcome stays. */
  @POST
  @Path("erasure")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(ActionAnswer.class)
  public Response forget(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(id, ifMatch, version -> actions.forgetPeople(id, version));
  }

  /**
   * Runs a verb with the version that the caller names; null leaves the decision to the state
   * alone. The campaign is read first: nothing may fail once the verb is committed, as the caller
   * would repeat it.
   */
  private Response changed(String id, String ifMatch, Function<Integer, ActionView> verb) {
    ActionView present = actions.toEdit(id);
    CampaignView campaign = campaignOf(present);
    return answer(campaign, verb.apply(ETags.named(ifMatch, present::version)));
  }

  private CampaignView campaignOf(ActionView action) {
    return campaigns.byId(action.campaignId()).orElseThrow(NotFound::new);
  }

  private Response answer(CampaignView campaign, ActionView action) {
    return ETags.answer(ActionAnswer.forStaff(action, campaign, clock.instant()), action.version());
  }
}
