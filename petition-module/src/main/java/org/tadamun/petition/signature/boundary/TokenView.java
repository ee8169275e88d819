package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import java.util.List;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What the owner of a mailed link may see of his own signature.
 *
 * @param petition the petition's slug
 * @param version the version of the text that he signed
 * @param revision which wording of it he saw
 * @param textLanguage in which language he saw it, BCP 47; null where nobody said
 * @param agreed what he agrees to besides, in the words that he was shown
 * @param consents all that he answered, yes or no
 * @param expired whether the link no longer confirms
 * @param countedAs ONLINE, or PAPER or PARTNER where somebody else brought it to us and he has not
 *     made it his own
 */
public record TokenView(
    SignatureState state,
    String petition,
    int version,
    int revision,
    String textLanguage,
    Signer signer,
    List<String> agreed,
    List<ConsentAnswer> consents,
    Instant signedAt,
    Instant confirmedAt,
    boolean expired,
    SignatureSource countedAs) {

  /** Whether a file vouches for it, and its owner's own word is still wanted. */
  public boolean awaitsOwner() {
    return countedAs != SignatureSource.ONLINE && state.stands();
  }
}
