package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The wordings of one version: whoever is told the figure of a version and shown its present words
 * has to learn that some of the signatures were given to others (ADR 284).
 */
@Stateless
public class VersionWordings {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * One of them.
   *
   * @param textHash SHA-256 of its source text; the same as before where only translations came
   * @param publishedAt since when it was the one that is signed
   */
  @Schema(name = "PetitionWording")
  public record Wording(int revision, String textHash, Instant publishedAt) {}

  /** Those that were published, the oldest first. */
  @PermitAll
  public List<Wording> of(long petitionId, int version) {
    return em.createQuery(
            "select v.revision, v.hash, v.publishedAt from PetitionVersion v"
                + " where v.petition.id = :petition and v.number = :version"
                + " and v.publishedAt is not null order by v.revision",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .getResultStream()
        .map(row -> new Wording((int) row[0], (String) row[1], (Instant) row[2]))
        .toList();
  }

  /** The same up to this one, whatever was published meanwhile. */
  @PermitAll
  public List<Wording> upTo(long petitionId, int version, int revision) {
    return of(petitionId, version).stream().filter(one -> one.revision() <= revision).toList();
  }
}
