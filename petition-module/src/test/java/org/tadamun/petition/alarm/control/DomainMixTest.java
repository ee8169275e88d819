package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.entity.MixKind;

@DisplayName("The spread of mail domains")
class DomainMixTest {

  private final DomainMix country = new DomainMix();
  private final DomainMix petition = new DomainMix();

  private void here(String domain, int times) {
    for (int i = 0; i < times; i++) {
      country.add(domain);
      petition.add(domain);
    }
  }

  private void elsewhere(String domain, int times) {
    for (int i = 0; i < times; i++) {
      petition.add(domain);
    }
  }

  private MixKind kind() {
    return country.comparedTo(petition);
  }

  @Test
  @DisplayName("tells nothing of a few")
  void few() {
    here("a", DomainMix.ENOUGH - 1);
    assertEquals(MixKind.USUAL, kind());
    here("a", 1);
    assertEquals(MixKind.ONE, kind());
  }

  @Test
  @DisplayName("sees one domain that is rare elsewhere, not one that everybody has")
  void one() {
    here("a", 90);
    here("b", 10);
    assertEquals(MixKind.ONE, kind());
    elsewhere("c", 70);
    elsewhere("a", 30);
    assertEquals(MixKind.ONE, kind());
    elsewhere("a", 50);
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName("sees many domains, unless one of them is the half")
  void many() {
    IntStream.range(0, 30).forEach(i -> here("d" + i, 1));
    assertEquals(MixKind.MANY, kind());
    here("d0", 29);
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName("takes no domain at all for none in particular")
  void none() {
    here(null, 100);
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName("remembers no more than it can hold")
  void bounded() {
    IntStream.range(0, DomainMix.MOST).forEach(i -> here("d" + i, 1));
    assertEquals(MixKind.MANY, kind());
    IntStream.range(0, 9 * DomainMix.MOST).forEach(i -> here("e" + i, 1));
    assertEquals(MixKind.MANY, kind());
    here("d0", 1);
    country.clear();
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName("is as before where what was added is taken away again")
  void removed() {
    here("a", 60);
    IntStream.range(0, 30).forEach(i -> here("d" + i, 1));
    here(null, 1);
    assertEquals(MixKind.USUAL, kind());
    for (int i = 0; i < 60; i++) {
      country.remove("a");
    }
    country.remove(null);
    country.remove("never seen");
    assertEquals(MixKind.MANY, kind());
    IntStream.range(0, 11).forEach(i -> country.remove("d" + i));
    assertEquals(MixKind.USUAL, kind(), "too few");
  }
}
