package org.tadamun.actions.dayofaction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.EditableAnswer;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Days of action and their boards, open to everybody; also to keys that may write a hidden one. */
@Path("days-of-action")
@RequestScoped
@PublicCache
@Produces(MediaType.APPLICATION_JSON)
public class DaysOfActionResource {

  @EJB private DaysOfAction days;
  @EJB private Campaigns campaigns;
  @Inject private EditableAnswer editable;

  /** A day of action as it is answered. */
  @Schema(name = "DayOfAction")
  public record Answer(
      String id,
      String slug,
      String campaign,
      LocalizedText title,
      LocalizedText call,
      String sourceLanguage,
      LocalDate date,
      boolean sample,
      Instant createdAt,
      Instant modifiedAt,
      int version) {

    static Answer of(DayOfActionView day, String campaign) {
      return new Answer(
          day.id(),
          day.slug(),
          campaign,
          day.title(),
          day.call(),
          day.title().sourceLanguage(),
          day.date(),
          day.sample(),
          day.createdAt(),
          day.modifiedAt(),
          day.version());
    }
  }

  /** Lists those of one campaign, or of all public ones; the latest first. */
  @GET
  @PermitAll
  public Page<Answer> list(
      @QueryParam("campaign") String campaign,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    List<CampaignView> open =
        campaign == null ? campaigns.publicOnes() : List.of(campaigns.requirePublic(campaign));
    Map<Long, String> slugs =
        open.stream().collect(Collectors.toMap(CampaignView::id, CampaignView::slug));
    Page<DayOfActionView> page = days.ofPublicCampaigns(slugs.keySet(), cursor, most);
    return new Page<>(
        page.items().stream().map(day -> Answer.of(day, slugs.get(day.campaignId()))).toList(),
        page.next());
  }

  @GET
  @Path("{slug}")
  @PermitAll
  @Operation(
      description =
          "For everybody, with an entity tag that is good for If-Match. Whoever may write it sees"
              + " it in any state of its campaign.")
  @SecurityRequirement(name = "key")
  public Answer one(@PathParam("slug") String slug) {
    DayOfActionView day = days.readable(slug);
    editable.of(day.version(), days.mayWrite(day));
    return Answer.of(day, campaigns.byId(day.campaignId()).orElseThrow(NotFound::new).slug());
  }

  @GET
  @Path("{slug}/board")
  @PermitAll
  public Board board(@PathParam("slug") String slug) {
    return days.publicBoard(slug);
  }
}
