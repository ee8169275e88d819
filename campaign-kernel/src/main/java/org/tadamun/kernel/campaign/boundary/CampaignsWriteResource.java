package org.tadamun.kernel.campaign.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;

/** Creates and changes campaigns; needs {@code campaign:write}. */
@Path("campaigns")
@RequestScoped
@RolesAllowed(Permission.CAMPAIGN_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CampaignsWriteResource {

  @EJB private Campaigns campaigns;

  @POST
  @APIResponseSchema(value = CampaignAnswer.class, responseCode = "201")
  public Response create(CampaignRequest request) {
    CampaignRequest sent = Bodies.required(request);
    CampaignView created =
        sent.with(draft -> campaigns.create(sent.slug(), sent.owner(), draft.zoned(), false));
    return ETags.created(
        "campaigns/" + created.slug(), CampaignAnswer.of(created), created.version());
  }

  @PATCH
  @Path("{slug}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(CampaignAnswer.class)
  public Response edit(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(CampaignRequest.class) MergePatch patch) {
    CampaignView present = campaigns.writable(slug);
    int version = ETags.required(ifMatch, present.version());
    CampaignRequest wanted =
        Bodies.required(patch).applyTo(CampaignRequest.of(present), CampaignRequest.class);
    Violations mistakes =
        patch.keeping(wanted.fixed(present), CampaignAnswer.of(present), CampaignRequest.class);
    return answer(wanted.with(draft -> campaigns.edit(slug, version, draft, mistakes)));
  }

  @POST
  @Path("{slug}/commands/{command}")
  @Operation(
      description =
          "go-live, pause or archive, which leave the state that it has; take-back-outcome, after"
              + " which it is paused (going live then moves the ends of open petitions by the time"
              + " since pause or outcome); take-offline, which hides it at once from any version,"
              + " and put-online (which moves them by the time offline). A command that does not"
              + " fit the state answers 409. With If-Match all but take-offline are refused when"
              + " somebody else was quicker; take-offline takes no notice of it.")
  @APIResponseSchema(CampaignAnswer.class)
  public Response command(
      @PathParam("slug") String slug,
      @PathParam("command") String command,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    CampaignView done =
        switch (command) {
          case "go-live" -> campaigns.goLive(slug, version(slug, ifMatch));
          case "pause" -> campaigns.pause(slug, version(slug, ifMatch));
          case "archive" -> campaigns.archive(slug, version(slug, ifMatch));
          case "take-back-outcome" -> campaigns.takeOutcomeBack(slug, version(slug, ifMatch));
          case "take-offline" -> campaigns.takeOffline(slug);
          case "put-online" -> campaigns.putOnline(slug, version(slug, ifMatch));
          default -> throw new NotFound();
        };
    return answer(done);
  }

  /** The version that the caller has seen; without If-Match the present one. */
  private int version(String slug, String ifMatch) {
    int present = campaigns.writable(slug).version();
    return ifMatch == null ? present : ETags.required(ifMatch, present);
  }

  private static Response answer(CampaignView view) {
    return ETags.answer(CampaignAnswer.of(view), view.version());
  }
}
