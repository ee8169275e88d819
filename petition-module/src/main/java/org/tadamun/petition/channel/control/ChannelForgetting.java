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
 * Takes departing signers off their way. This must not depend on whether others came by the same
 * way: else somebody could sign by a code that was shown to one person only, withdraw and sign
 * again until the figure is shown, and so learn whether that person signed. So it always happens,
 * unless a figure that is shown would fall (docs/adr/197).
 */
@Stateless
public class ChannelForgetting {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelBooking booking;
  @EJB private ChannelSums sums;
  @Inject private UnusedChannels nobodys;

  /**
   * Forgets signatures with these codes. Locks the row without codes first, as the first one in the
   * common order of locks; confirmed signatures are moved there, since the sum over all ways is
   * shown too and must not fall. Several codes must be forgotten in their order.
   *
   * @param gone signatures with these codes; empty if no signature has them any more
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(long petitionId, Origin codes, Collection<Gone> gone) {
    List<Gone> confirmed = gone.stream().filter(Gone::confirmed).toList();
    if (confirmed.isEmpty() && sums.toldOf(petitionId, codes) > 0) {
      // Of a way that is shown only confirmed signatures matter; without any, no lock is needed.
      return;
    }
    booking.add(ChannelKey.nameless(petitionId), new Change(0, 0, 0));
    LockedChannel channel = new LockedChannel(lock(petitionId, codes));
    // Once shown, a way stays, even if all its signers leave.
    boolean stays = channel.told() > 0;
    long moved = confirmed.stream().filter(channel::takeConfirmed).count();
    if (!stays) {
      gone.forEach(channel::takeEntered);
      List<ChannelCount> over = channel.over();
      over.forEach(em::remove);
      moved += over.stream().mapToLong(ChannelCount::confirmed).sum();
    }
    em.flush();
    if (moved > 0) {
      booking.add(ChannelKey.nameless(petitionId), new Change(0, 0, Math.toIntExact(moved)));
    }
  }

  /** The petitions whose codes may be deleted, without exempt ones. */
  @PermitAll
  public List<Long> petitions(Collection<Long> exempt) {
    return nobodys.petitions(exempt);
  }

  /**
   * Deletes codes of a petition that only came with addresses that had signed before, last before
   * this moment. They may be about one of these people, and no signature has them.
   *
   * @param after the last codes of the portion before; {@link Origin#NONE} to begin
   * @return the last codes of this portion, which stay if they are shown; null if none are left
   */
  @PermitAll
  public Origin forgetOfNobody(long petitionId, Origin after, Instant before) {
    List<Origin> left = nobodys.portion(petitionId, after, before);
    left.forEach(codes -> forget(petitionId, codes, List.of()));
    return left.isEmpty() ? null : left.getLast();
  }

  /**
   * Petitions in which no signature expired at that moment, and so no code of a new address was
   * deleted. To delete one of a known address would show the difference.
   */
  @PermitAll
  public List<Long> standing(Instant moment) {
    return PetitionRows.standing(em, moment);
  }

  /** The rows as they are once locked; rows inserted meanwhile are not included. */
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
