package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The case of a campaign that an integrator sends")
class CampaignRequestTest {

  private static LocalizedText text(String words) {
    return words == null ? null : LocalizedText.of("en", words);
  }

  private static CampaignRequest sent(String newName, String oldName) {
    return new CampaignRequest(
        "release",
        "ptudc",
        text("Release him"),
        null,
        text(newName),
        text(oldName),
        null,
        "PK",
        null,
        List.of("en"),
        "UTC",
        null,
        null);
  }

  private static List<String> fields(Violations mistakes) {
    return mistakes.errors().stream().map(FieldError::field).toList();
  }

  @ParameterizedTest
  @DisplayName("is what another one is written by, under either name, and may go by either")
  @CsvSource({
    ", New, , New",
    ", , New, New",
    ", New, New, New",
    "Old, Old, Old, Old",
    "Old, New, Old, New",
    "Old, Old, New, New",
    "Old, New, New, New",
    "Old, , Old,",
    "Old, Old, ,",
    "Old, , ,"
  })
  void either(String before, String newName, String oldName, String wanted) {
    CampaignRequest request = sent(newName, oldName);
    assertEquals(text(wanted), request.draft(text(before)).texts().caseText());
    assertTrue(request.twice(text(before)).isEmpty());
  }

  @ParameterizedTest
  @DisplayName("is refused at its field where each name has another one")
  @CsvSource({", New, Other", "Old, New, Other", "Old, New,", "Old, , Other"})
  void both(String before, String newName, String oldName) {
    assertEquals(List.of("case"), fields(sent(newName, oldName).twice(text(before))));
  }

  @ParameterizedTest
  @DisplayName("has its mistakes named as it was called, and the time zone as it is called")
  @CsvSource({", <b>, , case.en", ", , <b>, caseText.en", "Old, <b>, Old, case.en"})
  void mistakes(String before, String newName, String oldName, String named) {
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                sent(newName, oldName)
                    .with(
                        text(before),
                        draft -> {
                          throw new InvalidInput(
                              List.of(
                                  new FieldError("caseText.en", "kernel.error.markup"),
                                  new FieldError("zone", "kernel.error.zone")));
                        }));
    assertEquals(
        List.of(named, "timeZone"), refused.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("is none where it has no words")
  void wordless() {
    assertNull(sent(" ", " ").draft(null).texts().caseText());
  }
}
