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

/** Whose names are over: by how long their petition has been. Who is nobody's has none any more. */
@ApplicationScoped
public class DueNames {

  private static final String NAMED =
      " from petition_signature s where (s.given_name is not null or s.address is not null)"
          + " and s.petition_id in ";

  private static final String EARLIER = " and %s s.created_at < ?%d";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  /** Where the petition has been over for as long as was promised. */
  Forecast forecast(List<Promise> promises, Instant now) {
    return promises.stream()
        .map(promise -> forecast(promise, now))
        .reduce(Forecast.NONE, Forecast::and);
  }

  private Forecast forecast(Promise promise, Instant now) {
    String over = OverPetitions.numbers("", exemptions.exempt(now), false);
    return OverPetitions.isNone(em, over, List.of(since(promise, now)))
        ? Forecast.NONE
        : OverPetitions.forecast(query(OverPetitions.COUNT, promise, now, null));
  }

  /** The numbers of the first signatures behind this one, ascending. */
  List<Long> portion(List<Promise> promises, Instant now, long after) {
    return promises.stream()
        .flatMap(promise -> numbers(query("select s.id", promise, now, after)))
        .sorted()
        .limit(RetentionRule.PORTION)
        .toList();
  }

  private static Stream<Long> numbers(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue());
  }

  private static Object since(Promise promise, Instant now) {
    return SqlMoments.toColumn(promise.kept().since(now));
  }

  /**
   * @param after behind which number; null for all
   */
  private Query query(String select, Promise promise, Instant now, Long after) {
    List<Object> values = new ArrayList<>(List.of(since(promise, now)));
    String sql =
        select
            + NAMED
            + OverPetitions.numbers("", exemptions.exempt(now), after != null)
            + OverPetitions.promised(promise, EARLIER, values)
            + (after == null ? "" : OverPetitions.behind(after, values));
    return OverPetitions.query(em, sql, values);
  }
}
