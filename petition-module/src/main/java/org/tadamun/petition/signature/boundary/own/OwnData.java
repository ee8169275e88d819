package org.tadamun.petition.signature.boundary.own;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.change.boundary.CopyNotice;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.referral.boundary.PersonalLinkView;
import org.tadamun.petition.signature.entity.Ruling;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.petition.signature.entity.rectification.Rectified;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Everything that is kept of one signer, for the signer.
 *
 * @param petition the petition's slug
 * @param version the version of the text that was signed
 * @param revision which wording of it was read
 * @param textLanguage in which language it was read
 * @param email as it was typed; null when it was withdrawn, cannot be read any more, or in a copy
 *     for which staff were not told it
 * @param standingSince since when it counts or is held without a break; null in rows from before
 *     this was kept
 * @param newHour the hour in which the alarm about its country last counted it as new; null where
 *     it did not, or in rows from before this was kept
 * @param withdrawnAt when it was withdrawn; null where it was not, or was confirmed since
 * @param comesAgain whether it was withdrawn once, and confirmed again since
 * @param bouncedAt since when mails bounce, so that only mails on request are sent; or null
 * @param reminders how many mails asked again for the confirmation
 * @param countedAs ONLINE, or PAPER or PARTNER where it was imported
 * @param eventPass whether it came through an event pass; which one is not kept
 * @param recipients who has received the name from us
 * @param broughtBy who gave us name and address in a file, as staff described it; null where nobody
 *     did, or the signer has confirmed since
 * @param rectification what staff corrected on request since the words were given; null for nothing
 * @param personalLink the signer's personal link and how many signed by it; null for none
 * @param links the links mailed to the signer, oldest first
 * @param others the same for the address' signatures under other versions of the text
 */
public record OwnData(
    String petition,
    int version,
    int revision,
    String textLanguage,
    SignatureState state,
    String email,
    Signer signer,
    Source source,
    List<ConsentAnswer> consents,
    Instant signedAt,
    Instant changedAt,
    Instant confirmedAt,
    Instant standingSince,
    Instant newHour,
    Instant withdrawnAt,
    boolean comesAgain,
    Instant bouncedAt,
    int reminders,
    SignatureSource countedAs,
    boolean eventPass,
    Recipients recipients,
    String broughtBy,
    Decided decision,
    Rectification rectification,
    PersonalLinkView personalLink,
    List<MailedLink> links,
    List<OwnData> others) {

  /**
   * The decision about a signature; null where there is none.
   *
   * @param alarm whether the program held it, since too many came from its country at once
   */
  @Schema(name = "OwnSignatureDecision")
  public record Decided(InvalidationReason reason, String note, boolean alarm, Instant at) {

    static Decided of(Ruling ruling) {
      return ruling.at() == null
          ? null
          : new Decided(ruling.reason(), ruling.note(), ruling.isAlarm(), ruling.at());
    }
  }

  /**
   * A mailed link, of which only the hash is kept.
   *
   * @param orderedAt when its mail was ordered
   * @param until when it ceases to confirm; it still opens the signature
   * @param asksVersion the version of the text that its mail asks to sign, too; or null
   * @param endsNewsOf the organisation whose news it ends, and nothing else; or null
   */
  @Schema(name = "OwnSignatureLink")
  public record MailedLink(
      Instant orderedAt, Instant until, Integer asksVersion, String endsNewsOf) {

    public static MailedLink of(SignatureToken link) {
      return new MailedLink(link.createdAt(), link.expiresAt(), link.asks(), link.newsOf());
    }
  }

  /** Which fields of the signer were corrected, with moment and reason of the last correction. */
  @Schema(name = "OwnSignatureRectification")
  public record Rectification(List<String> fields, RectificationReason reason, Instant at) {

    static Rectification of(Rectified rectified) {
      return rectified.at() == null
          ? null
          : new Rectification(rectified.fields(), rectified.reason(), rectified.at());
    }
  }

  /**
   * The codes of the link by which the signer came.
   *
   * @param via somebody's personal link, which is kept until the signature counts or is taken out
   */
  @Schema(name = "OwnSignatureSource")
  public record Source(String medium, String campaign, String referrer, String via) {

    static Source of(Origin origin, String via) {
      return new Source(origin.medium(), origin.campaign(), origin.referrer(), via);
    }
  }

  /**
   * Who has received the name. What they did with it is not known here.
   *
   * @param packs frozen for an addressee, in which such a name stands; newest first
   * @param organisations slugs of the campaign's organisations whose systems may read name, town
   *     and organisation now
   * @param told what their systems are told for 90 days about the end of the signature, so that
   *     they delete copies
   */
  @Schema(name = "OwnSignatureRecipients")
  public record Recipients(
      List<PackWithName> packs, List<String> organisations, List<CopyNotice> told) {}

  public static OwnData of(
      String petition,
      Signature signature,
      String email,
      List<ConsentAnswer> consents,
      Recipients recipients,
      String broughtBy,
      String via,
      PersonalLinkView link,
      List<MailedLink> links,
      List<OwnData> others) {
    return new OwnData(
        petition,
        signature.version(),
        signature.seen().revision(),
        signature.seen().language(),
        signature.state(),
        email,
        signature.signer(),
        Source.of(signature.origin(), via),
        consents,
        signature.createdAt(),
        signature.changedAt(),
        signature.confirmedAt(),
        signature.standing().since(),
        signature.standing().newHour(),
        signature.standing().withdrawnAt(),
        signature.standing().isOnceMore(),
        signature.bouncedAt(),
        signature.reminders(),
        signature.source(),
        signature.provenance().isByPass(),
        recipients,
        broughtBy,
        Decided.of(signature.ruling()),
        Rectification.of(signature.rectified()),
        link,
        links,
        others);
  }
}
