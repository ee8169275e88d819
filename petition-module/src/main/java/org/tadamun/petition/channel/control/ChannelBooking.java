package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.signature.entity.origin.Origin;

/** Adds to a row, and makes it where it is the first of its kind. */
@Stateless
public class ChannelBooking {

  private static final String SENT = "select coalesce(sum(c.submitted), 0)";
  private static final String KEYS = "select c.id";
  private static final String OF_CODES =
      " from ChannelCount c where c.id.petitionId = :petition and c.id.medium = :medium"
          + " and c.id.campaign = :campaign and c.id.referrer = :referrer";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelRows rows;

  /**
   * Looks before it adds: on Derby an update that finds nothing keeps the lock of a row that was
   * deleted there ({@link #forgetSole}), and would wait for ever for the transaction that makes the
   * new one, which waits for that lock. For the same reason a row that went between the two is not
   * made again here: the whole work begins anew.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void add(ChannelKey key, int submitted, int confirmed) {
    if (em.find(ChannelCount.class, key) == null) {
      rows.open(key);
    }
    if (update(key, submitted, confirmed) == 0) {
      throw UniqueViolation.lostRace("the row of a way was deleted in this moment");
    }
  }

  /**
   * Deletes the rows of codes by which one person alone came: only those that were seen, and as
   * they are once they are locked.
   *
   * @param his how many signatures by these codes are, or may be, of the same person
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetSole(long petitionId, Origin codes, long his) {
    lockSole(petitionId, codes, his).forEach(em::remove);
    em.flush();
  }

  /**
   * As {@link #forgetSole}, where one of several signatures of that person goes: it is taken off
   * where it was booked, or where else he was, of which he may have signed from another country.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lowerSole(
      long petitionId, Origin codes, long his, String country, boolean confirmed) {
    List<ChannelCount> rows =
        lockSole(petitionId, codes, his).stream()
            .sorted(Comparator.comparing(row -> !row.isFrom(country)))
            .toList();
    rows.stream()
        .filter(row -> row.submitted() > 0)
        .findFirst()
        .ifPresent(ChannelCount::takeSubmitted);
    if (confirmed) {
      rows.stream()
          .filter(row -> row.confirmed() > 0)
          .findFirst()
          .ifPresent(ChannelCount::takeConfirmed);
    }
    rows.stream().filter(ChannelCount::isEmpty).forEach(em::remove);
    em.flush();
  }

  /** None where somebody else came by the codes too. */
  private List<ChannelCount> lockSole(long petitionId, Origin codes, long his) {
    if (of(codes, SENT, petitionId, Number.class).getSingleResult().longValue() > his) {
      return List.of();
    }
    List<ChannelCount> locked =
        of(codes, KEYS, petitionId, ChannelKey.class)
            .getResultStream()
            .sorted(ChannelKey.ORDER)
            .map(key -> em.find(ChannelCount.class, key, LockModeType.PESSIMISTIC_WRITE))
            .filter(Objects::nonNull)
            .toList();
    return locked.stream().mapToLong(ChannelCount::submitted).sum() <= his ? locked : List.of();
  }

  private <T> TypedQuery<T> of(Origin codes, String question, long petitionId, Class<T> type) {
    return em.createQuery(question + OF_CODES, type)
        .setParameter("petition", petitionId)
        .setParameter("medium", ChannelKey.kept(codes.medium()))
        .setParameter("campaign", ChannelKey.kept(codes.campaign()))
        .setParameter("referrer", ChannelKey.kept(codes.referrer()));
  }

  private int update(ChannelKey key, int submitted, int confirmed) {
    return em.createNativeQuery(
            "update petition_channel set submitted = submitted + ?1, confirmed = confirmed + ?2"
                + " where petition_id = ?3 and medium = ?4 and campaign_code = ?5"
                + " and referrer = ?6 and country = ?7 and shard = ?8")
        .setParameter(1, submitted)
        .setParameter(2, confirmed)
        .setParameter(3, key.petitionId())
        .setParameter(4, key.medium())
        .setParameter(5, key.campaign())
        .setParameter(6, key.referrer())
        .setParameter(7, key.country())
        .setParameter(8, key.shard())
        .executeUpdate();
  }
}
