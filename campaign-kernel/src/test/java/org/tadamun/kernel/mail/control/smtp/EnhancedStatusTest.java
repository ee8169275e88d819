package org.tadamun.kernel.mail.control.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.mail.entity.MailFailure;

@DisplayName("Enhanced status code")
class EnhancedStatusTest {

  @ParameterizedTest
  @CsvSource({
    "5.1.1, NO_MAILBOX",
    "5.1.2, NO_MAILBOX",
    "5.1.3, NO_MAILBOX",
    "5.1.6, NO_MAILBOX",
    "5.1.10, NO_MAILBOX",
    "5.0.0, UNDELIVERED",
    "5.1.0, UNDELIVERED",
    "5.2.1, UNDELIVERED",
    "5.2.2, UNDELIVERED",
    "5.2.3, UNDELIVERED",
    "5.3.0, UNDELIVERED",
    "5.4.1, UNDELIVERED",
    "5.4.4, UNDELIVERED",
    "5.4.310, UNDELIVERED",
    "5.4.7, UNDELIVERED",
    "4.1.1, UNDELIVERED",
    "4.2.2, UNDELIVERED",
    "4.4.7, UNDELIVERED",
    "4.7.1, UNDELIVERED",
    "5.1.7, DISTRUSTED",
    "5.1.8, DISTRUSTED",
    "5.7.1, DISTRUSTED",
    "5.7.26, DISTRUSTED",
    "5.7.606, DISTRUSTED"
  })
  @DisplayName("R9: only a code that clearly speaks of the address means a missing mailbox")
  void codes(String code, MailFailure failure) {
    assertEquals(failure, EnhancedStatus.failure(code));
  }

  @ParameterizedTest
  @CsvSource({
    "5.7.1, true",
    "5.7.606, true",
    "5.1.7, true",
    "5.1.8, true",
    "5.1.90, true",
    "5.2.252, true",
    "5.4.5, true",
    "5.0.0, true",
    "5.1.1, false",
    "5.1.10, false",
    "5.1.80, false",
    "5.2.2, false",
    "5.2.25, false",
    "5.3.4, false",
    "5.4.4, false"
  })
  @DisplayName("R8: a code that speaks of neither recipient nor text means that we are refused")
  void ofUs(String code, boolean ofUs) {
    assertEquals(ofUs, EnhancedStatus.isOfUs(code));
  }
}
