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
 * Reads batches. A batch names who counted it, so reading one needs {@code petition:write}; a
 * caller who has this permission for some countries only reads the batches of these.
 */
@Stateless
public class BatchLists {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Petitions petitions;

  /** Lists the batches of one petition, newest first. */
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

  /**
   * Returns the batch if it belongs to this campaign; else {@link NotFound}, since a campaign's
   * pages show nothing of other campaigns.
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView of(long campaignId, String id) {
    Batch batch = BatchQuery.reachable(em, access, id);
    if (batch.petition().campaignId() != campaignId) {
      throw new NotFound();
    }
    return BatchView.of(batch);
  }

  /**
   * Batches and signatures by state, states without a batch included. These are numbers only, which
   * everybody in the console may see.
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<BatchState, BatchFigures> figures(long campaignId, BatchFilter filter) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return figures(new BatchQuery(em, campaignId, filter));
  }

  /** The {@link #figures} of those batches only that the caller's own lists show. */
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

  /**
   * Sum of the signatures by country; numbers only, open to the whole console as {@link #figures}
   * is.
   */
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
