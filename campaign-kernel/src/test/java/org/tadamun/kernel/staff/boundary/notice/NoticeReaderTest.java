package org.tadamun.kernel.staff.boundary.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;

@DisplayName("Reader of a notice")
class NoticeReaderTest {

  private static final String WRITE = Permission.PETITION_WRITE;

  private static NoticeReader of(Reach... reaches) {
    return new NoticeReader("staff:amina", List.of(reaches));
  }

  private static boolean may(NoticeReader reader, String... countries) {
    return reader.may(WRITE, 1, Set.of(countries));
  }

  @Test
  @DisplayName(
      "a notice about several countries is readable if the reader's roles cover all of them")
  void together() {
    NoticeReader both =
        of(
            new Reach(Role.COUNTRY_ORGANISER, 1L, "GB"),
            new Reach(Role.COUNTRY_ORGANISER, 1L, "SE"));
    assertTrue(may(both, "GB", "SE"));
    assertTrue(may(both, "SE"));
    assertFalse(may(both, "GB", "DE"));
    assertFalse(may(both), "what is about all countries");
    assertTrue(may(of(new Reach(Role.COORDINATOR, 1L, null)), "GB", "DE"));
    assertTrue(may(of(new Reach(Role.COORDINATOR, null, null))));
  }

  @Test
  @DisplayName("a role of another campaign, or one without the permission, gives no access")
  void otherRolesGiveNoAccess() {
    assertFalse(may(of(new Reach(Role.COORDINATOR, 2L, null)), "GB"));
    assertFalse(may(of(new Reach(Role.READER, 1L, null)), "GB"));
    assertFalse(may(of(new Reach(Role.COUNTRY_ORGANISER, 1L, null)), "GB"), "it has no country");
    NoticeReader halves =
        of(new Reach(Role.READER, 1L, null), new Reach(Role.COORDINATOR, 2L, null));
    assertFalse(may(halves, "GB"), "permission and reach are of one role");
    assertFalse(may(of(), "GB"));
  }

  @Test
  @DisplayName(
      "a notice of the whole installation needs a role with the permission for all campaigns")
  void everywhere() {
    String write = Permission.RETENTION_WRITE;
    assertTrue(of(new Reach(Role.ADMINISTRATOR, null, null)).mayEverywhere(write));
    assertFalse(of(new Reach(Role.ADMINISTRATOR, 1L, null)).mayEverywhere(write));
    assertFalse(of(new Reach(Role.COORDINATOR, null, null)).mayEverywhere(write));
    assertEquals("staff:amina", of().actor());
  }
}
