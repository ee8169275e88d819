package org.tadamun.petition.snapshot.boundary.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.snapshot.control.reading.CorrectionReader;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;

/**
 * Says of a hash whether it is that of a frozen file. Whoever has the hash has the file, or was
 * told by somebody who has: so what stands in the file is no secret to him, and nothing else is
 * said. It changes nothing and leaves no trace.
 */
@Stateless
public class Verifications {

  private static final String FIELD = "sha256";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + Sha256.LENGTH + "}");
  private static final int TYPED_MAX = 4 * Sha256.LENGTH;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Campaigns campaigns;
  @Inject private CorrectionReader corrections;
  @Inject private Secrets secrets;

  /**
   * @param typed hexadecimal digits, large or small, with blanks where somebody put them
   * @throws InvalidInput where it is no hash
   */
  @PermitAll
  public Verdict verify(String typed) {
    new Violations().required(FIELD, typed).maxLength(FIELD, typed, TYPED_MAX).throwIfAny();
    String hash = BLANKS.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    if (!HASH.matcher(hash).matches()) {
      throw new InvalidInput(FIELD, "snapshot.error.hash");
    }
    return em.createNamedQuery(SnapshotFile.BY_HASH, SnapshotFile.class)
        .setParameter("hash", hash)
        .getResultStream()
        .filter(file -> file.snapshot().vouchesFor(file, secrets.signingKey()))
        .findFirst()
        .map(this::told)
        .orElse(Verdict.UNKNOWN);
  }

  private Verdict told(SnapshotFile file) {
    Snapshot snapshot = file.snapshot();
    Petition petition = snapshot.petition();
    boolean shown =
        PetitionView.of(petition).isPublic()
            && campaigns.byId(petition.campaignId()).filter(CampaignView::isPublic).isPresent();
    return Verdict.of(file, shown, corrections.since(snapshot));
  }
}
