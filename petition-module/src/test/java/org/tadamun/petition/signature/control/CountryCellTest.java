package org.tadamun.petition.signature.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Sums of signatures by cell of the tally")
class CountryCellTest {

  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private static Signature signature(long petition, int version, String country) {
    return new Signature(
        petition,
        version,
        new Mailbox("h".repeat(43), 1, "encrypted", "d".repeat(43)),
        new Signer("Zara", null, country, null, null, "en", Visibility.ANONYMOUS),
        Origin.NONE,
        false,
        NOW);
  }

  private static Signature imported(long petition, int version, String country) {
    Signature signature = signature(petition, version, country);
    signature.confirmByImport(5, SignatureSource.PARTNER, NOW);
    return signature;
  }

  @Test
  @DisplayName("Signatures are summed by petition, version, source and country")
  void cells() {
    SortedMap<CountryCell, Long> counted =
        CountryCell.count(
            List.of(
                signature(7, 1, "SE"),
                signature(7, 1, "SE"),
                signature(7, 2, "SE"),
                signature(8, 1, "SE"),
                imported(7, 1, "SE"),
                signature(7, 1, "NO")));
    assertEquals(2, counted.get(new CountryCell(7, 1, SignatureSource.ONLINE, "SE")));
    assertEquals(1, counted.get(new CountryCell(7, 2, SignatureSource.ONLINE, "SE")));
    assertEquals(1, counted.get(new CountryCell(8, 1, SignatureSource.ONLINE, "SE")));
    assertEquals(1, counted.get(new CountryCell(7, 1, SignatureSource.PARTNER, "SE")));
    assertEquals(1, counted.get(new CountryCell(7, 1, SignatureSource.ONLINE, "NO")));
    assertEquals(6, counted.values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  @DisplayName("Cells are in one order, whatever the order of the signatures")
  void order() {
    List<Signature> some = new ArrayList<>();
    for (String country : List.of("SE", "AR", "NO", "ZZ", "GB")) {
      for (int version = 1; version <= 2; version++) {
        some.add(signature(7, version, country));
        some.add(signature(6, version, country));
        some.add(imported(7, version, country));
      }
    }
    List<CountryCell> first = List.copyOf(CountryCell.count(some).keySet());
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(some, new Random(i));
      assertEquals(first, List.copyOf(CountryCell.count(some).keySet()));
    }
    assertEquals(new CountryCell(6, 1, SignatureSource.ONLINE, "AR"), first.getFirst());
  }

  @Test
  @DisplayName("Without signatures there are no cells")
  void nobody() {
    assertTrue(CountryCell.count(List.of()).isEmpty());
  }
}
