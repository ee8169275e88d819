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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelBooking booking;
  @EJB private ChannelSums sums;
  @Inject private WaysOfNobody nobodys;

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

  /** The petitions whose codes may go, each for itself, but for those of which nothing goes. */
  @PermitAll
  public List<Long> petitions(Collection<Long> exempt) {
    return nobodys.petitions(exempt);
  }

  /**
   * Deletes codes of a petition by which only such came as had signed before, the last of them
   * before this moment. They may be about one of them, and no signature has them.
   *
   * @param after the last ones that were looked at; {@link Origin#NONE} before the first
   * @return the last ones of this portion, which stay if they are told; null where none is left
   */
  @PermitAll
  public Origin forgetOfNobody(long petitionId, Origin after, Instant before) {
    List<Origin> left = nobodys.portion(petitionId, after, before);
    left.forEach(codes -> forget(petitionId, codes, List.of()));
    return left.isEmpty() ? null : left.getLast();
  }

  /**
   * Petitions in which no signature expired at that moment, however old, so that no code of a new
   * address went either: one of a known address would tell by going.
   */
  @PermitAll
  public List<Long> standing(Instant moment) {
    return PetitionRows.standing(em, moment);
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
