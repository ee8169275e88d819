package org.tadamun.petition.signature.boundary.own;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.change.boundary.ToldOfSignature;
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
 * Everything that is kept of one signer, for himself.
 *
 * @param petition the petition's slug
 * @param version the version of the text that he signed
 * @param revision which wording of it he saw
 * @param textLanguage in which language he saw it
 * @param email as he wrote it; null when it was taken back, or nobody can read it any more, and in
 *     a copy that staff made for him without having it from himself
 * @param standingSince since when it counts or is held without a break; null for what is older than
 *     that is written down
 * @param newHour in which hour it came to count last, as a new one for the alarm about its country;
 *     null where he was none, or it is older than that is written down
 * @param withdrawnAt when he took it back; null where he did not, or has confirmed it since
 * @param comesAgain whether he had taken it back once, and has confirmed it anew since
 * @param bouncedAt since when mails come back, so that none is sent that nobody asked for; or null
 * @param reminders how often he was reminded to confirm
 * @param countedAs ONLINE, or PAPER or PARTNER where somebody else brought it to us
 * @param eventPass whether he came through an event pass; of which one is kept nowhere
 * @param recipients who has got his name, as far as we have given it away
 * @param broughtBy who gave us his name and address in a file, as staff wrote it; null where nobody
 *     did, or he has confirmed himself since
 * @param rectification what staff put right at his wish since he said it, or a file for him; null
 *     where nothing was
 * @param personalLink his own link and how many signed by it, as he is shown it; null for none
 * @param links those that were mailed to him, the oldest first
 * @param others the same of what the address signed under other versions of the text
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
   * What was decided about it; null where nothing was.
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
   * A link in a mail to him, of which only the hash is kept.
   *
   * @param orderedAt when its mail was
   * @param until when it confirms no more; what else it leads to stays
   * @param asksVersion the version of the text that its mail asks him to sign too, or null
   * @param endsNewsOf the organisation of which it ends the news, and does nothing else; or null
   */
  @Schema(name = "OwnSignatureLink")
  public record MailedLink(
      Instant orderedAt, Instant until, Integer asksVersion, String endsNewsOf) {

    public static MailedLink of(SignatureToken link) {
      return new MailedLink(link.createdAt(), link.expiresAt(), link.asks(), link.newsOf());
    }
  }

  /** Which fields of the signer were put right, the last of them then and for that reason. */
  @Schema(name = "OwnSignatureRectification")
  public record Rectification(List<String> fields, RectificationReason reason, Instant at) {

    static Rectification of(Rectified rectified) {
      return rectified.at() == null
          ? null
          : new Rectification(rectified.fields(), rectified.reason(), rectified.at());
    }
  }

  /**
   * The codes of the link by which he came.
   *
   * @param via somebody's personal link, which is kept until it counts or is taken out
   */
  @Schema(name = "OwnSignatureSource")
  public record Source(String medium, String campaign, String referrer, String via) {

    static Source of(Origin origin, String via) {
      return new Source(origin.medium(), origin.campaign(), origin.referrer(), via);
    }
  }

  /**
   * Who has got his name. What they did with it nobody here knows.
   *
   * @param packs frozen for an addressee, in which a name like his stands; the newest first
   * @param organisations those of the campaign whose systems may read his name, town and
   *     organisation now, by their slugs
   * @param told what their systems learn for 90 days of what ended, so that copies go
   */
  @Schema(name = "OwnSignatureRecipients")
  public record Recipients(
      List<PackWithName> packs, List<String> organisations, List<ToldOfSignature> told) {}

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
