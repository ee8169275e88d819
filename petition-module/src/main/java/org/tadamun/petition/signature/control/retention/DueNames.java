package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPromises.Promise;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.exemption.boundary.Exemptions;

/**
 * Finds names whose time is over, by how long their petition has been over. Erased signers have
 * none.
 */
@ApplicationScoped
public class DueNames {

  private static final String NAMED =
      " from petition_signature s where " + Remains.NAMES.condition() + " and s.petition_id in ";

  private static final String EARLIER = " and %s s.created_at < ?%d";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  /** How many are due, where the petition has been over for as long as was promised. */
  Forecast forecast(List<Promise> promises, Instant now) {
    return promises.stream()
        .map(promise -> forecast(promise, now, false))
        .reduce(Forecast.NONE, Forecast::and);
  }

  /** As {@link #forecast}, for a page: counts only up to a limit. */
  Forecast glance(List<Promise> promises, Instant now) {
    return OverPetitions.sum(promises.stream().map(promise -> forecast(promise, now, true)));
  }

  private Forecast forecast(Promise promise, Instant now, boolean glance) {
    if (over(promise, now).isEmpty()) {
      return Forecast.NONE;
    }
    List<Object> values = since(promise, now);
    String due = due(numbers(now, false), promise, values);
    return glance
        ? OverPetitions.glance(em, OverPetitions.MOMENT + due, values)
        : OverPetitions.forecast(OverPetitions.query(em, OverPetitions.COUNT + due, values));
  }

  /** The ids of the next signatures after this one, ascending. */
  List<Long> portion(List<Promise> promises, Instant now, long after) {
    return promises.stream()
        .filter(promise -> !over(promise, now).isEmpty())
        .flatMap(promise -> numbers(query(promise, now, after)))
        .sorted()
        .limit(RetentionRule.PORTION)
        .toList();
  }

  /** Notes that nothing was found after the last place: some petitions may have no name left. */
  void noteThrough(List<Promise> promises, Instant now) {
    Remains.NAMES.keep(
        em, promises.stream().flatMap(promise -> over(promise, now).stream()).toList());
  }

  /** The petitions of which something may be over. */
  private List<Long> over(Promise promise, Instant now) {
    return OverPetitions.read(em, numbers(now, false), since(promise, now));
  }

  private String numbers(Instant now, boolean isPortion) {
    return OverPetitions.numbers(Remains.NAMES.mayBe(), exemptions.exempt(now), isPortion);
  }

  private static Stream<Long> numbers(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue());
  }

  private static List<Object> since(Promise promise, Instant now) {
    return new ArrayList<>(List.of(SqlMoments.toColumn(promise.kept().since(now))));
  }

  private Query query(Promise promise, Instant now, long after) {
    List<Object> values = since(promise, now);
    String due = due(numbers(now, true), promise, values);
    String sql = "select s.id" + due + OverPetitions.behind(after, values);
    return OverPetitions.query(em, sql, values);
  }

  private static String due(String over, Promise promise, List<Object> values) {
    return NAMED + over + OverPetitions.promised(promise, EARLIER, values);
  }
}
