package org.tadamun.petition.channel.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowShard;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.channel.control.ChannelBooking;
import org.tadamun.petition.channel.control.ChannelBooking.Change;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.petition.boundary.Petitions;

/** Books by which way signatures come; what of it is told is the {@link ChannelList}. */
@Stateless
public class Channels {

  @EJB private Petitions petitions;
  @EJB private ChannelBooking booking;

  /** By which one signature comes. */
  public record Way(long petitionId, Origin codes, String country) {

    /** In which the codes of several are forgotten: as everybody locks their rows. */
    public static final Comparator<Way> ORDER =
        Comparator.comparing(
            way -> new ChannelKey(way.petitionId(), way.codes(), "", 0), ChannelKey.ORDER);
  }

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
   * He by whom these codes came is forgotten: so are they where nobody else came by them. Where he
   * signed several versions by them and all go, the first takes their figure along: of one that
   * went before nothing tells later that it was his. Where some stay, what goes is taken off, and
   * the last finds itself alone. What was confirmed stays in the sum over all ways, which would
   * tell of him if it fell.
   *
   * @param confirmed whether its owner had confirmed it
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(Way gone, boolean confirmed, Parting his) {
    Origin codes = gone.codes();
    if (codes.equals(Origin.NONE)) {
      return;
    }
    if (his.staysBy(codes)) {
      booking.lowerSole(gone.petitionId(), codes, his.allBy(codes), gone.country(), confirmed);
    } else {
      booking.forgetSole(gone.petitionId(), codes, his.allBy(codes));
    }
  }

  /**
   * The same where nothing tells any more what else he signed: codes by which no more came than he
   * may have signed versions may all be his.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetOfUnknown(long petitionId, Origin codes) {
    if (!codes.equals(Origin.NONE)) {
      int versions = petitions.byId(petitionId).orElseThrow(NotFound::new).textVersion();
      booking.forgetSole(petitionId, codes, versions);
    }
  }

  /** In the order in which everybody locks them: groups that sign and that confirm meet here. */
  private static SortedMap<ChannelKey, Integer> keys(Collection<Way> signatures) {
    return signatures.stream()
        .filter(one -> !one.codes().equals(Origin.NONE))
        .collect(
            Collectors.groupingBy(
                one ->
                    new ChannelKey(
                        one.petitionId(), one.codes(), one.country(), RowShard.ofGroup()),
                () -> new TreeMap<>(ChannelKey.ORDER),
                Collectors.summingInt(one -> 1)));
  }
}
