package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The origin of a form")
class OwnOriginTest {

  private static final String BASE = "https://campaign.example.org";

  @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, Host {2}: {3}")
  @DisplayName("R1: a form is our own by the origin headers of the browser")
  @CsvSource(
      nullValues = "-",
      value = {
        "same-origin, https://campaign.example.org, campaign.example.org, true",
        "same-origin, -, campaign.example.org, true",
        "cross-site, https://evil.example, campaign.example.org, false",
        "same-site, https://other.example.org, campaign.example.org, false",
        "none, -, campaign.example.org, false",
        "-, https://campaign.example.org, 127.0.0.1:8080, true",
        "-, http://127.0.0.1:8080, 127.0.0.1:8080, true",
        "-, https://evil.example, campaign.example.org, false",
        "-, null, campaign.example.org, false",
        "-, 'not a url', campaign.example.org, false",
        "-, https://evil.example, -, false",
        "-, -, campaign.example.org, true",
      })
  void sent(String fetchSite, String origin, String host, boolean own) {
    assertEquals(own, OwnOrigin.sent(fetchSite, origin, host, BASE));
  }
}
