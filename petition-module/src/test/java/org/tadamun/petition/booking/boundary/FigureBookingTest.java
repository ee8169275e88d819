package org.tadamun.petition.booking.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.entity.AlarmCounterweight;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Booking of signatures in the figures")
class FigureBookingTest {

  private static final Instant NOW = Instant.parse("2026-11-30T00:40:00Z");
  private static final Instant SINCE = NOW.minus(Duration.ofDays(3));

  private final List<String> steps = new ArrayList<>();
  private final List<Object> rows = new ArrayList<>();
  private final FigureBooking figures = new FigureBooking();

  private final class Tallies extends CountryTally {
    @Override
    public void book(Instant moment, List<CountryChange> changes) {
      steps.add("tallies of a group " + changes.size());
    }

    @Override
    public void bookPortion(Instant moment, List<CountryChange> changes) {
      steps.add("tallies " + changes.size());
    }

    @Override
    public void correct(long petitionId, Instant moment, List<CountryChange> changes) {
      steps.add("tallies put right " + changes.size());
    }
  }

  private final class Lines extends Corrections {
    @Override
    public void book(CorrectionKey key, Instant now, Map<SignatureSource, Long> bySource) {
      steps.add("line " + key.country());
    }
  }

  private final class Ways extends Channels {
    @Override
    public void confirmed(Collection<Way> signatures) {
      steps.add("ways " + signatures.size());
    }

    @Override
    public void forget(Collection<Gone> gone) {
      steps.add("gone " + gone.size());
    }
  }

  private final class Stages extends Funnel {
    @Override
    public void passed(FunnelStage stage, List<Passage> passages) {
      steps.add(stage + " of a group " + passages.size());
    }

    @Override
    public void passedPortion(FunnelStage stage, List<Passage> passages) {
      steps.add(stage + " " + passages.size());
    }
  }

  private final class Links extends PersonalLinks {
    @Override
    public void counted(Collection<Long> signatureIds) {
      steps.add("links " + signatureIds);
    }
  }

  @BeforeEach
  void connect() throws Exception {
    set("em", told(EntityManager.class, this::wrote));
    set("figures", told(Event.class, event -> steps.add(event.getClass().getSimpleName())));
    set("tally", new Tallies());
    set("corrections", new Lines());
    set("channels", new Ways());
    set("funnel", new Stages());
    set("personal", new Links());
  }

  private void wrote(Object row) {
    steps.add(row.getClass().getSimpleName());
    rows.add(row);
  }

  /** Reads a private field of a row; rows of this kind have no getters. */
  private static Object said(Object row, String column) throws Exception {
    Field field = row.getClass().getDeclaredField(column);
    field.setAccessible(true);
    return field.get(row);
  }

  private static List<Object> said(Object row, String... columns) throws Exception {
    List<Object> values = new ArrayList<>();
    for (String column : columns) {
      values.add(said(row, column));
    }
    return values;
  }

  private void set(String field, Object value) throws Exception {
    Field seam = FigureBooking.class.getDeclaredField(field);
    seam.setAccessible(true);
    seam.set(figures, value);
  }

  private static <T> T told(Class<T> type, Consumer<Object> what) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, values) -> {
              what.accept(values[0]);
              return null;
            }));
  }

  private static FigureChanges filled(FigureChanges changes) {
    changes.refreshFiguresOf(3);
    changes.countOnPersonalLink(11);
    changes.passed(FunnelStage.HELD, List.of(new Funnel.Passage(7, "SE", 1)));
    changes.passed(FunnelStage.CONFIRMED, List.of(new Funnel.Passage(7, "SE", 1)));
    Channels.Way way = new Channels.Way(7, 1, Origin.NONE, "SE");
    changes.leftBy(List.of(new Channels.Gone(way, true)));
    changes.confirmedBy(List.of(way));
    CountryChange one = new CountryChange(7, 1, SignatureSource.ONLINE, "SE", 1);
    changes.log(one, 1, CorrectionKey.move(7, 1, NOW, "SE"));
    changes.countOnceMore(one, 0, NOW);
    return changes;
  }

  @Test
  @DisplayName("R2 R3: rows are locked in one order, whatever the order of the calls")
  void order() {
    figures.book(filled(FigureChanges.ofOne(NOW)));
    assertEquals(
        List.of(
            "AlarmCounterweight",
            "RepeatBooking",
            "tallies 1",
            "line SE",
            "ways 1",
            "gone 1",
            "CONFIRMED 1",
            "HELD 1",
            "links [11]",
            "FiguresChanged"),
        steps);
  }

  @Test
  @DisplayName("R2: one node books for its whole group by the methods for groups")
  void ofGroup() {
    figures.book(filled(FigureChanges.ofGroup(NOW)));
    assertEquals(
        List.of("tallies of a group 1", "CONFIRMED of a group 1", "HELD of a group 1"),
        steps.stream().filter(step -> step.contains("group")).toList());
  }

  @Test
  @DisplayName(
      "R2 R4: a correction after a recount is booked in the same order, with its line in the log")
  void putRight() {
    figures.correct(7, filled(FigureChanges.ofOne(NOW)));
    assertEquals(
        List.of("AlarmCounterweight", "RepeatBooking", "tallies put right 1", "line SE"),
        steps.subList(0, 4));
  }

  @Test
  @DisplayName("R2: signatures that are not new have counterweights and tally marks, by their sign")
  void notNewSignatures() throws Exception {
    CountryChange goes = new CountryChange(7, 2, SignatureSource.ONLINE, "SE", -1);
    CountryChange comes = new CountryChange(7, 3, SignatureSource.ONLINE, "AR", 1);
    FigureChanges changes = FigureChanges.ofOne(NOW);
    changes.countOnceMore(goes, -1, SINCE);
    changes.countOnceMore(comes, 1, SINCE);
    figures.book(changes);
    List<List<Object>> told = new ArrayList<>();
    for (Object row : rows) {
      told.add(
          row instanceof AlarmCounterweight
              ? said(row, "textVersion", "country", "happened", "pastOnly")
              : said(row, "version", "country", "change", "since"));
    }
    assertEquals(
        List.of(
            Arrays.asList(2, "SE", -1L, null),
            Arrays.asList(3, "AR", 1L, null),
            List.of(2, "SE", -1L, SINCE.truncatedTo(ChronoUnit.HOURS)),
            Arrays.asList(3, "AR", 1L, null)),
        told);
  }

  @Test
  @DisplayName("R3: taking a signature out writes a counterweight for its past hour")
  void past() throws Exception {
    FigureChanges changes = FigureChanges.ofOne(NOW);
    CountryChange goes = new CountryChange(7, 2, SignatureSource.ONLINE, "SE", -1);
    changes.log(goes, -1, CorrectionKey.move(7, 2, NOW, "SE"));
    changes.adjustPast(goes, SINCE);
    figures.book(changes);
    assertEquals(2, rows.size());
    assertEquals(
        Arrays.asList(2, "SE", -1L, null),
        said(rows.getFirst(), "textVersion", "country", "happened", "pastOnly"));
    assertEquals(
        List.of(2, "SE", 1L, true),
        said(rows.getLast(), "textVersion", "country", "happened", "pastOnly"));
    assertEquals(SINCE, ((AlarmCounterweight) rows.getLast()).createdAt());
  }

  @Test
  @DisplayName(
      "R3: releasing a signature that was held writes a counterweight for the petition only")
  void late() throws Exception {
    FigureChanges changes = FigureChanges.ofOne(NOW);
    CountryChange comes = new CountryChange(7, 2, SignatureSource.ONLINE, "SE", 1);
    changes.notNewToPetition(comes);
    changes.notNewToPetition(comes);
    figures.book(changes);
    assertEquals(1, rows.size());
    assertEquals(
        Arrays.asList(2, "SE", 2L, null, true),
        said(rows.getFirst(), "textVersion", "country", "happened", "pastOnly", "lateOnly"));
    assertEquals(NOW, ((AlarmCounterweight) rows.getFirst()).createdAt());
  }

  @Test
  @DisplayName(
      "R3: taking out a signature that was released late leaves the petition's past unchanged")
  void latePast() throws Exception {
    FigureChanges changes = FigureChanges.ofOne(NOW);
    CountryChange goes = new CountryChange(7, 2, SignatureSource.ONLINE, "SE", -1);
    changes.adjustPast(goes, SINCE);
    changes.keepPetitionPast(goes, SINCE);
    figures.book(changes);
    assertEquals(2, rows.size());
    String[] columns = {"textVersion", "country", "happened", "pastOnly", "lateOnly"};
    assertEquals(Arrays.asList(2, "SE", 1L, true, null), said(rows.getFirst(), columns));
    assertEquals(Arrays.asList(2, "SE", -1L, true, true), said(rows.getLast(), columns));
    assertEquals(SINCE, ((AlarmCounterweight) rows.getLast()).createdAt());
  }
}
