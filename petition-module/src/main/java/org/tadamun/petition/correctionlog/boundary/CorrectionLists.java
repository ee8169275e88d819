package org.tadamun.petition.correctionlog.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.correction.entity.Correction;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.correctionlog.boundary.ExactCorrection.Whence;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Reads the log of corrections for staff: with exact numbers, as everywhere in the console, even if
 * the public sees steps or nothing.
 */
@Stateless
public class CorrectionLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  @RolesAllowed(Permission.CONSOLE_READ)
  public long count(String petition, CorrectionFilter filter) {
    return query("select count(c)", petition, filter, "", Long.class).getSingleResult();
  }

  /** Number of lines by kind, zeros included. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<CorrectionKind, Long> kinds(String petition, CorrectionFilter filter) {
    Map<CorrectionKind, Long> kinds = new EnumMap<>(CorrectionKind.class);
    for (CorrectionKind kind : CorrectionKind.values()) {
      kinds.put(kind, 0L);
    }
    query("select c.kind, count(c)", petition, filter, " group by c.kind", Object[].class)
        .getResultStream()
        .forEach(row -> kinds.put((CorrectionKind) row[0], (Long) row[1]));
    return kinds;
  }

  /** One page, newest first. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public List<ExactCorrection> at(String petition, CorrectionFilter filter, int first, int most) {
    String order = " order by c.day desc, c.id desc";
    List<Correction> lines =
        query("select c", petition, filter, order, Correction.class)
            .setFirstResult(first)
            .setMaxResults(Math.min(most, Page.MOST))
            .getResultList();
    Map<Long, Whence> origins = new HashMap<>();
    for (CorrectionOrigin origin : CorrectionOrigin.values()) {
      ids(origin, lines).forEach((run, id) -> origins.put(run, new Whence(origin, id)));
    }
    return lines.stream().map(line -> ExactCorrection.of(line, origins.get(line.run()))).toList();
  }

  /**
   * Public ids by internal id. Ids of different entities never collide, since all come from one
   * sequence.
   */
  private Map<Long, String> ids(CorrectionOrigin origin, List<Correction> lines) {
    Set<Long> runs =
        lines.stream()
            .filter(line -> origin.mayBeOf(line))
            .map(Correction::run)
            .collect(Collectors.toSet());
    if (runs.isEmpty() || origin.query() == null) {
      return Map.of();
    }
    return em.createQuery(origin.query(), Object[].class)
        .setParameter("runs", runs)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
  }

  private <T> TypedQuery<T> query(
      String select, String slug, CorrectionFilter filter, String rest, Class<T> type) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.require(Permission.CONSOLE_READ, petition.campaignId());
    Map<String, Object> wanted = filter.wanted();
    String conditions =
        wanted.keySet().stream()
            .map(name -> " and c." + name + " = :" + name)
            .collect(Collectors.joining());
    TypedQuery<T> query =
        em.createQuery(
                select
                    + " from Correction c where c.petitionId = :petition and "
                    + Correction.BOOKED
                    + conditions
                    + rest,
                type)
            .setParameter("petition", petition.id());
    wanted.forEach(query::setParameter);
    return query;
  }
}
