package org.tadamun.petition.signature.boundary;

import java.time.Instant;
import java.util.List;
import org.tadamun.petition.signature.boundary.own.ConsentAnswer;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * What the holder of a mailed link may see of the signature.
 *
 * @param petition the petition's slug
 * @param version the version of the text that was signed
 * @param revision which wording of it the signer read
 * @param textLanguage in which language the signer read it, BCP 47; null where it is not known
 * @param agreed the consents given, in the words that were shown
 * @param consents all answers, yes or no
 * @param expired whether the link no longer confirms
 * @param countedAs ONLINE, or PAPER or PARTNER where it was imported and its owner has not
 *     confirmed it
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

  /** Whether only an import has confirmed it, so that its owner is still asked to. */
  public boolean awaitsOwner() {
    return countedAs != SignatureSource.ONLINE && state.stands();
  }
}
