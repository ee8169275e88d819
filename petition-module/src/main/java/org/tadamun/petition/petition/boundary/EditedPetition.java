package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * A petition in any state, as shown to those who write it.
 *
 * @param version number of the text that is signed now
 * @param editVersion version of the edit: the entity tag without quotation marks
 * @param goal the threshold, or null if none is set
 * @param addressees public ids
 */
@Schema(name = "EditedPetition")
public record EditedPetition(
    String id,
    String slug,
    String campaign,
    PetitionState state,
    int version,
    @Schema(description = PetitionsResource.EDIT_VERSION) int editVersion,
    int revision,
    String textHash,
    String sourceLanguage,
    LocalizedText title,
    LocalizedText body,
    List<LocalizedText> demands,
    LocalizedText thanks,
    LocalizedText shareText,
    List<Long> thresholds,
    Long goal,
    Instant startsAt,
    Instant openedAt,
    @Schema(description = PetitionsResource.CLOSES_AT) Instant closesAt,
    List<String> addressees,
    Instant createdAt,
    @Schema(description = PetitionsResource.MODIFIED_AT) Instant modifiedAt) {

  public static EditedPetition of(PetitionView view, String campaign, List<String> addressees) {
    return new EditedPetition(
        view.publicId(),
        view.slug(),
        campaign,
        view.state(),
        view.textVersion(),
        view.version(),
        view.revision(),
        view.textHash(),
        view.title().sourceLanguage(),
        view.title(),
        view.text().body(),
        view.text().demands(),
        LocalizedText.orNull(view.thanks()),
        LocalizedText.orNull(view.shareText()),
        view.thresholds(),
        PetitionRequest.goal(view),
        view.startsAt(),
        view.openedAt(),
        view.closesAt(),
        addressees,
        view.createdAt(),
        view.modifiedAt());
  }

  /** The public ids of its addressees. */
  public static List<String> addressed(PetitionView view, Addressees addressees) {
    return addressed(view, addressees.byIds(Set.copyOf(view.addressees())));
  }

  /**
   * The public ids of its addressees.
   *
   * @param known at least these addressees, by internal id
   */
  static List<String> addressed(PetitionView view, Map<Long, AddresseeView> known) {
    return view.addressees().stream().map(id -> known.get(id).publicId()).toList();
  }
}
