package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

/** Adds to a row, and makes it where it is the first of its kind. */
@Stateless
public class ChannelBooking {

  private static final String ENTERED = "select coalesce(sum(c.entered), 0)";
  private static final String CONFIRMED = "select coalesce(sum(c.confirmed), 0)";
  private static final int PORTION = 200;
  private static final String KEYS = "select c.id";
  private static final String OF_CODES =
      " from ChannelCount c where c.id.petitionId = :petition and c.id.medium = :medium"
          + " and c.id.campaign = :campaign and c.id.referrer = :referrer";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelRows rows;
  @Inject private Clock clock;

  /**
   * How many more.
   *
   * @param submitted forms that were taken
   * @param entered those of them whose address had not signed before
   */
  public record Change(int submitted, int entered, int confirmed) {}

  /** A way, of which nobody is left whose signature has these codes. */
  private record Left(long petitionId, Origin codes) {}

  /**
   * Looks before it adds: on Derby an update that finds nothing keeps the lock of a row that was
   * deleted there ({@link #forgetSole}), and would wait for ever for the transaction that makes the
   * new one, which waits for that lock. For the same reason a row that went between the two is not
   * made again here: the whole work begins anew.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void add(ChannelKey key, Change change) {
    if (em.find(ChannelCount.class, key) == null) {
      rows.open(key);
    }
    if (update(key, change) == 0) {
      throw UniqueViolation.lostRace("the row of a way was deleted in this moment");
    }
  }

  /**
   * Deletes the rows of codes by which one person alone came: only those that were seen, and as
   * they are once they are locked. What was confirmed by them is kept without codes: the figures
   * that are told of all ways together would else fall with him (docs/adr/197).
   *
   * @param his how many signatures by these codes are, or may be, of the same person; 0 where what
   *     is left is of nobody
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetSole(long petitionId, Origin codes, long his) {
    List<ChannelCount> rows = lockSole(petitionId, codes, his);
    long confirmed = rows.stream().mapToLong(ChannelCount::confirmed).sum();
    rows.forEach(em::remove);
    em.flush();
    keepNameless(petitionId, confirmed);
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
    rows.stream().filter(row -> row.entered() > 0).findFirst().ifPresent(ChannelCount::takeEntered);
    Optional<ChannelCount> taken =
        rows.stream().filter(row -> confirmed && row.confirmed() > 0).findFirst();
    taken.ifPresent(ChannelCount::takeConfirmed);
    rows.stream().filter(ChannelCount::isEmpty).forEach(em::remove);
    em.flush();
    keepNameless(petitionId, taken.isPresent() ? 1 : 0);
  }

  /** In one row of no country, since a small country would tell nearly as much as a code. */
  private void keepNameless(long petitionId, long confirmed) {
    if (confirmed > 0) {
      add(nameless(petitionId), new Change(0, 0, Math.toIntExact(confirmed)));
    }
  }

  private static ChannelKey nameless(long petitionId) {
    return new ChannelKey(petitionId, Origin.NONE, Countries.UNKNOWN, 0);
  }

  /**
   * Deletes codes by which only such came as had signed before, the last of them before this
   * moment. They may be about one of them, and no signature has them.
   *
   * @param exempt petitions of which nothing goes
   * @return whether there may be more
   */
  @PermitAll
  public boolean forgetOfNobody(Instant before, Collection<Long> exempt) {
    List<Left> left = ofNobody(before, exempt);
    left.forEach(way -> forgetSole(way.petitionId(), way.codes(), 0));
    return left.size() == PORTION;
  }

  private List<Left> ofNobody(Instant before, Collection<Long> exempt) {
    String sql =
        "select petition_id, medium, campaign_code, referrer from petition_channel"
            + " where petition_id not in (%s)"
            + " and (medium <> '' or campaign_code <> '' or referrer <> '')"
            + " group by petition_id, medium, campaign_code, referrer"
            + " having sum(entered) = 0 and max(used_at) < ?1"
            + " order by petition_id, medium, campaign_code, referrer";
    String spared = exempt.stream().map(String::valueOf).collect(Collectors.joining(", "));
    List<?> rows =
        em.createNativeQuery(sql.formatted(spared))
            .setParameter(1, Timestamp.from(before))
            .setMaxResults(PORTION)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Left(
                    ((Number) row[0]).longValue(),
                    ChannelKey.codes((String) row[1], (String) row[2], (String) row[3])))
        .toList();
  }

  /**
   * None where somebody else came by the codes too. Where something was confirmed, the row without
   * codes is locked before, as it stands first in the order in which everybody locks.
   */
  private List<ChannelCount> lockSole(long petitionId, Origin codes, long his) {
    if (sum(ENTERED, petitionId, codes) > his) {
      return List.of();
    }
    if (sum(CONFIRMED, petitionId, codes) > 0) {
      add(nameless(petitionId), new Change(0, 0, 0));
    }
    List<ChannelCount> locked =
        of(codes, KEYS, petitionId, ChannelKey.class)
            .getResultStream()
            .sorted(ChannelKey.ORDER)
            .map(key -> em.find(ChannelCount.class, key, LockModeType.PESSIMISTIC_WRITE))
            .filter(Objects::nonNull)
            .toList();
    return locked.stream().mapToLong(ChannelCount::entered).sum() <= his ? locked : List.of();
  }

  private long sum(String question, long petitionId, Origin codes) {
    return of(codes, question, petitionId, Number.class).getSingleResult().longValue();
  }

  private <T> TypedQuery<T> of(Origin codes, String question, long petitionId, Class<T> type) {
    return em.createQuery(question + OF_CODES, type)
        .setParameter("petition", petitionId)
        .setParameter("medium", ChannelKey.kept(codes.medium()))
        .setParameter("campaign", ChannelKey.kept(codes.campaign()))
        .setParameter("referrer", ChannelKey.kept(codes.referrer()));
  }

  private int update(ChannelKey key, Change change) {
    return em.createNativeQuery(
            "update petition_channel set submitted = submitted + ?1, entered = entered + ?2,"
                + " confirmed = confirmed + ?3, used_at = ?10 where petition_id = ?4"
                + " and medium = ?5 and campaign_code = ?6 and referrer = ?7 and country = ?8"
                + " and shard = ?9")
        .setParameter(1, change.submitted())
        .setParameter(2, change.entered())
        .setParameter(3, change.confirmed())
        .setParameter(4, key.petitionId())
        .setParameter(5, key.medium())
        .setParameter(6, key.campaign())
        .setParameter(7, key.referrer())
        .setParameter(8, key.country())
        .setParameter(9, key.shard())
        .setParameter(10, Timestamp.from(clock.instant()))
        .executeUpdate();
  }
}
