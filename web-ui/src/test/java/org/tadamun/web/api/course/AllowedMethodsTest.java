package org.tadamun.web.api.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.web.api.AllowedMethods;

@DisplayName("Where one import or export is")
class AllowedMethodsTest {

  @ParameterizedTest
  @DisplayName("nothing is posted, but to a kind of them, where nothing is read")
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
