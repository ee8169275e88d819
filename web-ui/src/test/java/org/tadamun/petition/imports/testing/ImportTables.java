package org.tadamun.petition.imports.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tadamun.petition.imports.boundary.ImportLists;
import org.tadamun.petition.imports.boundary.Imports;

/** Reads and changes the tables of imports, and plays a node that dies during one. */
@Stateless
@PermitAll
public class ImportTables {

  public static final String DEAD_NODE = "dead";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private ImportLists lists;
  @Inject private Imports imports;
  @Inject private Clock clock;

  /** Starts an import, claimed at once by a node that the test plays. */
  public long startedElsewhere(String id) {
    imports.start(id, null);
    em.flush();
    claimUntil(id, Duration.ofMinutes(5));
    return internal(id);
  }

  /** Begins a dry run, claimed at once by a node that the test plays. */
  public String checkedElsewhere(String id) {
    imports.check(id, null, lists.setup(id));
    em.flush();
    claimUntil(id, Duration.ofMinutes(5));
    return id;
  }

  /** Lets the claim of that node expire. */
  public void dies(String id) {
    claimUntil(id, Duration.ofSeconds(-1));
  }

  /** Gives the claim to another played node, so that no third one takes it. */
  public void takenOver(String id, String node) {
    claimUntil(id, node, Duration.ofMinutes(5));
  }

  private void claimUntil(String id, Duration later) {
    claimUntil(id, DEAD_NODE, later);
  }

  private void claimUntil(String id, String node, Duration later) {
    em.createNativeQuery(
            "update petition_import set claimed_by = ?1, claimed_until = ?2 where public_id = ?3")
        .setParameter(1, node)
        .setParameter(2, Timestamp.from(clock.instant().plus(later)))
        .setParameter(3, id)
        .executeUpdate();
  }

  public long internal(String id) {
    return ((Number)
            em.createNativeQuery("select id from petition_import where public_id = ?1")
                .setParameter(1, id)
                .getSingleResult())
        .longValue();
  }

  /** The public id of an import that is still arriving. */
  public String publicId(long id) {
    return (String)
        em.createNativeQuery("select public_id from petition_import where id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }

  /** The stored pieces of the file. */
  public List<?> pieces(String id) {
    return em.createNativeQuery(
            "select content from petition_import_part where import_id = ?1 order by pos")
        .setParameter(1, internal(id))
        .getResultList();
  }

  /** The number of stored pieces of all the petition's files. */
  public long allPieces(long petitionId) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_import_part p, petition_import i"
                        + " where p.import_id = i.id and i.petition_id = ?1")
                .setParameter(1, petitionId)
                .getSingleResult())
        .longValue();
  }

  /** The shards in which figures of this petition are booked. */
  public List<Integer> shards(long petitionId) {
    List<?> shards =
        em.createNativeQuery("select distinct shard from petition_tally where petition_id = ?1")
            .setParameter(1, petitionId)
            .getResultList();
    return shards.stream().map(shard -> ((Number) shard).intValue()).toList();
  }

  public long rows(long importId) {
    return ((Number)
            em.createNativeQuery("select count(*) from petition_signature where import_id = ?1")
                .setParameter(1, importId)
                .getSingleResult())
        .longValue();
  }

  /** How many people the import is recorded to have entered, of all countries. */
  public long imported(String id) {
    return ((Number)
            em.createNativeQuery(
                    "select coalesce(sum(brought), 0) from petition_import_brought"
                        + " where import_id = ?1")
                .setParameter(1, internal(id))
                .getSingleResult())
        .longValue();
  }

  /**
   * Makes the record like one from before these records were kept, with one signer who had signed
   * already.
   */
  public void forgetsOne(String id, String country) {
    em.createNativeQuery(
            "update petition_import_brought set brought = brought - 1, id = -id"
                + " where import_id = ?1 and country = ?2")
        .setParameter(1, internal(id))
        .setParameter(2, country)
        .executeUpdate();
  }

  /** Makes the recorded number one greater than the counted one, as in the middle of a portion. */
  public void countsLater(String id) {
    em.createNativeQuery("update petition_import set imported = imported - 1 where public_id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  public long consents(long importId) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_consent c, petition_signature s"
                        + " where c.signature_id = s.id and s.import_id = ?1")
                .setParameter(1, importId)
                .getSingleResult())
        .longValue();
  }

  /** Sets the import's last change this far back. */
  public void age(String id, Duration time) {
    em.createNativeQuery("update petition_import set modified_at = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.from(clock.instant().minus(time)))
        .setParameter(2, id)
        .executeUpdate();
  }
}
