package org.tadamun.petition.overview.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.EditableAnswer;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.milestone.boundary.MilestoneView;
import org.tadamun.petition.milestone.boundary.Milestones;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.PetitionsResource;
import org.tadamun.petition.petition.boundary.reopening.Reopenings;
import org.tadamun.petition.petition.boundary.signing.MaySign;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.version.boundary.Translations;
import org.tadamun.petition.version.boundary.VersionsResource;

/** Serves a petition: to everybody, and in any state to those who write it. */
@Path("petitions/{slug}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PetitionResource {

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;
  @EJB private Addressees addressees;
  @EJB private Translations translations;
  @EJB private Milestones milestones;
  @EJB private Reopenings reopenings;
  @Inject private EditableAnswer editable;
  @Inject private Clock clock;

  /** An addressee: the office, without contact details. */
  @Schema(name = "PetitionAddressee")
  public record Addressed(
      String id, LocalizedText name, AddresseeKind kind, String country, String hostCountry) {

    static Addressed of(AddresseeView addressee) {
      return new Addressed(
          addressee.publicId(),
          addressee.name(),
          addressee.details().kind(),
          addressee.details().country(),
          addressee.details().hostCountry());
    }
  }

  /** The answer: the version that is signed now, with its translations. */
  @Schema(name = "Petition")
  public record Answer(
      String id,
      String slug,
      String campaign,
      boolean sample,
      PetitionState state,
      @Schema(
              description =
                  "Whether it can be signed now. Its state alone does not say so: a pause or an"
                      + " outcome of its campaign, or its first or last day, may speak against it.")
          MaySign maySign,
      int version,
      int revision,
      @Schema(description = PetitionsResource.TEXT_HASH) String textHash,
      String sourceLanguage,
      List<String> languages,
      LocalizedText title,
      LocalizedText body,
      List<LocalizedText> demands,
      List<VersionsResource.Language> translations,
      List<Addressed> addressees,
      List<Long> thresholds,
      List<MilestoneView> milestones,
      PetitionOutcome outcome,
      Instant startsAt,
      Instant openedAt,
      @Schema(description = PetitionsResource.CLOSES_AT) Instant closesAt,
      @Schema(
              description =
                  "Since when it is closed, in whatever state it is by now: by hand, or by the"
                      + " clock, up to two weeks after its last day or its campaign's outcome. Null"
                      + " while it is not closed.")
          Instant closedAt,
      Instant createdAt,
      @Schema(description = PetitionsResource.MODIFIED_AT) Instant modifiedAt) {}

  @GET
  @PermitAll
  @PublicCache
  @Operation(
      description =
          "For everybody, with an entity tag that is good for If-Match; version is that of the"
              + " text. Whoever may write it sees it in any state.")
  @SecurityRequirement(name = "key")
  public Answer get(@PathParam("slug") String slug) {
    PetitionView view = petitions.readable(slug);
    editable.of(view.version(), petitions.mayWrite(view));
    CampaignView campaign = campaigns.byId(view.campaignId()).orElseThrow(NotFound::new);
    return new Answer(
        view.publicId(),
        view.slug(),
        campaign.slug(),
        campaign.sample(),
        view.state(),
        MaySign.of(view, campaign.state(), clock.instant()),
        view.textVersion(),
        view.revision(),
        view.textHash(),
        view.title().sourceLanguage(),
        List.copyOf(view.text().body().asMap().keySet()),
        view.title(),
        view.text().body(),
        view.text().demands(),
        translations.of(view.id(), view.text()).stream()
            .map(VersionsResource.Language::of)
            .toList(),
        addressed(view),
        view.thresholds(),
        milestones.published(view),
        view.outcome(),
        view.startsAt(),
        view.openedAt(),
        view.closesAt(),
        reopenings.closedAt(view).orElse(null),
        view.createdAt(),
        view.modifiedAt());
  }

  private List<Addressed> addressed(PetitionView view) {
    Map<Long, AddresseeView> all = addressees.byIds(Set.copyOf(view.addressees()));
    return view.addressees().stream().map(all::get).map(Addressed::of).toList();
  }
}
