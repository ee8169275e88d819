package org.tadamun.petition.snapshot.boundary.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.snapshot.control.corrected.CachedCorrections;
import org.tadamun.petition.snapshot.control.corrected.CorrectionReader;
import org.tadamun.petition.snapshot.control.typed.KnownPacks;
import org.tadamun.petition.snapshot.control.typed.OtherHashes;
import org.tadamun.petition.snapshot.control.typed.PackByNumber;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.version.boundary.VersionWordings;

/**
 * Finds out whether a hash or a number is one of ours. The hash may be that of a frozen file, of
 * the signature beside it or of a published text, and the number that of a pack. A caller with the
 * hash has the file, or was told by somebody who has; a caller with the number, which is random and
 * only printed in the pack, has the pack. So the answer may repeat what is in the pack and add what
 * is needed to check it without us (ADR 290), but nothing else. Asking changes nothing and is not
 * recorded.
 */
@Stateless
public class Verifications {

  private static final String FIELD = "sha256";
  private static final String NUMBER_FIELD = "number";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + Sha256.LENGTH + "}");
  private static final Pattern NUMBER = Pattern.compile("[\\w-]{" + PublicId.LENGTH + "}");
  private static final int TYPED_MAX = 4 * Sha256.LENGTH;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Addressees addressees;
  @EJB private Campaigns campaigns;
  @EJB private VersionWordings wordings;
  @Inject private CorrectionReader corrections;
  @Inject private CachedCorrections kept;
  @Inject private KnownPacks known;
  @Inject private OtherHashes others;
  @Inject private PackByNumber packs;
  @Inject private Secrets secrets;

  /**
   * Verifies by hash.
   *
   * @param typed hexadecimal digits in upper or lower case, blanks allowed
   * @throws InvalidInput if it is no hash
   */
  @PermitAll
  public PackVerification verify(String typed) {
    String hash = read(FIELD, typed).toLowerCase(Locale.ROOT);
    if (!HASH.matcher(hash).matches()) {
      throw new InvalidInput(FIELD, "snapshot.error.hash");
    }
    SigningKeys keys = secrets.signingKeys();
    if (keys.has(hash)) {
      return keys.ended(hash).isPresent() ? PackVerification.OF_ENDED_KEY : PackVerification.OF_KEY;
    }
    return em.createNamedQuery(SnapshotFile.BY_HASH, SnapshotFile.class)
        .setParameter("hash", hash)
        .getResultStream()
        .filter(known::isKnown)
        .findFirst()
        .map(this::verdictOn)
        .orElseGet(() -> others.isOfText(hash) ? PackVerification.OF_TEXT : signature(hash));
  }

  /**
   * Verifies by the number of a pack.
   *
   * @param typed blanks allowed; letters that look alike count as equal
   * @throws InvalidInput if it cannot be a number
   */
  @PermitAll
  public PackVerification verifyNumber(String typed) {
    String number = read(NUMBER_FIELD, typed);
    if (!NUMBER.matcher(number).matches()) {
      throw new InvalidInput(NUMBER_FIELD, "snapshot.error.hash");
    }
    return packs
        .find(number, known::isGenuine)
        .map(pack -> PackVerification.of(pack, beside(pack)))
        .orElse(PackVerification.UNKNOWN);
  }

  /** Whether the input has the length of a pack's number; a hash is longer. */
  public static boolean isNumber(String typed) {
    return typed != null && BLANKS.matcher(typed).replaceAll("").length() == PublicId.LENGTH;
  }

  private static String read(String field, String typed) {
    new Violations().required(field, typed).maxLength(field, typed, TYPED_MAX).throwIfAny();
    return BLANKS.matcher(typed).replaceAll("");
  }

  private PackVerification signature(String hash) {
    return others
        .signature(hash, known::isGenuine)
        .flatMap(pack -> pack.file(SnapshotForm.MANIFEST, null))
        .map(manifest -> verdictOn(manifest).ofSignature())
        .orElse(PackVerification.UNKNOWN);
  }

  private PackVerification verdictOn(SnapshotFile file) {
    return PackVerification.of(file, beside(file.snapshot()));
  }

  private PackVerification.Beside beside(Snapshot pack) {
    return new PackVerification.Beside(
        isShown(pack),
        isSample(pack),
        wordings.upTo(pack.petition().id(), pack.textVersion(), pack.revision()),
        corrected(pack));
  }

  private boolean isSample(Snapshot pack) {
    return campaigns.byId(pack.petition().campaignId()).filter(CampaignView::sample).isPresent()
        || addressees.byId(pack.addressee().id()).filter(AddresseeView::sample).isPresent();
  }

  private Map<String, Long> corrected(Snapshot pack) {
    return kept.of(pack.id(), pack.petition().campaignId(), () -> corrections.since(pack));
  }

  private boolean isShown(Snapshot pack) {
    Petition petition = pack.petition();
    return PetitionView.of(petition).isPublic()
        && campaigns.byId(petition.campaignId()).filter(CampaignView::isPublic).isPresent();
  }
}
