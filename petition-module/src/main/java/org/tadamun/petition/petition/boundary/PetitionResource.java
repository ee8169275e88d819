package org.tadamun.petition.petition.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionState;

/** A petition for everybody. */
@Path("petitions/{slug}")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PetitionResource {

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;

  /** The answer: the version that is signed now, with its translations. */
  @Schema(name = "Petition")
  public record Answer(
      String id,
      String slug,
      String campaign,
      PetitionState state,
      int version,
      String textHash,
      String sourceLanguage,
      List<String> languages,
      LocalizedText title,
      LocalizedText body,
      List<LocalizedText> demands,
      List<Long> thresholds,
      Instant openedAt,
      Instant closesAt,
      Instant createdAt,
      Instant modifiedAt) {}

  @GET
  @PublicCache
  public Answer get(@PathParam("slug") String slug) {
    PetitionView view = petitions.requirePublic(slug);
    String campaign = campaigns.byId(view.campaignId()).orElseThrow(NotFound::new).slug();
    return new Answer(
        view.publicId(),
        view.slug(),
        campaign,
        view.state(),
        view.textVersion(),
        view.textHash(),
        view.title().sourceLanguage(),
        List.copyOf(view.text().body().asMap().keySet()),
        view.title(),
        view.text().body(),
        view.text().demands(),
        view.goal() > 0 ? List.of(view.goal()) : List.of(),
        view.openedAt(),
        view.closesAt(),
        view.createdAt(),
        view.modifiedAt());
  }
}
