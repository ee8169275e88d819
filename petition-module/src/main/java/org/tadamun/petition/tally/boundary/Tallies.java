package org.tadamun.petition.tally.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.time.boundary.ClockTolerance;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.control.HistoryReader;
import org.tadamun.petition.tally.control.Releases;
import org.tadamun.petition.tally.control.TallyCache;
import org.tadamun.petition.tally.control.TallyHistory;
import org.tadamun.petition.tally.control.TallyHours;
import org.tadamun.petition.tally.control.TallyReleases;
import org.tadamun.petition.tally.control.reading.TallySums;
import org.tadamun.petition.tally.entity.SignatureSource;

/** The figures of a petition: exact ones for the staff, public ones as the campaign chose. */
@Stateless
public class Tallies {

  private static final int DAYS_MOST = 4000;
  private static final int HOURS_A_DAY = 24;

  @EJB private Campaigns campaigns;
  @EJB private TallySums sums;
  @Inject private TallyCache cache;
  @Inject private HistoryReader history;
  @Inject private TallyHours hours;
  @Inject private TallyReleases releases;
  @Inject private Clock clock;

  /** The exact figures of the present version, at most five seconds old. */
  @PermitAll
  public Counts exactCached(PetitionView petition) {
    return exactCached(petition, petition.textVersion());
  }

  /** The exact figures of one version, at most five seconds old. */
  @PermitAll
  public Counts exactCached(PetitionView petition, int version) {
    return counts(petition, version, cache.of(petition.id(), version));
  }

  /**
   * The public figures of the earlier version with the most signatures; at most five seconds old.
   * They are shown beside a present one that starts at zero. Empty where no earlier version has
   * any.
   */
  @PermitAll
  public Optional<Counts> earlierPublicCached(PetitionView petition) {
    return IntStream.range(1, petition.textVersion())
        .mapToObj(version -> exactCached(petition, version))
        .filter(counts -> counts.total() > 0)
        .max(Comparator.comparingLong(Counts::total))
        .map(exact -> published(petition, exact));
  }

  /** The exact figures of the present version at this moment; reads only the last hours. */
  @PermitAll
  public Counts exactNow(PetitionView petition) {
    return exactNow(petition, petition.textVersion());
  }

  /** The exact figures of one version at this moment. */
  @PermitAll
  public Counts exactNow(PetitionView petition, int version) {
    return counts(petition, version, cache.now(petition.id(), version));
  }

  private static Counts counts(PetitionView petition, int version, TallyCache.Sums present) {
    Map<String, Long> bySource = new LinkedHashMap<>();
    for (SignatureSource source : SignatureSource.values()) {
      bySource.put(source.name(), 0L);
    }
    Map<String, Long> byCountry = new TreeMap<>();
    present
        .cells()
        .forEach(
            (cell, count) -> {
              bySource.merge(cell.source().name(), count, Long::sum);
              byCountry.merge(cell.country(), count, Long::sum);
            });
    List<CountryCount> countries = new ArrayList<>();
    long total = 0;
    for (Map.Entry<String, Long> entry : byCountry.entrySet()) {
      total += entry.getValue();
      if (entry.getValue() != 0) {
        countries.add(new CountryCount(entry.getKey(), entry.getValue()));
      }
    }
    countries.sort(Comparator.comparingLong(CountryCount::count).reversed());
    return new Counts(petition.slug(), version, present.asOf(), total, bySource, countries, null);
  }

  /** The public figures of a version, or the present one where null; at most five seconds old. */
  @PermitAll
  public Counts publicCached(PetitionView petition, Integer version) {
    return published(petition, exactCached(petition, existing(petition, version)));
  }

  /** The public figures of the present version, at most five seconds old. */
  @PermitAll
  public Counts publicCached(PetitionView petition) {
    return published(petition, exactCached(petition));
  }

  /** As {@link #publicCached(PetitionView)}, with all that was committed by now on any node. */
  @PermitAll
  public Counts publicUpToDate(PetitionView petition) {
    int version = petition.textVersion();
    return published(petition, counts(petition, version, cache.upToDate(petition.id(), version)));
  }

  /** As {@link #publicCached(PetitionView)}, of this moment. */
  @PermitAll
  public Counts publicNow(PetitionView petition) {
    return published(petition, exactNow(petition));
  }

  private Counts published(PetitionView petition, Counts exact) {
    SmallCells cells = smallCells(petition);
    return cells.isOn()
        ? exact.published(released(cells, petition, exact.version(), exact.asOf()))
        : exact;
  }

  /** The released figures of countries of the present version at a moment. */
  @PermitAll
  public ReleasedFigures released(PetitionView petition, Instant moment) {
    SmallCells cells = smallCells(petition);
    return cells.isOn()
        ? released(cells, petition, petition.textVersion(), moment)
        : ReleasedFigures.EXACT;
  }

  /**
   * The moments of the releases with which these countries first had these public figures;
   * countries that never had them are missing. Only where figures are in steps.
   */
  @PermitAll
  public Map<CountryCount, Instant> reached(
      PetitionView petition, Collection<CountryCount> wanted, Instant moment) {
    SmallCells cells = smallCells(petition);
    return ReleasedFigures.reached(
        cells, releases(cells, petition, petition.textVersion()), wanted, moment);
  }

  private ReleasedFigures released(
      SmallCells cells, PetitionView petition, int version, Instant moment) {
    return ReleasedFigures.at(cells, releases(cells, petition, version), moment);
  }

  private Releases releases(SmallCells cells, PetitionView petition, int version) {
    return releases.of(petition.id(), version, cells.step(), cells.crowd());
  }

  /** The steps in which the petition's campaign publishes figures of countries now. */
  @PermitAll
  public SmallCells smallCells(PetitionView petition) {
    return SmallCells.of(campaign(petition));
  }

  /** Whether the figures are sample data. */
  @PermitAll
  public boolean isSample(PetitionView petition) {
    return campaign(petition).sample();
  }

  private CampaignView campaign(PetitionView petition) {
    return campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
  }

  /** The version asked for, or the present one. */
  static int existing(PetitionView petition, Integer version) {
    int wanted = version == null ? petition.textVersion() : version;
    if (wanted < 1 || wanted > petition.textVersion()) {
      throw new NotFound();
    }
    return wanted;
  }

  /**
   * The exact figures of the present version by country and source, read now in one statement, for
   * figures that are stored. The largest first; the total is the sum of all.
   */
  @PermitAll
  public List<CountryFigures> exactBySourceNow(PetitionView petition) {
    return exactBySourceNow(petition, petition.textVersion());
  }

  /** As {@link #exactBySourceNow(PetitionView)}, of one version. */
  @PermitAll
  public List<CountryFigures> exactBySourceNow(PetitionView petition, int version) {
    Map<String, Map<SignatureSource, Long>> byCountry = new TreeMap<>();
    sums.between(petition.id(), version, null, null)
        .forEach(
            (cell, count) ->
                byCountry
                    .computeIfAbsent(cell.country(), country -> new EnumMap<>(CountryFigures.NONE))
                    .put(cell.source(), count));
    return byCountry.entrySet().stream()
        .map(entry -> new CountryFigures(entry.getKey(), entry.getValue()))
        .filter(figures -> !figures.isNought())
        .sorted(Comparator.comparingLong(CountryFigures::total).reversed())
        .toList();
  }

  /** The public changes of one version per interval; all pages together sum to its total. */
  @PermitAll
  public Page<Change> history(PetitionView petition, int version, HistoryQuery query) {
    SmallCells cells = query.byCountry() ? smallCells(petition) : SmallCells.OFF;
    List<TallyHistory.Row> rows =
        cells.isOn()
            ? inSteps(cells, petition, version, query)
            : history.read(petition.id(), version, query, query.limit() + 1);
    return Page.of(
        rows,
        query.limit(),
        row -> new Change(row.from(), query.byCountry() ? row.country() : null, row.change()),
        row -> row.from() + " " + row.country());
  }

  private List<TallyHistory.Row> inSteps(
      SmallCells cells, PetitionView petition, int version, HistoryQuery query) {
    return new HistoryInSteps(cells, releases(cells, petition, version), query)
        .read(hours.now(petition.id(), version), query.limit() + 1);
  }

  /**
   * Changes of each day of a time zone since the beginning, oldest first, for a chart. Hours in the
   * future, which a fast clock has booked, are left out, since they would flatten it. Each day has
   * the last hour in which anything was booked as its moment. Where a zone's midnight is at half
   * past, the hour across it belongs to the day in which it begins, since figures by hour cannot be
   * split.
   *
   * @param counts the figures shown beside the chart: the changes sum to their total, also where
   *     more was booked since they were read
   */
  @PermitAll
  public List<Change> daily(PetitionView petition, Counts counts, ZoneId zone) {
    int most = DAYS_MOST * HOURS_A_DAY;
    Instant end = ClockTolerance.latest(clock.instant());
    HistoryQuery all = new HistoryQuery(false, false, HistoryQuery.BEGINNING, end, null, most);
    NavigableMap<LocalDate, Change> days = new TreeMap<>();
    history
        .read(petition.id(), counts.version(), all, most)
        .forEach(
            hour ->
                days.merge(
                    LocalDate.ofInstant(hour.from(), zone),
                    new Change(hour.from(), null, hour.change()),
                    (day, later) -> new Change(later.from(), null, day.change() + later.change())));
    if (!days.isEmpty()) {
      long sum = days.values().stream().mapToLong(Change::change).sum();
      long later = sum - changeSince(petition, counts, Instant.EPOCH);
      days.computeIfPresent(
          days.lastKey(), (day, last) -> new Change(last.from(), null, last.change() - later));
    }
    return List.copyOf(days.values());
  }

  /**
   * By how much the figures had changed since an hour, at the moment of these counts. Hours in the
   * future, which a fast clock has booked, are not part of it: they would count as today's.
   *
   * @param hour the beginning of an hour, not a midnight at half past: figures are by the hour
   */
  @PermitAll
  public long changeSince(PetitionView petition, Counts counts, Instant hour) {
    if (!hour.equals(hour.truncatedTo(ChronoUnit.HOURS))) {
      throw new IllegalArgumentException("figures are by the hour, and " + hour + " is none");
    }
    Instant latest = ClockTolerance.latest(counts.asOf());
    return counts.total() - hours.outside(petition.id(), counts.version(), hour, latest);
  }
}
