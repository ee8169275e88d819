package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter.Scope;
import org.tadamun.kernel.access.boundary.Permission;

@DisplayName("R12: Filter of the list of endorsements")
class EndorsementFilterTest {

  @Test
  @DisplayName("the scope of outdated grounds is only for staff who may write endorsements")
  void uncovered() {
    List<Scope> reader = Scope.offered(Permission.REPORT_READ::equals);
    assertEquals(
        Arrays.stream(Scope.values()).filter(one -> one != Scope.UNCOVERED).toList(), reader);
    assertEquals(List.of(Scope.values()), Scope.offered(any -> true));
    assertEquals(Permission.ENDORSEMENT_WRITE, EndorsementFilter.of(Scope.UNCOVERED).permission());
    assertEquals(Permission.REPORT_READ, EndorsementFilter.ALL.permission());
  }
}
