package org.tadamun.petition.secondperson.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.petition.secondperson.entity.SecondKind;

@DisplayName("R1: People for whom something waits as their second person")
class AwaitedTest {

  private static final String ANNA = "staff:anna";
  private static final String BILAL = "staff:bilal";

  private static NoticeReader reader(String actor, Role role, Long campaign, String country) {
    return new NoticeReader(actor, List.of(new Reach(role, campaign, country)));
  }

  private static boolean isFor(Awaited one, SecondKind kind, NoticeReader reader) {
    return one.isFor(reader, kind, 1);
  }

  @Test
  @DisplayName("Nothing waits for a person who did a part of the first half")
  void begun() {
    Awaited one = Awaited.throughout(ANNA, BILAL);
    for (String first : List.of(ANNA, BILAL)) {
      assertFalse(isFor(one, SecondKind.IMPORT, reader(first, Role.COORDINATOR, 1L, null)));
    }
    assertTrue(isFor(one, SecondKind.IMPORT, reader("staff:c", Role.COORDINATOR, 1L, null)));
    assertEquals(Set.of(ANNA), Awaited.throughout(ANNA, null).begunBy(), "nobody has prepared it");
  }

  @Test
  @DisplayName("A person must be responsible for all its countries, or for all if it names none")
  void countries() {
    NoticeReader ofSweden = reader(BILAL, Role.COUNTRY_ORGANISER, 1L, "SE");
    NoticeReader ofAll = reader(BILAL, Role.COORDINATOR, 1L, null);
    Awaited sweden = Awaited.in(List.of("SE"), ANNA);
    assertTrue(isFor(sweden, SecondKind.RULE, ofSweden));
    assertTrue(isFor(sweden, SecondKind.RULE, ofAll));
    for (Awaited more : List.of(Awaited.in(List.of("SE", "GB"), ANNA), Awaited.in(null, ANNA))) {
      assertFalse(isFor(more, SecondKind.RULE, ofSweden));
      assertTrue(isFor(more, SecondKind.RULE, ofAll));
    }
  }

  @Test
  @DisplayName(
      "A caller is judged by the same rules, and other keys of one organisation are one person")
  void acting() {
    ActingPerson bilal = ActingPerson.alone(BILAL);
    assertTrue(Awaited.throughout(ANNA).isFor(bilal, Set.of()));
    assertFalse(Awaited.throughout(ANNA, BILAL).isFor(bilal, Set.of()));
    assertFalse(Awaited.throughout(ANNA).isFor(bilal, Set.of("SE")), "it is about all countries");
    assertTrue(Awaited.in(List.of("SE"), ANNA).isFor(bilal, Set.of("SE", "GB")));
    assertFalse(Awaited.in(List.of("SE", "GB"), ANNA).isFor(bilal, Set.of("SE")));
    ActingPerson key = new ActingPerson("key:one", Set.of("key:one", "key:other"));
    assertFalse(Awaited.throughout("key:other").isFor(key, Set.of()));
  }

  @Test
  @DisplayName("Nothing waits for staff of another campaign, or for the role reader")
  void otherCampaignOrReader() {
    for (SecondKind kind : SecondKind.values()) {
      Awaited one = Awaited.throughout(ANNA);
      assertFalse(isFor(one, kind, reader(BILAL, Role.COORDINATOR, 2L, null)), kind::name);
      assertFalse(isFor(one, kind, reader(BILAL, Role.READER, 1L, null)), kind::name);
    }
  }

  @Test
  @DisplayName(
      "R2: a mail about a rule is sent after five minutes, about other kinds after an hour")
  void soon() {
    for (SecondKind kind : SecondKind.values()) {
      Duration expected = kind == SecondKind.RULE ? Duration.ofMinutes(5) : Duration.ofHours(1);
      assertEquals(expected, kind.gathering(), kind::name);
    }
  }

  @Test
  @DisplayName("An exemption waits for administrators of the whole installation only")
  void exemption() {
    Awaited one = Awaited.throughout(ANNA);
    assertTrue(isFor(one, SecondKind.EXEMPTION, reader(BILAL, Role.ADMINISTRATOR, null, null)));
    assertFalse(isFor(one, SecondKind.EXEMPTION, reader(ANNA, Role.ADMINISTRATOR, null, null)));
    assertFalse(isFor(one, SecondKind.EXEMPTION, reader(BILAL, Role.ADMINISTRATOR, 1L, null)));
    assertFalse(isFor(one, SecondKind.EXEMPTION, reader(BILAL, Role.COORDINATOR, null, null)));
  }
}
