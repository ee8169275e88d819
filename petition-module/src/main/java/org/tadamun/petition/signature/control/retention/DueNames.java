package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.exemption.boundary.Exemptions;

/** Whose names are over: by how long their petition has been. Who is nobody's has none any more. */
@ApplicationScoped
public class DueNames {

  private static final String NAMED =
      " from petition_signature s where (s.given_name is not null or s.address is not null)"
          + " and s.petition_id in ";

  /** The limit stands in the SQL, or PostgreSQL would plan for all that is left and sort it. */
  private static final String BEHIND =
      " and s.id > ?2 order by s.id fetch first " + RetentionRule.PORTION + " rows only";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  /**
   * @param before since when a petition has to be over
   */
  Forecast forecast(Instant before, Instant now) {
    String over = OverPetitions.numbers("", exemptions.exempt(now), false);
    Query count = query("select count(*), min(s.created_at)" + NAMED + over, before);
    Object[] found = (Object[]) count.getSingleResult();
    return new Forecast(((Number) found[0]).longValue(), SqlMoments.ofColumn(found[1]));
  }

  /** The numbers of the first signatures behind this one, ascending. */
  List<Long> portion(Instant before, Instant now, long after) {
    String over = OverPetitions.numbers("", exemptions.exempt(now), true);
    List<?> found =
        query("select s.id" + NAMED + over + BEHIND, before).setParameter(2, after).getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private Query query(String sql, Instant before) {
    return em.createNativeQuery(sql).setParameter(1, SqlMoments.toColumn(before));
  }
}
