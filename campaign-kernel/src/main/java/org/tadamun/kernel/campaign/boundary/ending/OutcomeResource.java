package org.tadamun.kernel.campaign.boundary.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignAnswer;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.event.boundary.ActionsSettled;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Declares how a campaign ended; needs {@code campaign:write}. */
@Path("campaigns/{slug}/outcome")
@RequestScoped
@RolesAllowed(Permission.CAMPAIGN_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OutcomeResource {

  @EJB private Campaigns campaigns;
  @EJB private Outcomes outcomes;

  /** How the campaign ended; without a text the prepared one is used. */
  @OnlyKnown
  public record OutcomeRequest(
      CampaignState outcome,
      LocalizedText text,
      @Schema(
              description =
                  "What becomes of the actions that are coming or postponed; needs action:write"
                      + " too. CANCEL cancels them, with the beginning of the text as the reason;"
                      + " KEEP says that they are still on. Left out, they stay as they are and say"
                      + " that the campaign has ended, until each is cancelled or kept.")
          ActionsSettled.Rest actions) {}

  @POST
  @Operation(
      description =
          "Declares how it ended: WON, PARTLY_WON or LOST. Without a text the prepared one is"
              + " published. With If-Match it is refused when somebody else was quicker, so that"
              + " the prepared text is the one that was read. Taken back (take-back-outcome), it"
              + " leaves the actions cancelled that were cancelled with it.")
  @APIResponseSchema(CampaignAnswer.class)
  public Response declare(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      OutcomeRequest request) {
    OutcomeRequest sent = Bodies.required(request);
    int present = campaigns.writable(slug).version();
    int version = ifMatch == null ? present : ETags.required(ifMatch, present);
    CampaignView ended = named(slug, version, sent);
    return ETags.answer(CampaignAnswer.of(ended), ended.version());
  }

  /** Names mistakes by the field names of the request. */
  private CampaignView named(String slug, int version, OutcomeRequest sent) {
    try {
      ActionsSettled then = ActionsSettled.all(sent.actions());
      return outcomes.declare(slug, version, sent.outcome(), sent.text(), then);
    } catch (InvalidInput mistakes) {
      throw mistakes.named(name -> name.replaceFirst("^outcomeText\\b", "text"));
    }
  }
}
