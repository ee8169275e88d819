package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Campaign request of the API")
class CampaignRequestTest {

  private static CampaignRequest sent(String words) {
    return new CampaignRequest(
        "release",
        "ptudc",
        LocalizedText.of("en", "Release him"),
        null,
        LocalizedText.of("en", words),
        null,
        "PK",
        null,
        List.of("en"),
        "UTC",
        null,
        null);
  }

  @Test
  @DisplayName("errors in the case and the time zone are reported under the API's field names")
  void mistakes() {
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                sent("<b>")
                    .with(
                        draft -> {
                          throw new InvalidInput(
                              List.of(
                                  new FieldError("caseText.en", "kernel.error.markup"),
                                  new FieldError("zone", "kernel.error.zone")));
                        }));
    assertEquals(
        List.of("case.en", "timeZone"), refused.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("a blank case text is taken as none")
  void wordless() {
    assertNull(sent(" ").draft().texts().caseText());
    assertEquals("Taken at night", sent("Taken at night").draft().texts().caseText().in("en"));
  }
}
