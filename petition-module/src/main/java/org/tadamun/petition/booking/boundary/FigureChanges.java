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
 * What one decision, one portion or one group of signers changes in the figures: named as it comes
 * to light, and booked once, at the end, by {@link FigureBooking}.
 */
public final class FigureChanges {

  private final Instant now;
  final boolean ofGroup;
  final List<OnceMore> onceMore = new ArrayList<>();
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

  /** By whoever writes for all of this node (docs/adr/147). */
  public static FigureChanges ofGroup(Instant now) {
    return new FigureChanges(now, true);
  }

  /** By everybody else, whose transaction may be long: no group has to wait for it. */
  public static FigureChanges ofOne(Instant now) {
    return new FigureChanges(now, false);
  }

  /**
   * So many more count, or fewer.
   *
   * @param notNew how many of them an alarm about their country must not take for newly signed,
   *     below zero where they cease to count; of another source than online it is left out
   */
  public void count(CountryChange change, long notNew) {
    cells.add(change, change.by());
    if (change.source() == SignatureSource.ONLINE) {
      known.add(change, notNew);
    }
  }

  /** As {@link #count}, and everybody is told in this line of the public log. */
  public void log(CountryChange change, long notNew, CorrectionKey line) {
    count(change, notNew);
    lines
        .computeIfAbsent(line, unused -> new EnumMap<>(SignatureSource.class))
        .merge(change.source(), change.by(), Long::sum);
  }

  /** As {@link #count}, of one who had taken it back, and comes or goes once more (ADR 267). */
  public void countOnceMore(CountryChange change, long notNew, Instant confirmed) {
    count(change, notNew);
    onceMore.add(new OnceMore(change, confirmed));
  }

  /**
   * Who leaves or joins the count was new in this hour of the past, or in none where it is null: he
   * leaves or joins what was usual then (ADR 286).
   */
  public void rewrite(CountryChange change, Instant hour) {
    past.add(change, hour, now);
  }

  /**
   * Besides, who is new to his country only now had come before: to the petition's hour nobody, and
   * nobody who is missing there where he leaves by himself.
   */
  public void late(CountryChange online) {
    late.add(online, online.by());
  }

  /** Besides {@link #rewrite}: to the petition he was nobody new in that hour, so that it stays. */
  public void rewriteLate(CountryChange change, Instant hour) {
    latePast.add(change, hour, now);
  }

  /** By these ways came those who confirm. */
  public void came(Collection<Channels.Way> confirmed) {
    ways.addAll(confirmed);
  }

  /** By these ways came those who leave, read while they still had their codes. */
  public void went(Collection<Channels.Gone> leaving) {
    gone.addAll(leaving);
  }

  /** This happened to so many. */
  public void passed(FunnelStage stage, Collection<Funnel.Passage> happened) {
    passages.computeIfAbsent(stage, unused -> new ArrayList<>()).addAll(happened);
  }

  /** This signature counts now, also on the link by which it came. */
  public void brought(long signatureId) {
    counted.add(signatureId);
  }

  /** Whoever shows figures of this campaign reads them anew after the commit. */
  public void tell(long campaignId) {
    campaigns.add(campaignId);
  }

  /** When all of it happens. */
  public Instant now() {
    return now;
  }

  /** Each cell that changes once, in the order in which all lock them. */
  List<CountryChange> cells() {
    return cells.sums();
  }

  /** How many of each are not new. */
  List<CountryChange> known() {
    return known.sums();
  }

  /** How many fewer of each were new, by hour. */
  SortedMap<Instant, List<CountryChange>> past() {
    return past.sums();
  }

  /** How many of those the petition had not taken for new. */
  SortedMap<Instant, List<CountryChange>> latePast() {
    return latePast.sums();
  }
}
