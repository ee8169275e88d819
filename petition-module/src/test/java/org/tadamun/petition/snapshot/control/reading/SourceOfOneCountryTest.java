package org.tadamun.petition.snapshot.control.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Plays an attacker who knows the country of each source, since lines name the collector, and who
 * tries all figures that fit what is shown: total, countries, sources and lines.
 */
@DisplayName("R14: Sources that are each of one country")
class SourceOfOneCountryTest {

  private static final SmallCells FIVE = new SmallCells(5);
  private static final int MOST = 12;
  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 11, 20);

  /** Another import of the same source as that of LI, which nobody leaves. */
  private static final ImportLine SWEDEN =
      new ImportLine("j", SignatureSource.PARTNER, "League", "SE", 2, "f", NOON);

  /** Numbers of signatures: online from GB, by one import from LI, in one batch from AQ. */
  private record World(int britain, int liechtenstein, int antarctica) {

    private static List<World> all() {
      List<World> all = new ArrayList<>();
      for (int i = 0; i < MOST; i++) {
        for (int j = 0; j < MOST; j++) {
          for (int k = 0; k < MOST; k++) {
            all.add(new World(i, j, k));
          }
        }
      }
      return all;
    }

    private int total() {
      return britain + liechtenstein + antarctica;
    }

    private Map<String, Long> exact() {
      Map<String, Long> sums = new LinkedHashMap<>();
      sums.put(SignatureSource.ONLINE.name(), (long) britain);
      sums.put(SignatureSource.PAPER.name(), (long) antarctica);
      sums.put(SignatureSource.PARTNER.name(), (long) liechtenstein);
      return sums;
    }

    private Map<String, Long> byCountry() {
      return Map.of("GB", (long) britain, "LI", (long) liechtenstein, "AQ", (long) antarctica);
    }

    private List<Object> countries() {
      return List.of(total(), new ReleasedFigures(FIVE, null, byCountry()).rows(total()));
    }

    private BatchLine batch() {
      return new BatchLine(
          "b",
          BatchState.CHECKED,
          BatchSource.PAPER,
          "Branch",
          "AQ",
          antarctica,
          DAY,
          DAY,
          "e",
          NOON,
          null);
    }

    private ImportLine list() {
      return new ImportLine("i", SignatureSource.PARTNER, "Union", "LI", liechtenstein, "e", NOON);
    }

    private List<Object> lines() {
      return List.of(
          LinesInSteps.batches(FIVE, List.of(batch())),
          new ImportedFigures(List.of(), List.of(list()), 0).told(FIVE));
    }

    /** The world after one signer of this country withdrew. */
    private World without(String country) {
      return country.equals("GB")
          ? new World(britain - 1, liechtenstein, antarctica)
          : new World(britain, liechtenstein - 1, antarctica);
    }

    private List<CountryFigures> figures(ImportLine another) {
      return List.of(
          figures("GB", SignatureSource.ONLINE, britain),
          figures("LI", SignatureSource.PARTNER, liechtenstein),
          figures("SE", SignatureSource.PARTNER, another.number()),
          figures("AQ", SignatureSource.PAPER, antarctica));
    }

    private static CountryFigures figures(String country, SignatureSource of, long number) {
      Map<SignatureSource, Long> sources = new EnumMap<>(SignatureSource.class);
      List.of(SignatureSource.values()).forEach(source -> sources.put(source, 0L));
      sources.put(of, number);
      return new CountryFigures(country, sources);
    }

    /**
     * A pack of this moment. The figure of LI waits for a crowd; that of GB was released before
     * anybody left.
     *
     * @param ever what the line of the import from LI shows
     * @param another import of the same source
     */
    private PackFigures pack(World released, ImportLine ever, ImportLine another) {
      return new PackFigures(
          figures(another),
          List.of(batch()),
          List.of(),
          new ImportedFigures(List.of(list(), another), List.of(ever, another), 0),
          null,
          new ReleasedFigures(FIVE, null, Map.of("GB", (long) released.britain)));
    }

    /** Two packs, between which one signer of this country left. */
    private List<Object> packs(String left, boolean live) {
      World after = without(left);
      ImportLine ever = live ? after.list() : list();
      return List.of(all(pack(this, list(), SWEDEN)), all(after.pack(this, ever, SWEDEN)));
    }

    /** Everything that the pack's files show. */
    private static List<Object> all(PackFigures pack) {
      return List.of(pack.total(), pack.told(), pack.bySource(), pack.batches(), pack.imports());
    }

    /** Whether a sum by source loses a step when one signer leaves. */
    private boolean passes() {
      return FIVE.tells(britain) || FIVE.tells(liechtenstein + SWEDEN.number());
    }

    private List<Object> told(SmallCells sources) {
      return List.of(countries(), Counts.sources(sources, exact()), lines());
    }
  }

  /** For each world, all worlds that look the same to the reader. */
  private static Map<World, Set<World>> fitting(Function<World, Object> read) {
    Map<Object, Set<World>> same =
        World.all().stream().collect(Collectors.groupingBy(read, Collectors.toSet()));
    Map<World, Set<World>> fitting = new HashMap<>();
    same.values().forEach(worlds -> worlds.forEach(world -> fitting.put(world, worlds)));
    return fitting;
  }

  @Test
  @DisplayName("Sources and lines tell nothing that total and countries do not tell")
  void nothingMore() {
    assertEquals(fitting(World::countries), fitting(world -> world.told(FIVE)));
  }

  @Test
  @DisplayName(
      "Two packs hide the country of a signer who left, unless a sum by source passes a step")
  void leaver() {
    for (World world : World.all()) {
      if (world.britain > 0 && world.liechtenstein > 0) {
        boolean same = world.packs("GB", false).equals(world.packs("LI", false));
        assertEquals(!world.passes(), same, world::toString);
      }
    }
    World sample = new World(61, 15, 2);
    assertEquals(sample.packs("GB", false), sample.packs("LI", false));
    assertNotEquals(
        sample.packs("GB", true), sample.packs("LI", true), "lines of who still counts would");
  }

  @Test
  @DisplayName("Of the only import of a source, a single pack tells that a signer of it has left")
  void onlyList() {
    World sample = new World(61, 15, 2);
    ImportLine nobody = new ImportLine("n", SignatureSource.PARTNER, "None", "SE", 0, "e", NOON);
    PackFigures pack = sample.without("LI").pack(sample, sample.list(), nobody);
    assertEquals(List.of(15L), pack.imports().stream().map(ImportLine::number).toList());
    assertEquals(10, pack.bySource().get(SignatureSource.PARTNER.name()));
  }

  @Test
  @DisplayName("Counter-example: exact sums by source would tell every figure")
  void exactSums() {
    Set<Integer> sizes = new HashSet<>();
    fitting(world -> world.told(SmallCells.OFF)).values().forEach(all -> sizes.add(all.size()));
    assertEquals(Set.of(1), sizes);
  }

  @Test
  @DisplayName(
      "Counter-example: a line for the rest of the lines would tell the figure of those online")
  void restOfLines() {
    Map<World, Set<World>> fitting =
        fitting(
            world ->
                List.of(world.told(FIVE), (world.liechtenstein + world.antarctica) % FIVE.step()));
    World sample = new World(9, 9, 3);
    assertEquals(
        Set.of(9), fitting.get(sample).stream().map(World::britain).collect(Collectors.toSet()));
    assertTrue(fitting(world -> world.told(FIVE)).get(sample).size() > 1);
  }

  @Test
  @DisplayName("The sources sum to the total, and each is a multiple of the step")
  void sums() {
    for (World world : World.all()) {
      Map<String, Long> told = Counts.sources(FIVE, world.exact());
      assertEquals(world.total(), told.values().stream().mapToLong(Long::longValue).sum());
      for (SignatureSource source : SignatureSource.values()) {
        assertEquals(0, told.get(source.name()) % FIVE.step());
      }
    }
    Map<String, Long> whole = new World(10, 5, 0).exact();
    assertEquals(whole, Counts.sources(FIVE, whole), "nothing is left");
    Map<String, Long> odd = new World(7, 1, 0).exact();
    assertEquals(3, Counts.sources(FIVE, odd).get(Counts.OTHER_SOURCES));
    assertEquals(odd, Counts.sources(SmallCells.OFF, odd));
  }
}
