package org.tadamun.actions.dayofaction.boundary;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.boundary.NamedCampaign;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Writes days of action; needs {@code action:write} in all countries of the campaign. */
@Path("days-of-action")
@RequestScoped
@RolesAllowed(Permission.ACTION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DaysOfActionWriteResource {

  @EJB private DaysOfAction days;
  @EJB private Campaigns campaigns;

  /** A new one; the campaign is named by its slug. */
  @Schema(name = "NewDayOfAction")
  public record Request(
      String campaign, String slug, LocalizedText title, LocalizedText call, LocalDate date) {

    private Violations missing() {
      return new Violations()
          .required("slug", slug)
          .required("title", title)
          .required("date", date);
    }
  }

  @POST
  @APIResponseSchema(value = DaysOfActionResource.Answer.class, responseCode = "201")
  public Response create(Request request) {
    CampaignView campaign =
        NamedCampaign.in(campaigns, Bodies.required(request).campaign(), request.missing());
    DayOfActionView made =
        days.create(
            campaign.id(),
            request.slug(),
            new DayOfActionDraft(request.title(), request.call(), request.date()),
            false);
    return ETags.created(
        "days-of-action/" + made.slug(),
        DaysOfActionResource.Answer.of(made, campaign.slug()),
        made.version());
  }

  @PATCH
  @Path("{slug}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(DaysOfActionResource.Answer.class)
  public Response edit(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(DayOfActionDraft.class) MergePatch patch) {
    DayOfActionView present = days.writable(slug);
    int version = ETags.required(ifMatch, present.version());
    DayOfActionDraft wanted =
        Bodies.required(patch).applyTo(present.draft(), DayOfActionDraft.class);
    String campaign = campaignOf(present);
    DaysOfActionResource.Answer read = DaysOfActionResource.Answer.of(present, campaign);
    patch.keeping(new Violations(), read, DayOfActionDraft.class).throwIfAny();
    return answer(days.edit(slug, version, wanted), campaign);
  }

  /** Removes one that was called by mistake or twice; answers what it was. */
  @POST
  @Path("{slug}/removal")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(DaysOfActionResource.Answer.class)
  public Response remove(
      @PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    DayOfActionView present = days.writable(slug);
    // Read first: nothing may fail once the removal is committed, as the caller would repeat it.
    String campaign = campaignOf(present);
    return answer(days.remove(slug, ETags.named(ifMatch, present::version)), campaign);
  }

  private String campaignOf(DayOfActionView day) {
    return campaigns.byId(day.campaignId()).orElseThrow(NotFound::new).slug();
  }

  private static Response answer(DayOfActionView day, String campaign) {
    return ETags.answer(DaysOfActionResource.Answer.of(day, campaign), day.version());
  }
}
