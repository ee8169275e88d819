package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsoluteLocationTest {

  private static final String OURS = "https://campaigns.example.org";
  private static final URI API = URI.create("http://127.0.0.1:8080/api/v1/");

  @ParameterizedTest
  @CsvSource({
    "campaigns/release, https://campaigns.example.org/api/v1/campaigns/release",
    "snapshots/a-_b.json?x=%2F, https://campaigns.example.org/api/v1/snapshots/a-_b.json?x=%2F",
    "http://127.0.0.1:8080/api/v1/exports/1, https://campaigns.example.org/api/v1/exports/1",
    "https://campaigns.example.org/api/v1/exports/1,"
        + " https://campaigns.example.org/api/v1/exports/1",
    "https://example.com/api/v1/exports/1, https://example.com/api/v1/exports/1",
  })
  @DisplayName(
      "R5: a location below the API gets the public address; any other location stays as it is")
  void absolute(String location, String expected) {
    assertEquals(URI.create(expected), AbsoluteLocation.absolute(OURS, API, URI.create(location)));
  }
}
