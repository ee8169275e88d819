package org.tadamun.actions.dayofaction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Days of action and their boards, open to everybody. */
@Path("days-of-action")
@RequestScoped
@PermitAll
@PublicCache
@Produces(MediaType.APPLICATION_JSON)
public class DaysOfActionResource {

  @EJB private DaysOfAction days;
  @EJB private Campaigns campaigns;

  /** One as it is answered. */
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
      String version) {

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
          Integer.toString(day.version()));
    }
  }

  /** Of one campaign, or of all that are public; the latest first. */
  @GET
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
  @Path("{slug}/board")
  public Board board(@PathParam("slug") String slug) {
    return days.publicBoard(slug);
  }
}
