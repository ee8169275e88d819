package org.tadamun.petition.snapshot.control.typed;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.petition.entity.PetitionVersion;
import org.tadamun.petition.snapshot.entity.Snapshot;

/**
 * Recognises hashes that we publish beside those of a pack's files. These are the hash of a text,
 * shown with each wording on public pages, and that of the signature beside the manifest. So nobody
 * who asks about one is told that it is unknown.
 */
@Dependent
public class OtherHashes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Whether a text with this hash was published; the hash is computed anew, since the column may
   * have been changed.
   */
  public boolean isOfText(String hash) {
    return em.createNamedQuery(PetitionVersion.PUBLISHED_BY_HASH, PetitionVersion.class)
        .setParameter("hash", hash)
        .getResultStream()
        .anyMatch(version -> version.text().hash().equals(hash));
  }

  /**
   * @param genuine whether a pack is known at all
   * @return the pack whose manifest has this signature
   */
  public Optional<Snapshot> signature(String hash, Predicate<Snapshot> genuine) {
    return em.createNamedQuery(Snapshot.BY_SIGNATURE_HASH, Snapshot.class)
        .setParameter("hash", hash)
        .getResultStream()
        .filter(pack -> isOf(hash, pack.signature()))
        .filter(genuine)
        .findFirst();
  }

  /**
   * False for a signature that is no base64, so that one damaged row does not break other
   * questions.
   */
  private static boolean isOf(String hash, String signature) {
    try {
      return hash.equals(Sha256.hex(Base64.getDecoder().decode(signature)));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
