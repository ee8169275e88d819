package org.tadamun.web.api.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.web.api.AllowedMethods;

@DisplayName("The allowed methods of one import or export")
class AllowedMethodsTest {

  @ParameterizedTest
  @DisplayName("are those that the server names, without POST if there are others")
  @CsvSource(
      delimiter = '|',
      value = {
        "HEAD,GET,OPTIONS,POST | HEAD, GET, OPTIONS",
        "POST, GET | GET",
        "POST,OPTIONS | POST,OPTIONS",
        "GET | GET"
      })
  void there(String told, String there) {
    assertEquals(there, AllowedMethods.there(told));
  }
}
