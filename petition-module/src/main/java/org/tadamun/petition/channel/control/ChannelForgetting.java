package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tadamun.petition.channel.boundary.Channels.Gone;
import org.tadamun.petition.channel.control.ChannelBooking.Change;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.PetitionRows;

/**
 * Takes off a way what those leave who go. If it stayed wherever others had come by it too, one
 * mailbox would learn whether somebody came by codes that she alone was shown: it signs by them,
 * goes, and signs anew, until they are told. So it goes alike, whoever else is there, unless a
 * figure that is told would fall (docs/adr/197).
 */
@Stateless
public class ChannelForgetting {

  private static final int PORTION = 200;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelBooking booking;
  @EJB private ChannelSums sums;

  /** A way, of which nobody is left whose signature has these codes. */
  private record Left(long petitionId, Origin codes) {}

  /**
   * Under locks, the row without codes first, as it stands first in the order in which everybody
   * locks. What was confirmed goes there: the sum over all ways is told too, and would fall. Who
   * forgets by several codes does so in their order.
   *
   * @param gone by these codes; empty where nobody's signature has them any more
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(long petitionId, Origin codes, Collection<Gone> gone) {
    List<Gone> confirmed = gone.stream().filter(Gone::confirmed).toList();
    if (confirmed.isEmpty() && sums.toldOf(petitionId, codes) > 0) {
      // Of a way that is told nothing but what was confirmed matters: many come by it, none waits.
      return;
    }
    booking.add(ChannelKey.nameless(petitionId), new Change(0, 0, 0));
    LockedWay way = new LockedWay(lock(petitionId, codes));
    // Once it is told it stays, though everybody goes who came by it.
    boolean stays = way.told() > 0;
    long moved = confirmed.stream().filter(way::takeConfirmed).count();
    if (!stays) {
      gone.forEach(way::takeEntered);
      List<ChannelCount> over = way.over();
      over.forEach(em::remove);
      moved += over.stream().mapToLong(ChannelCount::confirmed).sum();
    }
    em.flush();
    if (moved > 0) {
      booking.add(ChannelKey.nameless(petitionId), new Change(0, 0, Math.toIntExact(moved)));
    }
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
    left.forEach(way -> forget(way.petitionId(), way.codes(), List.of()));
    return left.size() == PORTION;
  }

  /**
   * Petitions in which no signature expired at that moment, however old, so that no code of a new
   * address went either: one of a known address would tell by going.
   */
  @PermitAll
  public List<Long> standing(Instant moment) {
    return PetitionRows.standing(em, moment);
  }

  private List<Left> ofNobody(Instant before, Collection<Long> exempt) {
    String sql =
        "select petition_id, medium, campaign_code, referrer from petition_channel"
            + " where petition_id not in (%s)"
            + " and (medium <> '' or campaign_code <> '' or referrer <> '')"
            + " group by petition_id, medium, campaign_code, referrer"
            + " having sum(entered) = 0 and max(used_at) < ?1"
            + " order by petition_id, medium, campaign_code, referrer fetch first "
            + PORTION
            + " rows only";
    String spared = exempt.stream().map(String::valueOf).collect(Collectors.joining(", "));
    Query query = em.createNativeQuery(sql.formatted(spared));
    List<?> rows = query.setParameter(1, Timestamp.from(before)).getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(
            row ->
                new Left(
                    ((Number) row[0]).longValue(),
                    ChannelKey.codes((String) row[1], (String) row[2], (String) row[3])))
        .toList();
  }

  /** As they are once they are locked; only those that were seen. */
  private List<ChannelCount> lock(long petitionId, Origin codes) {
    return em.createQuery(
            "select c.id from ChannelCount c where c.id.petitionId = :petition"
                + " and c.id.medium = :medium and c.id.campaign = :campaign"
                + " and c.id.referrer = :referrer",
            ChannelKey.class)
        .setParameter("petition", petitionId)
        .setParameter("medium", ChannelKey.kept(codes.medium()))
        .setParameter("campaign", ChannelKey.kept(codes.campaign()))
        .setParameter("referrer", ChannelKey.kept(codes.referrer()))
        .getResultStream()
        .sorted(ChannelKey.ORDER)
        .map(key -> em.find(ChannelCount.class, key, LockModeType.PESSIMISTIC_WRITE))
        .filter(Objects::nonNull)
        .toList();
  }
}
