package org.tadamun.petition.batch.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.batch.control.BatchQuery;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/**
 * Reads batches. They name who counted: only those read them who may write petitions, and who does
 * so for some countries reads those of these.
 */
@Stateless
public class BatchLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  /** Of one petition, newest first. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Page<BatchView> page(BatchFilter filter, String cursor, int limit) {
    PetitionView petition = petitions.bySlug(filter.petition()).orElseThrow(NotFound::new);
    BatchQuery query = query(petition.campaignId(), filter);
    Cursor.Moment last = Cursor.decodeMoment(cursor);
    List<Batch> rows = query.before(last.at(), last.number(), limit + 1);
    return Page.of(
        rows, limit, BatchView::of, row -> new Cursor.Moment(row.createdAt(), row.id()).text());
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public List<BatchView> at(long campaignId, BatchFilter filter, int first, int most) {
    return query(campaignId, filter).at(first, Math.min(most, Page.MOST)).stream()
        .map(BatchView::of)
        .toList();
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public long count(long campaignId, BatchFilter filter) {
    return query(campaignId, filter).count();
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView one(String id) {
    return BatchView.of(BatchQuery.reachable(em, access, id));
  }

  /** One that belongs to this campaign; of others this campaign's pages know nothing. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView of(long campaignId, String id) {
    Batch batch = BatchQuery.reachable(em, access, id);
    if (batch.petition().campaignId() != campaignId) {
      throw new NotFound();
    }
    return BatchView.of(batch);
  }

  /** Every state, noughts included: numbers alone, which the whole console may see. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<BatchState, BatchFigures> figures(long campaignId, BatchFilter filter) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return figures(new BatchQuery(em, campaignId, filter));
  }

  /** The same of those that his lists show to who asks. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Map<BatchState, BatchFigures> listed(long campaignId, BatchFilter filter) {
    return figures(query(campaignId, filter));
  }

  private static Map<BatchState, BatchFigures> figures(BatchQuery query) {
    Map<BatchState, BatchFigures> figures = new EnumMap<>(BatchState.class);
    for (BatchState state : BatchState.values()) {
      figures.put(state, BatchFigures.NONE);
    }
    for (Object[] row : query.figures()) {
      figures.put(
          (BatchState) row[0],
          new BatchFigures(((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
    }
    return figures;
  }

  /** How many signatures they have by country: numbers alone, as {@link #figures}. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<String, Long> byCountry(long campaignId, BatchFilter filter) {
    access.require(Permission.CONSOLE_READ, campaignId);
    Map<String, Long> sums = new TreeMap<>();
    for (Object[] row : new BatchQuery(em, campaignId, filter).countries()) {
      sums.put((String) row[0], ((Number) row[1]).longValue());
    }
    return sums;
  }

  private BatchQuery query(long campaignId, BatchFilter filter) {
    Set<String> countries = access.requireLimits(Permission.PETITION_WRITE, campaignId);
    return new BatchQuery(em, campaignId, filter).of(countries);
  }
}
