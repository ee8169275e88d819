package org.tadamun.petition.version.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lists the wordings of a version. Next to its figure and its present words readers must learn that
 * some signatures were given to other words (ADR 284).
 */
@Stateless
public class VersionWordings {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * One wording.
   *
   * @param textHash SHA-256 of its source text; unchanged if only translations were added
   * @param publishedAt since when it is or was signed
   */
  @Schema(name = "PetitionWording")
  public record Wording(int revision, String textHash, Instant publishedAt) {}

  /** The published wordings, oldest first. */
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

  /** The published wordings up to this one. */
  @PermitAll
  public List<Wording> upTo(long petitionId, int version, int revision) {
    return of(petitionId, version).stream().filter(one -> one.revision() <= revision).toList();
  }
}
