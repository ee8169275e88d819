package org.tadamun.petition.petition.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionState;

/** The petitions that everybody may see: from a campaign to what can be signed for it. */
@Path("petitions")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class PetitionsResource {

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;

  /** One of them; its texts are at its own address. */
  public record Item(
      String id,
      String slug,
      String campaign,
      PetitionState state,
      int version,
      LocalizedText title,
      Instant createdAt,
      Instant modifiedAt) {

    static Item of(PetitionView petition, CampaignView campaign) {
      return new Item(
          petition.publicId(),
          petition.slug(),
          campaign.slug(),
          petition.state(),
          petition.textVersion(),
          petition.title(),
          petition.createdAt(),
          petition.modifiedAt());
    }
  }

  /** Of one campaign, or of all that are public: few enough for one page. */
  @GET
  @PublicCache
  public Page<Item> list(@QueryParam("campaign") String campaign) {
    List<CampaignView> open =
        campaign == null ? campaigns.publicOnes() : List.of(campaigns.requirePublic(campaign));
    return new Page<>(open.stream().flatMap(this::shown).toList(), null);
  }

  private Stream<Item> shown(CampaignView campaign) {
    return petitions.ofCampaign(campaign.id()).stream()
        .filter(petition -> petition.isPublic())
        .map(petition -> Item.of(petition, campaign));
  }
}
