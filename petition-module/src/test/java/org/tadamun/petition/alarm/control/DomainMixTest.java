package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.entity.MixKind;

@DisplayName("Spread of mail domains")
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

  private void gone(String domain) {
    country.remove(domain);
    petition.remove(domain);
  }

  private MixKind kind() {
    return country.comparedTo(petition);
  }

  @Test
  @DisplayName("Fewer than 20 signatures say nothing about the spread")
  void few() {
    here("a", DomainMix.ENOUGH - 1);
    assertEquals(MixKind.USUAL, kind());
    here("a", 1);
    assertEquals(MixKind.ONE, kind());
  }

  @Test
  @DisplayName("One domain for nearly all is noticed if it is rare in the rest of the petition")
  void oneDomain() {
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
  @DisplayName(
      "One domain counts for nearly all from 80 % on, and as rare below 40 % of the others")
  void shares() {
    here("a", 79);
    here("b", 20);
    assertEquals(MixKind.USUAL, kind());
    here("a", 1);
    assertEquals(MixKind.ONE, kind());
    elsewhere("a", DomainMix.ENOUGH - 1);
    assertEquals(MixKind.ONE, kind(), "so few others tell nothing");
    elsewhere("a", 1);
    assertEquals(MixKind.USUAL, kind());
    elsewhere("c", 30);
    assertEquals(MixKind.USUAL, kind(), "twenty of fifty have it");
    elsewhere("c", 1);
    assertEquals(MixKind.ONE, kind());
  }

  @Test
  @DisplayName("Ten domains are many, unless one of them has half of the signatures")
  void many() {
    IntStream.range(0, 9).forEach(i -> here("d" + i, 3));
    assertEquals(MixKind.USUAL, kind());
    here("d9", 1);
    assertEquals(MixKind.MANY, kind());
    here("d0", 21);
    assertEquals(MixKind.MANY, kind(), "24 of 49");
    here("d0", 1);
    assertEquals(MixKind.USUAL, kind(), "25 of 50");
  }

  @Test
  @DisplayName("Many domains that occur nowhere else in the petition count as one")
  void belowOne() {
    IntStream.range(0, 10).forEach(i -> here("d" + i, 10));
    assertEquals(MixKind.MANY, kind(), "nobody else is there who could have them");
    elsewhere("a", DomainMix.ENOUGH);
    assertEquals(MixKind.USUAL, kind(), "so few others tell only that they are not known");
    elsewhere("b", DomainMix.COMPARABLE - DomainMix.ENOUGH);
    assertEquals(MixKind.ONE, kind());
    here("a", 25);
    assertEquals(MixKind.ONE, kind(), "four fifths");
    here("a", 1);
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName("Domains are many if half use one that others have, at least a tenth as often")
  void known() {
    IntStream.range(0, 20).forEach(i -> here("d" + i, 10));
    IntStream.range(0, 9).forEach(i -> elsewhere("d" + i, 1));
    elsewhere("a", 190);
    assertEquals(MixKind.USUAL, kind(), "nine of twenty");
    elsewhere("d9", 1);
    assertEquals(MixKind.MANY, kind());
    elsewhere("a", 5);
    assertEquals(MixKind.USUAL, kind(), "one of each is no tenth as often any more");
  }

  @Test
  @DisplayName(
      "No domain counts as unknown elsewhere if the petition has more domains than are remembered")
  void toldOfNone() {
    IntStream.range(0, DomainMix.MOST).forEach(i -> elsewhere("e" + i, 1));
    IntStream.range(0, 10).forEach(i -> here("d" + i, 10));
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName("Signatures without a mail domain do not count as one domain")
  void noDomain() {
    here(null, 100);
    assertEquals(MixKind.USUAL, kind());
    elsewhere("a", DomainMix.COMPARABLE);
    assertEquals(MixKind.USUAL, kind());
  }

  @Test
  @DisplayName(
      "2,000 domains are kept apart; a further one never counts as the one that nearly all have")
  void kept() {
    IntStream.range(1, DomainMix.MOST).forEach(i -> here("d" + i, 1));
    here("last", 9 * DomainMix.MOST);
    assertEquals(MixKind.ONE, kind(), "it is the 2,000th");
    country.clear();
    petition.clear();
    IntStream.range(0, DomainMix.MOST).forEach(i -> here("d" + i, 1));
    here("further", 9 * DomainMix.MOST);
    assertEquals(MixKind.MANY, kind(), "it is counted together with all further ones");
  }

  @Test
  @DisplayName("More domains than can be remembered still count as many")
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
  @DisplayName("Cleared domains have no effect on the next comparison")
  void forgotten() {
    IntStream.range(0, 12).forEach(i -> here("d" + i, 3));
    assertEquals(MixKind.MANY, kind());
    country.clear();
    petition.clear();
    IntStream.range(0, 5).forEach(i -> here("f" + i, 5));
    assertEquals(MixKind.USUAL, kind(), "five domains are not many");
  }

  @Test
  @DisplayName("Adding and removing the same domains leaves the spread as it was")
  void removed() {
    here("a", 60);
    IntStream.range(0, 30).forEach(i -> here("d" + i, 1));
    here(null, 1);
    assertEquals(MixKind.USUAL, kind());
    IntStream.range(0, 60).forEach(i -> gone("a"));
    gone(null);
    gone("never seen");
    assertEquals(MixKind.MANY, kind());
    IntStream.range(0, 11).forEach(i -> gone("d" + i));
    assertEquals(MixKind.USUAL, kind(), "too few");
  }

  @Test
  @DisplayName("If the most frequent domain is removed, the next one takes its place")
  void nextDomain() {
    here("a", 60);
    here("b", 40);
    here(null, 5);
    IntStream.range(0, 60).forEach(i -> gone("a"));
    assertEquals(MixKind.ONE, kind(), "it is the other one now");
    IntStream.range(0, 9).forEach(i -> here("d" + i, 10));
    assertEquals(MixKind.MANY, kind());
    gone(null);
    IntStream.range(0, 10).forEach(i -> gone("d0"));
    gone(null);
    IntStream.range(0, 3).forEach(i -> gone(null));
    assertEquals(MixKind.USUAL, kind(), "nine are left");
  }
}
