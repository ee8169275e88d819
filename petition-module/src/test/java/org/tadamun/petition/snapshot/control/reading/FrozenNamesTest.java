package org.tadamun.petition.snapshot.control.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;

@DisplayName("Names in a frozen pack")
class FrozenNamesTest {

  private static final Named NEW = new Named("GB", "New");

  private static FrozenNames in(String json) {
    return FrozenNames.in(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0} names, agreed for {1}, target country {2}: allowed {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "0, -, PK, true",
        "0, PK, GB, true",
        "2, -, -, true",
        "2, -, PK, false",
        "2, PK, PK, true",
        "2, PK, GB, false",
        "2, PK, -, true"
      })
  @DisplayName("Names may go to an addressee of a country only as the signers agreed")
  void reach(int named, String agreedFor, String target, boolean may) {
    String json =
        "{\"names\":{\"named\":%d,\"targetCountry\":%s,\"agreedFor\":%s}}"
            .formatted(
                named, agreedFor != null, agreedFor == null ? "null" : '"' + agreedFor + '"');
    assertEquals(may, in(json).mayReach(target));
  }

  @Test
  @DisplayName("Names without the country of the consent may go to no target country")
  void unsaid() {
    FrozenNames frozen =
        in("{\"addressee\":{\"country\":\"PK\"},\"names\":{\"named\":2,\"targetCountry\":true}}");
    assertFalse(frozen.mayReach("PK"));
    assertTrue(frozen.mayReach(null));
    assertEquals("", frozen.agreedFor(), "they were asked, so nobody is named who was not");
  }

  @ParameterizedTest(name = "endorser {0}, published by {1}: allowed {2}")
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "{\"en\":\"Zoe\"}, CONSENT, false",
        "{\"en\":\"Zoe\"}, PUBLIC_ACT, true",
        "\"UNNAMED\", CONSENT, true"
      })
  @DisplayName("A pack with an endorser named by consent may go to no target country")
  void endorsers(String endorser, String basis, boolean may) {
    String json =
        ("{\"addressee\":{\"country\":\"GB\"},\"names\":{\"named\":0,\"targetCountry\":false},"
                + "\"endorsements\":{\"items\":[{\"endorser\":%s,\"basis\":\"%s\"}]}}")
            .formatted(endorser, basis);
    assertEquals(may, in(json).mayReach("PK"));
  }

  private static Named in(String country, String name) {
    return new Named(country, name);
  }

  private static long noMore(FrozenNames frozen, List<Named> now) {
    return frozen.noMore(goesOn -> now.stream().allMatch(goesOn));
  }

  @Test
  @DisplayName("Names that a new pack would not have are counted, each as often as it occurs")
  void noMore() {
    FrozenNames frozen =
        in(
            "{\"addressee\":{\"country\":\"GB\"},\"names\":{\"named\":4,\"targetCountry\":false,\"byCountry\":{\"GB\":[\"Zoe\"],\"PK\":[\"Ali"
                + " Khan\",\"Ali Khan\",\"فاطمہ\"]}}}");
    assertEquals(4, noMore(frozen, List.of()));
    List<Named> all =
        List.of(in("PK", "فاطمہ"), in("PK", "Ali Khan"), in("GB", "Zoe"), in("PK", "Ali Khan"));
    assertEquals(0, noMore(frozen, all));
    assertEquals(0, noMore(frozen, List.of(all.get(0), all.get(1), all.get(2), all.get(3), NEW)));
    assertEquals(1, noMore(frozen, all.subList(0, 3)));
    assertEquals(1, noMore(frozen, List.of(all.get(0), all.get(1), in("US", "Zoe"), all.get(3))));
    assertEquals(4, noMore(frozen, List.of(NEW, NEW)));
  }

  @Test
  @DisplayName("Reading stops once all names are found")
  void enough() {
    FrozenNames frozen =
        in(
            "{\"addressee\":{\"country\":\"GB\"},\"names\":{\"named\":1,\"targetCountry\":false,"
                + "\"byCountry\":{\"GB\":[\"Zoe\"]}}}");
    AtomicInteger told = new AtomicInteger();
    long left =
        frozen.noMore(
            goesOn ->
                Stream.of(NEW, in("GB", "Zoe"), NEW)
                    .peek(one -> told.incrementAndGet())
                    .allMatch(goesOn));
    assertEquals(0, left);
    assertEquals(2, told.get());
  }

  @Test
  @DisplayName("Reading stops after a limited number of other names if a frozen name is not found")
  void bounded() {
    FrozenNames frozen =
        in(
            "{\"addressee\":{\"country\":\"GB\"},\"names\":{\"named\":2,\"targetCountry\":false,"
                + "\"byCountry\":{\"GB\":[\"Ann\",\"Zoe\"]}}}");
    AtomicInteger told = new AtomicInteger();
    long left =
        frozen.noMore(
            goesOn ->
                Stream.concat(Stream.of(in("GB", "Zoe")), Stream.generate(() -> NEW))
                    .peek(one -> told.incrementAndGet())
                    .allMatch(goesOn));
    assertEquals(1, left);
    assertEquals(2 + FrozenNames.BESIDES, told.get());
  }

  @Test
  @DisplayName("R12: A pack with more than 20,000 names is refused")
  void room() {
    PackNames.requireRoom(PackNames.MOST);
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> PackNames.requireRoom(PackNames.MOST + 1));
    assertEquals("names", refusal.errors().getFirst().field());
    assertEquals("snapshot.error.names", refusal.errors().getFirst().messageKey());
  }

  @Test
  @DisplayName("A pack older than names in packs names nobody")
  void old() {
    FrozenNames frozen = in("{\"addressee\":{\"country\":\"GB\"}}");
    assertTrue(frozen.mayReach("PK"));
    assertEquals(0, noMore(frozen, List.of(NEW)));
    assertFalse(frozen.hasSigners());
  }

  @Test
  @DisplayName("A pack has signers only if it names one; endorsers do not count")
  void signers() {
    String named =
        "{\"addressee\":{\"country\":\"GB\"},\"names\":{\"wished\":true,\"named\":%d,"
            + "\"targetCountry\":false,\"byCountry\":{%s}},\"endorsements\":{\"items\":"
            + "[{\"endorser\":{\"en\":\"Zoe\"},\"basis\":\"CONSENT\"}]}}";
    assertTrue(in(named.formatted(1, "\"PK\":[\"Ali Khan\"]")).hasSigners());
    assertFalse(in(named.formatted(0, "")).hasSigners());
  }
}
