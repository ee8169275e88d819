package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("R2: Head-count in a report")
class ActionReportTest {

  private static final HeadCount ON_RECORD = new HeadCount(300, CountingMethod.COUNTED);

  @Test
  @DisplayName("a number from 1 to the maximum with a method makes a head-count")
  void complete() {
    assertEquals(
        new HeadCount(120, CountingMethod.PRESS),
        ActionReport.of(120, CountingMethod.PRESS).after(ON_RECORD));
    for (int count : new int[] {1, HeadCount.MOST}) {
      HeadCount counted = new HeadCount(count, CountingMethod.COUNTED);
      assertEquals(counted, ActionReport.of(count, CountingMethod.COUNTED).after(null));
    }
  }

  @Test
  @DisplayName("a report without number and method removes the head-count")
  void neither() {
    assertNull(ActionReport.of(null, null).after(null));
    assertNull(ActionReport.of(null, null).after(ON_RECORD));
    assertNull(new ActionReport(null).after(null));
  }

  @Test
  @DisplayName("R12: a report without a head-count leaves the recorded one")
  void silent() {
    assertEquals(ON_RECORD, new ActionReport(null).after(ON_RECORD));
  }

  @Test
  @DisplayName(
      "a number without a method, or a method without a number, is refused at the missing field")
  void half() {
    assertEquals(List.of("headCount.method"), refused(ActionReport.of(5, null)));
    assertEquals(List.of("headCount.count"), refused(ActionReport.of(null, CountingMethod.POLICE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, HeadCount.MOST + 1, Integer.MAX_VALUE})
  @DisplayName("a number below 1 or above the maximum is refused")
  void range(int count) {
    assertEquals(
        List.of("headCount.count"), refused(ActionReport.of(count, CountingMethod.COUNTED)));
  }

  @Test
  @DisplayName(
      "the head-count may be sent as top-level fields; values other than the object's are refused")
  void beside() {
    CountingMethod police = CountingMethod.POLICE;
    HeadCount counted = new HeadCount(320, police);
    ActionReport.Count same = new ActionReport.Count(320, police);
    assertEquals(counted, new ActionReport(null, 320, police).after(ON_RECORD));
    assertEquals(counted, new ActionReport(same, 320, police).after(ON_RECORD));
    ActionReport.Count nobody = new ActionReport.Count(null, null);
    assertEquals(List.of("count"), refused(new ActionReport(nobody, 320, police)));
    assertEquals(List.of("method"), refused(new ActionReport(null, 320, null)));
  }

  @Test
  @DisplayName(
      "R20: a report that denies the action or mentions a letter is refused at each of these fields")
  void otherNews() {
    ActionReport.Count counted = new ActionReport.Count(40, CountingMethod.COUNTED);
    assertEquals(List.of("tookPlace"), refused(report(false, null, null)));
    assertEquals(List.of("letterHandedOver"), refused(report(true, true, counted)));
    assertEquals(List.of("tookPlace", "letterHandedOver"), refused(report(false, true, null)));
    assertEquals(
        new HeadCount(40, CountingMethod.COUNTED), report(true, false, counted).after(ON_RECORD));
  }

  private static ActionReport with(List<String> photographs) {
    return new ActionReport(true, false, photographs, null, null, null);
  }

  @Test
  @DisplayName("R20: a report with photographs is refused, an empty list of them is accepted")
  void photographs() {
    assertEquals(ON_RECORD, with(List.of()).after(ON_RECORD));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> with(List.of("a")).after(null));
    assertEquals("photographs", refusal.errors().getFirst().field());
    assertEquals("actions.error.photographs", refusal.errors().getFirst().messageKey());
  }

  private static ActionReport report(
      Boolean tookPlace, Boolean letter, ActionReport.Count headCount) {
    return new ActionReport(tookPlace, letter, null, headCount, null, null);
  }

  private static List<String> refused(ActionReport report) {
    return assertThrows(InvalidInput.class, () -> report.after(ON_RECORD)).errors().stream()
        .map(FieldError::field)
        .toList();
  }
}
