package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The metrics address")
class MetricsGateTest {

  private static final String TOKEN = "0123456789abcdef0123";

  private static int judged(String token, String authorization) {
    MetricsGate gate = new MetricsGate();
    gate.configure(Optional.ofNullable(token));
    return gate.judge(authorization);
  }

  @Test
  @DisplayName("R5: answers 404 without a configured token, whatever is sent")
  void off() {
    for (String sent : new String[] {null, "", "Bearer ", "Bearer " + TOKEN, "Bearer null"}) {
      assertEquals(404, judged(null, sent), sent);
    }
  }

  @Test
  @DisplayName("R5: answers 200 to the token, and 401 to anything else")
  void token() {
    assertEquals(200, judged(TOKEN, "Bearer " + TOKEN));
    assertEquals(200, judged(TOKEN, "bearer  " + TOKEN));
    for (String sent :
        new String[] {
          null,
          "",
          TOKEN,
          "Bearer",
          "Bearer ",
          "Basic " + TOKEN,
          "Bearer " + TOKEN + "4",
          "Bearer " + TOKEN.substring(1),
          "Bearer " + TOKEN.toUpperCase()
        }) {
      assertEquals(401, judged(TOKEN, sent), sent);
    }
  }

  @Test
  @DisplayName("R5: is /metrics and everything below it")
  void address() {
    assertTrue(MetricsGate.isAt("/metrics"));
    assertTrue(MetricsGate.isAt("/metrics/"));
    assertTrue(MetricsGate.isAt("/metrics/base"));
    assertFalse(MetricsGate.isAt("/metricsx"));
    assertFalse(MetricsGate.isAt("/en/metrics"));
    assertFalse(MetricsGate.isAt(""));
  }
}
