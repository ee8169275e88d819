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

/** Books by which way signatures come; what of it is told is the {@link ChannelList}. */
@Stateless
public class Channels {

  @EJB private ChannelBooking booking;
  @EJB private ChannelForgetting forgetting;

  /** By which one signature comes. */
  public record Way(long petitionId, int version, Origin codes, String country) {

    /** In which the codes of several are forgotten: as everybody locks their rows. */
    private static final Comparator<Way> BY_CODES =
        Comparator.comparing(
            way -> new ChannelKey(way.petitionId(), way.codes(), "", 0), ChannelKey.ORDER);
  }

  /**
   * What is forgotten of one signature, read before it was.
   *
   * @param confirmed whether its owner had confirmed it
   */
  public record Gone(Way way, boolean confirmed) {}

  /** These forms were taken, some of new addresses; for those without codes nothing is booked. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void submitted(Collection<Way> forms, Collection<Way> entered) {
    Map<ChannelKey, Integer> fresh = keys(entered);
    keys(forms)
        .forEach(
            (way, number) -> booking.add(way, new Change(number, fresh.getOrDefault(way, 0), 0)));
  }

  /** Their owners have confirmed these. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirmed(Collection<Way> signatures) {
    keys(signatures).forEach((way, number) -> booking.add(way, new Change(0, 0, number)));
  }

  /**
   * These are no signatures of anybody any more, or soon not: what was booked of them is taken off
   * wherever no figure that is told falls by it, and codes by which nobody is left go. With all of
   * them that go together, in the order in which everybody locks; after their tallies.
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

  /** In the order in which everybody locks them: groups that sign and that confirm meet here. */
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
