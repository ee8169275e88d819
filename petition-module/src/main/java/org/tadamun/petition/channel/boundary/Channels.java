package org.tadamun.petition.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.petition.channel.control.ChannelBooking;
import org.tadamun.petition.channel.control.ChannelBooking.Change;
import org.tadamun.petition.channel.control.ChannelForgetting;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;

/** Books by which way signatures come; {@link ChannelList} shows it. */
@Stateless
public class Channels {

  @EJB private ChannelBooking booking;
  @EJB private ChannelForgetting forgetting;

  /** The way, version and country of one signature. */
  public record Way(long petitionId, int version, Origin codes, String country) {

    /** The order for forgetting several codes: the order in which all transactions lock rows. */
    private static final Comparator<Way> BY_CODES =
        Comparator.comparing(
            way -> new ChannelKey(way.petitionId(), way.codes(), "", 0), ChannelKey.ORDER);
  }

  /**
   * A signature that is to be forgotten, read before its erasure.
   *
   * @param confirmed whether its owner had confirmed it
   */
  public record Gone(Way way, boolean confirmed) {}

  /**
   * Books forms that were accepted; forms without codes are not booked.
   *
   * @param entered those of new addresses
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void submitted(Collection<Way> forms, Collection<Way> entered) {
    Map<ChannelKey, Integer> fresh = keys(entered);
    keys(forms)
        .forEach(
            (way, number) -> booking.add(way, new Change(number, fresh.getOrDefault(way, 0), 0)));
  }

  /** Books signatures that their owners have confirmed. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirmed(Collection<Way> signatures) {
    keys(signatures).forEach((way, number) -> booking.add(way, new Change(0, 0, number)));
  }

  /**
   * Takes off signatures that are nobody's any more, or soon will be; deletes codes without
   * remaining people. Those stay without which a figure that is shown would fall. All signatures of
   * a transaction must come in one call, after their tallies, in the common order of locks.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(Collection<Gone> gone) {
    SortedMap<Way, List<Gone>> byCodes =
        gone.stream()
            .filter(one -> !one.way().codes().equals(Origin.NONE))
            .collect(
                Collectors.groupingBy(
                    Gone::way, () -> new TreeMap<>(Way.BY_CODES), Collectors.toList()));
    byCodes.forEach((way, all) -> forgetting.forget(way.petitionId(), way.codes(), all));
  }

  /** Sorted in the order in which all transactions lock the rows. */
  private static SortedMap<ChannelKey, Integer> keys(Collection<Way> signatures) {
    return signatures.stream()
        .filter(one -> !one.codes().equals(Origin.NONE))
        .collect(
            Collectors.groupingBy(
                one ->
                    new ChannelKey(
                        one.petitionId(),
                        one.codes(),
                        one.country(),
                        ChannelKey.shard(one.version(), RowShard.ofGroup())),
                () -> new TreeMap<>(ChannelKey.ORDER),
                Collectors.summingInt(one -> 1)));
  }
}
