package org.tadamun.petition.invalidation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists the rules of one petition about which the caller may decide. */
@Stateless
public class InvalidationLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  /**
   * Newest first.
   *
   * @param state null for any
   * @param notBy leaves out rules that this actor ({@code staff:…}) proposed; null for none
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Page<InvalidationView> page(
      String petitionSlug, InvalidationState state, String notBy, String cursor, int limit) {
    PetitionView petition = petition(petitionSlug);
    Set<String> limits = limits(petition);
    Cursor.Moment last = Cursor.decodeMoment(cursor);
    ListQuery<Invalidation> list =
        of(petition, notBy)
            .where("i.state = :state", "state", state)
            .before(last.at(), last.number());
    TypedQuery<Invalidation> newest =
        list.query(em, "select i from Invalidation i", list.newestFirst(), Invalidation.class);
    // Countries are a part of the rule's text, which the database cannot read.
    List<Invalidation> rows =
        (limits.isEmpty() ? newest.setMaxResults(limit + 1) : newest)
            .getResultStream()
            .filter(one -> one.rule().isWithin(limits))
            .limit(limit + 1L)
            .toList();
    return Page.of(
        rows,
        limit,
        row -> InvalidationView.of(row, petition.slug()),
        row -> new Cursor.Moment(row.createdAt(), row.id()).text());
  }

  /** How many of them are in each state, zeros included. */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public Map<InvalidationState, Long> counts(String petitionSlug, String notBy) {
    PetitionView petition = petition(petitionSlug);
    Set<String> limits = limits(petition);
    Map<InvalidationState, Long> counts = new EnumMap<>(InvalidationState.class);
    for (InvalidationState state : InvalidationState.values()) {
      counts.put(state, 0L);
    }
    if (limits.isEmpty()) {
      counts.putAll(of(petition, notBy).counts(em, "i.state", InvalidationState.class));
    } else {
      of(petition, notBy)
          .query(em, "select i from Invalidation i", "", Invalidation.class)
          .getResultStream()
          .filter(one -> one.rule().isWithin(limits))
          .forEach(one -> counts.merge(one.state(), 1L, Long::sum));
    }
    return counts;
  }

  /**
   * The imports that have entered signatures, newest first, to choose from in a rule. Empty for
   * callers who may moderate only some countries, since an import is of all.
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public List<ImportChoice> imports(String petitionSlug) {
    PetitionView petition = petition(petitionSlug);
    if (!limits(petition).isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select i.publicId, i.organisation, i.startedAt from SignatureImport i"
                + " where i.petition.id = :petition and i.startedAt is not null"
                + " order by i.createdAt desc, i.id desc",
            Object[].class)
        .setParameter("petition", petition.id())
        .setMaxResults(Page.MOST)
        .getResultStream()
        .map(row -> new ImportChoice((String) row[0], (String) row[1], (Instant) row[2]))
        .toList();
  }

  private static ListQuery<Invalidation> of(PetitionView petition, String notBy) {
    return new ListQuery<>(Invalidation.class, "i")
        .where("i.petitionId = :petition", "petition", petition.id())
        .where("i.proposedBy <> :by", "by", notBy);
  }

  private PetitionView petition(String slug) {
    return petitions.bySlug(slug).orElseThrow(NotFound::new);
  }

  private Set<String> limits(PetitionView petition) {
    return access.requireLimits(Permission.PETITION_MODERATE, petition.campaignId());
  }
}
