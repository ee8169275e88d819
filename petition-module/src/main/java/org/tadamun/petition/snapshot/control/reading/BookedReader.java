package org.tadamun.petition.snapshot.control.reading;

import static org.tadamun.petition.snapshot.control.reading.PackReader.LOG_OF_VERSION;
import static org.tadamun.petition.snapshot.control.reading.PackReader.OF_VERSION;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.document.boundary.StatedValue;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.snapshot.control.reading.LinesInSteps.Group;
import org.tadamun.petition.tally.boundary.SmallCells;

/** Reads which batches count and what the log of corrections says, and what of this has changed. */
@Dependent
public class BookedReader {

  private static final String BATCH = "BATCH";
  private static final String LOG = "LOG";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * The number of corrections since these statements were read: batches that no longer count, and
   * lines of the public log that are new or changed. It compares statements, not times: a
   * correction decided before the pack but committed after it is in no pack.
   *
   * @param cells if on, the groups that the public log shows are counted, since the number of exact
   *     lines would show how many countries they are of
   */
  public long corrections(long petitionId, int version, SmallCells cells, List<StatedValue> then) {
    Set<StatedValue> said = new HashSet<>(then);
    Set<String> known = then.stream().map(StatedValue::id).collect(Collectors.toSet());
    Set<StatedValue> now = new HashSet<>(stated(petitionId, version));
    Stream<StatedValue> changed = said.stream().filter(one -> !now.contains(one));
    Stream<StatedValue> added =
        now.stream().filter(one -> one.facts().getFirst().equals(LOG) && !known.contains(one.id()));
    Stream<String> entries = Stream.concat(changed, added).map(StatedValue::id);
    if (!cells.isOn()) {
      return entries.count();
    }
    Map<String, Group> groups = groups(petitionId, version);
    return entries.map(groups::get).distinct().count();
  }

  /** The group of the public log in which each entry is shown with steps. */
  private Map<String, Group> groups(long petitionId, int version) {
    Map<String, Group> groups = new HashMap<>();
    em.createQuery(
            "select b.publicId, b.endedAt" + OF_VERSION + " and b.endedAt is not null",
            Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .getResultStream()
        .forEach(row -> groups.put((String) row[0], Group.ofBatches((Instant) row[1])));
    em.createQuery("select c.id, c.day, c.kind, c.reason" + LOG_OF_VERSION, Object[].class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .getResultStream()
        .forEach(row -> groups.put(row[0].toString(), Group.of(row)));
    return groups;
  }

  /** The statements by which later corrections are found. */
  List<StatedValue> stated(long petitionId, int version) {
    Stream<StatedValue> counted =
        em.createQuery(
                "select b.publicId, b.number" + OF_VERSION + " and b.state = :state order by b.id",
                Object[].class)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .setParameter("state", BatchState.CHECKED)
            .getResultStream()
            .map(row -> new StatedValue((String) row[0], List.of(BATCH, row[1].toString())));
    Stream<StatedValue> booked =
        em.createQuery("select c.id, c.change" + LOG_OF_VERSION + " order by c.id", Object[].class)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .getResultStream()
            .map(row -> new StatedValue(row[0].toString(), List.of(LOG, row[1].toString())));
    return Stream.concat(counted, booked).toList();
  }
}
