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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Lists the public petitions, so that programs find their way from a campaign to what can be
 * signed.
 */
@Path("petitions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PetitionsResource {

  static final String EDIT_VERSION =
      "For If-Match, in quotation marks: it rises with every edit and command. version is that of"
          + " the text.";

  public static final String MODIFIED_AT =
      "When its texts, its details or its state last changed. A correction of what was recorded of"
          + " handover or answer is none of these: it raises editVersion and the entity tag only.";

  public static final String TEXT_HASH =
      "SHA-256, in small hexadecimal digits, of the text in its source language, in UTF-8: the tag"
          + " of the language, the title, the body and each demand, in this order, with a line feed"
          + " between two of them and none behind the last.";

  public static final String CLOSES_AT =
      "The end that was set, not whether it can be signed until then: it stays where petition or"
          + " campaign ended before, and moves by the time of a pause, or of a campaign that is"
          + " offline, once that is over.";

  @EJB private Petitions petitions;
  @EJB private Campaigns campaigns;

  /** One petition of the list; its texts are at its own address. */
  @Schema(name = "ListedPetition")
  public record Item(
      String id,
      String slug,
      String campaign,
      boolean sample,
      PetitionState state,
      int version,
      @Schema(description = EDIT_VERSION) int editVersion,
      LocalizedText title,
      Instant createdAt,
      @Schema(description = MODIFIED_AT) Instant modifiedAt) {

    static Item of(PetitionView petition, CampaignView campaign) {
      return new Item(
          petition.publicId(),
          petition.slug(),
          campaign.slug(),
          campaign.sample(),
          petition.state(),
          petition.textVersion(),
          petition.version(),
          petition.title(),
          petition.createdAt(),
          petition.modifiedAt());
    }
  }

  /** The last petition of a page; the petitions of a campaign follow each other. */
  private record Position(long campaign, long petition) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}) (\\d{1,18})");

    static Position of(String cursor) {
      String given = Cursor.decode(cursor);
      if (given == null) {
        return new Position(Long.MAX_VALUE, 0);
      }
      Matcher numbers = TEXT.matcher(given);
      if (!numbers.matches()) {
        throw Cursor.invalid();
      }
      return new Position(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2)));
    }

    static String after(PetitionView petition) {
      return petition.campaignId() + " " + petition.id();
    }
  }

  /** Lists the petitions of one campaign, or of all public ones. */
  @GET
  @PermitAll
  @PublicCache
  public Page<Item> list(
      @QueryParam("campaign") String campaign,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    Position last = Position.of(cursor);
    List<CampaignView> open =
        campaign == null ? campaigns.publicOnes() : List.of(campaigns.requirePublic(campaign));
    Map<Long, CampaignView> byId =
        open.stream().collect(Collectors.toMap(CampaignView::id, one -> one));
    List<PetitionView> rows =
        petitions.published(byId.keySet(), last.campaign(), last.petition(), most + 1);
    return Page.of(
        rows,
        most,
        petition -> Item.of(petition, byId.get(petition.campaignId())),
        Position::after);
  }
}
