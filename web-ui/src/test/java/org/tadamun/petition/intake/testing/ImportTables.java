package org.tadamun.petition.intake.testing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tadamun.petition.intake.boundary.ImportLists;
import org.tadamun.petition.intake.boundary.Imports;

/** What lies in the tables of imports, and a node that dies in the middle of one. */
@Stateless
@PermitAll
public class ImportTables {

  public static final String DEAD_NODE = "dead";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private ImportLists lists;
  @Inject private Imports imports;
  @Inject private Clock clock;

  /** Started, and in the same moment the work of a node that we play ourselves. */
  public long startedElsewhere(String id) {
    imports.start(id, null);
    em.flush();
    claimUntil(id, Duration.ofMinutes(5));
    return internal(id);
  }

  /** Its dry run begun, in the same moment, by a node that we play ourselves. */
  public String checkedElsewhere(String id) {
    imports.check(id, null, lists.setup(id));
    em.flush();
    claimUntil(id, Duration.ofMinutes(5));
    return id;
  }

  /** That node has not been heard of for a while. */
  public void dies(String id) {
    claimUntil(id, Duration.ofSeconds(-1));
  }

  /** It slept, and another one that we play took its work over: no third one comes between. */
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

  /** Of one of which its number is known alone, since it is still arriving. */
  public String publicId(long id) {
    return (String)
        em.createNativeQuery("select public_id from petition_import where id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }

  /** The pieces of the file as they lie there. */
  public List<?> pieces(String id) {
    return em.createNativeQuery(
            "select content from petition_import_part where import_id = ?1 order by pos")
        .setParameter(1, internal(id))
        .getResultList();
  }

  /** Of all files that were ever brought for this petition. */
  public long allPieces(long petitionId) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_import_part p, petition_import i"
                        + " where p.import_id = i.id and i.petition_id = ?1")
                .setParameter(1, petitionId)
                .getSingleResult())
        .longValue();
  }

  /** In which of the rows of a figure something of this petition is booked. */
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

  /** How many it is known to have brought, of all countries. */
  public long brought(String id) {
    return ((Number)
            em.createNativeQuery(
                    "select coalesce(sum(brought), 0) from petition_import_brought"
                        + " where import_id = ?1")
                .setParameter(1, internal(id))
                .getSingleResult())
        .longValue();
  }

  /** As if it were from before that was kept, and one of these had signed himself by then. */
  public void forgetsOne(String id, String country) {
    em.createNativeQuery(
            "update petition_import_brought set brought = brought - 1, id = -id"
                + " where import_id = ?1 and country = ?2")
        .setParameter(1, internal(id))
        .setParameter(2, country)
        .executeUpdate();
  }

  /** As who reads both in the middle of a portion may find it: one more is brought than counted. */
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

  /** As if nobody had come back to it for so long. */
  public void age(String id, Duration time) {
    em.createNativeQuery("update petition_import set modified_at = ?1 where public_id = ?2")
        .setParameter(1, Timestamp.from(clock.instant().minus(time)))
        .setParameter(2, id)
        .executeUpdate();
  }
}
