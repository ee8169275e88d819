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
 * Hashes that we print or hand out beside those of a pack's files: that of a text, which stands
 * with each wording on public pages whether a pack was frozen of it or not, and that of the
 * signature, which lies beside the manifest. Whoever asks about one of them is not told that it is
 * a stranger's.
 */
@Dependent
public class OtherHashes {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** Whether such a text was published; a hash that was written beside other words is of none. */
  public boolean isOfText(String hash) {
    return em.createNamedQuery(PetitionVersion.PUBLISHED_BY_HASH, PetitionVersion.class)
        .setParameter("hash", hash)
        .getResultStream()
        .anyMatch(version -> version.text().hash().equals(hash));
  }

  /**
   * @param genuine which packs are known at all
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
   * What somebody wrote into one row, or what was damaged there, is nobody's signature: who asks
   * about another one must not suffer from it.
   */
  private static boolean isOf(String hash, String signature) {
    try {
      return hash.equals(Sha256.hex(Base64.getDecoder().decode(signature)));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
