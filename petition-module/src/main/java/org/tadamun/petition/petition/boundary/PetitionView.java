package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * A petition as pages and answers see it.
 *
 * @param textVersion the number of the version that is signed now
 * @param textHash SHA-256 of its source text
 * @param goal how many signatures are wanted, 0 for none named
 */
public record PetitionView(
    long id,
    String publicId,
    long campaignId,
    String slug,
    PetitionState state,
    int textVersion,
    String textHash,
    PetitionText text,
    LocalizedText thanks,
    LocalizedText shareText,
    long goal,
    Instant openedAt,
    Instant closesAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  static PetitionView of(Petition petition) {
    return new PetitionView(
        petition.id(),
        petition.publicId(),
        petition.campaignId(),
        petition.slug(),
        petition.state(),
        petition.current().number(),
        petition.current().hash(),
        petition.current().text(),
        petition.thanks(),
        petition.shareText(),
        petition.goal(),
        petition.openedAt(),
        petition.closesAt(),
        petition.createdAt(),
        petition.modifiedAt(),
        petition.version());
  }

  public LocalizedText title() {
    return text.title();
  }
}
