package org.tadamun.actions.dayofaction.boundary;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Days of action and their boards, open to everybody; called by those who may write actions. */
@Path("days-of-action")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DaysOfActionResource {

  @EJB private DaysOfAction days;
  @EJB private Campaigns campaigns;

  /** A new one; the campaign is named by its slug. */
  public record Request(
      String campaign, String slug, LocalizedText title, LocalizedText call, LocalDate date) {}

  /** One as it is answered. */
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

  /** Of one campaign, or of all that are public: few enough for one page. */
  @GET
  @PermitAll
  @PublicCache
  public Page<Answer> list(@QueryParam("campaign") String campaign) {
    List<CampaignView> open =
        campaign == null ? campaigns.publicOnes() : List.of(campaigns.requirePublic(campaign));
    Map<Long, String> slugs =
        open.stream().collect(Collectors.toMap(CampaignView::id, CampaignView::slug));
    List<Answer> answers =
        days.ofPublicCampaigns(slugs.keySet()).stream()
            .map(day -> Answer.of(day, slugs.get(day.campaignId())))
            .toList();
    return new Page<>(answers, null);
  }

  @GET
  @Path("{slug}/board")
  @PermitAll
  @PublicCache
  public Board board(@PathParam("slug") String slug) {
    return days.publicBoard(slug);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Permission.ACTION_WRITE)
  public Response create(Request request, @Context UriInfo address) {
    if (request == null) {
      throw new BusinessException(ProblemType.MALFORMED, "kernel.error.malformed-json");
    }
    CampaignView campaign =
        campaigns
            .bySlug(request.campaign())
            .orElseThrow(() -> new InvalidInput("campaign", "kernel.error.choice"));
    DayOfActionView made =
        days.create(
            campaign.id(),
            request.slug(),
            new DayOfActionDraft(request.title(), request.call(), request.date()),
            false);
    return Response.created(
            address.getAbsolutePathBuilder().path(made.slug()).path("board").build())
        .tag(Integer.toString(made.version()))
        .entity(Answer.of(made, campaign.slug()))
        .build();
  }
}
