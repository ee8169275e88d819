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

/** Finds the signatures whose names are over, by how long ago their petition ended. */
@ApplicationScoped
public class DueNames {

  private static final String NAMED =
      " from petition_signature s where "
          + SignerRemains.NAMES.condition()
          + " and s.petition_id in ";

  private static final String EARLIER = " and %s s.created_at < ?%d";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  /** Counts the names whose petition has been over for as long as was promised. */
  Forecast forecast(List<Promise> promises, Instant now) {
    return promises.stream()
        .map(promise -> forecast(promise, now, false))
        .reduce(Forecast.NONE, Forecast::and);
  }

  /** As {@link #forecast(List, Instant)}, but counts no further than a page shows. */
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

  /** The ids of the next signatures with a greater id, ascending. */
  List<Long> portion(List<Promise> promises, Instant now, long after) {
    return promises.stream()
        .filter(promise -> !over(promise, now).isEmpty())
        .flatMap(promise -> numbers(query(promise, now, after)))
        .sorted()
        .limit(RetentionRule.PORTION)
        .toList();
  }

  /** Called when no more was found: notes the petitions of which nothing is left at all. */
  void noteThrough(List<Promise> promises, Instant now) {
    SignerRemains.NAMES.keep(
        em, promises.stream().flatMap(promise -> over(promise, now).stream()).toList());
  }

  /** The petitions that have been over for long enough. */
  private List<Long> over(Promise promise, Instant now) {
    return OverPetitions.read(em, numbers(now, false), since(promise, now));
  }

  private String numbers(Instant now, boolean isPortion) {
    return OverPetitions.numbers(SignerRemains.NAMES.mayBe(), exemptions.exempt(now), isPortion);
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
