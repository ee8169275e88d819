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

@DisplayName("R1 What waits for a second person")
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
  @DisplayName("waits for nobody who did any of its first half")
  void begun() {
    Awaited one = Awaited.throughout(ANNA, BILAL);
    for (String first : List.of(ANNA, BILAL)) {
      assertFalse(isFor(one, SecondKind.IMPORT, reader(first, Role.COORDINATOR, 1L, null)));
    }
    assertTrue(isFor(one, SecondKind.IMPORT, reader("staff:c", Role.COORDINATOR, 1L, null)));
    assertEquals(Set.of(ANNA), Awaited.throughout(ANNA, null).begunBy(), "nobody has prepared it");
  }

  @Test
  @DisplayName("waits for those of all of its countries, and where it names none for those of all")
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
  @DisplayName("waits for who acts as it does for who is told by mail, and for no other key of his")
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
  @DisplayName("waits for nobody of another campaign, and for no reader")
  void others() {
    for (SecondKind kind : SecondKind.values()) {
      Awaited one = Awaited.throughout(ANNA);
      assertFalse(isFor(one, kind, reader(BILAL, Role.COORDINATOR, 2L, null)), kind::name);
      assertFalse(isFor(one, kind, reader(BILAL, Role.READER, 1L, null)), kind::name);
    }
  }

  @Test
  @DisplayName("R2 is told after five minutes where it is a rule, and an hour later else")
  void soon() {
    for (SecondKind kind : SecondKind.values()) {
      Duration expected = kind == SecondKind.RULE ? Duration.ofMinutes(5) : Duration.ofHours(1);
      assertEquals(expected, kind.gathering(), kind::name);
    }
  }

  @Test
  @DisplayName("waits for who governs the installation where it is an exemption, and nobody else")
  void exemption() {
    Awaited one = Awaited.throughout(ANNA);
    assertTrue(isFor(one, SecondKind.EXEMPTION, reader(BILAL, Role.ADMINISTRATOR, null, null)));
    assertFalse(isFor(one, SecondKind.EXEMPTION, reader(ANNA, Role.ADMINISTRATOR, null, null)));
    assertFalse(isFor(one, SecondKind.EXEMPTION, reader(BILAL, Role.ADMINISTRATOR, 1L, null)));
    assertFalse(isFor(one, SecondKind.EXEMPTION, reader(BILAL, Role.COORDINATOR, null, null)));
  }
}
