package org.tadamun.petition.booking.boundary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * The changes in the figures by one decision, one portion or one group of signers. They are
 * collected while the signatures change, and booked once, at the end, by {@link FigureBooking}.
 */
public final class FigureChanges {

  private final Instant now;
  final boolean ofGroup;
  final List<Reconfirmation> onceMore = new ArrayList<>();
  final SortedMap<CorrectionKey, Map<SignatureSource, Long>> lines =
      new TreeMap<>(CorrectionKey.ORDER);
  final List<Channels.Gone> gone = new ArrayList<>();
  final List<Channels.Way> ways = new ArrayList<>();
  final Map<FunnelStage, List<Funnel.Passage>> passages = new EnumMap<>(FunnelStage.class);
  final List<Long> counted = new ArrayList<>();
  final Set<Long> campaigns = new TreeSet<>();
  final CellSums late = new CellSums();
  private final CellSums cells = new CellSums();
  private final CellSums known = new CellSums();
  private final PastSums past = new PastSums();
  private final PastSums latePast = new PastSums();

  private FigureChanges(Instant now, boolean ofGroup) {
    this.now = now;
    this.ofGroup = ofGroup;
  }

  /** For the one writer of this node that writes for a group of callers (docs/adr/147). */
  public static FigureChanges ofGroup(Instant now) {
    return new FigureChanges(now, true);
  }

  /** For all other callers. Their transaction may be long, so no group may have to wait for it. */
  public static FigureChanges ofOne(Instant now) {
    return new FigureChanges(now, false);
  }

  /**
   * Counts more signatures, or fewer.
   *
   * @param notNew how many of them the alarm about their country must not take for new people,
   *     negative where they cease to count; ignored for every source but ONLINE
   */
  public void count(CountryChange change, long notNew) {
    cells.add(change, change.by());
    if (change.source() == SignatureSource.ONLINE) {
      known.add(change, notNew);
    }
  }

  /** As {@link #count}, and shows the change in this line of the public log. */
  public void log(CountryChange change, long notNew, CorrectionKey line) {
    count(change, notNew);
    lines
        .computeIfAbsent(line, unused -> new EnumMap<>(SignatureSource.class))
        .merge(change.source(), change.by(), Long::sum);
  }

  /** As {@link #count}, where its owner had withdrawn and confirmed again (ADR 267). */
  public void countOnceMore(CountryChange change, long notNew, Instant confirmed) {
    count(change, notNew);
    onceMore.add(new Reconfirmation(change, confirmed));
  }

  /**
   * Takes signatures out of their country's usual level, or puts them back. The alarms had counted
   * their owners as new people in this hour (ADR 286).
   *
   * @param hour null where no alarm counted them as new: nothing changes
   */
  public void adjustPast(CountryChange change, Instant hour) {
    past.add(change, hour, now);
  }

  /**
   * Notes, in addition to {@link #count} or {@link #log}, who is new for the alarm about their
   * country only. They are not new for that of the whole petition, because they had confirmed
   * before and were held until now (ADR 288). Negative when such a signer withdraws: the petition's
   * hour does not fall either.
   */
  public void notNewToPetition(CountryChange online) {
    late.add(online, online.by());
  }

  /** Besides {@link #adjustPast}: keeps the petition's usual level, which never included these. */
  public void keepPetitionPast(CountryChange change, Instant hour) {
    latePast.add(change, hour, now);
  }

  /** The ways by which the signers came who confirm now. */
  public void confirmedBy(Collection<Channels.Way> confirmed) {
    ways.addAll(confirmed);
  }

  /** The ways by which the leaving signers came, read before their codes are deleted. */
  public void leftBy(Collection<Channels.Gone> leaving) {
    gone.addAll(leaving);
  }

  /** Notes that these signers passed this stage of the funnel. */
  public void passed(FunnelStage stage, Collection<Funnel.Passage> happened) {
    passages.computeIfAbsent(stage, unused -> new ArrayList<>()).addAll(happened);
  }

  /** This signature counts now, also on the personal link through which its signer came. */
  public void countOnPersonalLink(long signatureId) {
    counted.add(signatureId);
  }

  /** After the commit, caches of this campaign's figures are told to read them again. */
  public void refreshFiguresOf(long campaignId) {
    campaigns.add(campaignId);
  }

  /** The moment of all these changes. */
  public Instant now() {
    return now;
  }

  /** The tally cells that change, each once, in the order in which all transactions lock them. */
  List<CountryChange> cells() {
    return cells.sums();
  }

  /** How many people of each cell the alarms about countries must not take for new. */
  List<CountryChange> known() {
    return known.sums();
  }

  /** How many fewer people of each cell were new, by hour; negative where they are back. */
  SortedMap<Instant, List<CountryChange>> past() {
    return past.sums();
  }

  /** The part of {@link #past} that the petition's own alarm had not counted as new, by hour. */
  SortedMap<Instant, List<CountryChange>> latePast() {
    return latePast.sums();
  }
}
