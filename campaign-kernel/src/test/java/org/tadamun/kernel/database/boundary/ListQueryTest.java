package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Query of a list in the console")
class ListQueryTest {

  private final ListQuery<String> list = new ListQuery<>(String.class, "s");

  @Test
  @DisplayName("a list sorted by country is in the order of the country names, then by id")
  void named() {
    assertEquals(
        " order by sql('{fn locate(?, ''AT,BE'')}', s.country) desc, s.id desc",
        list.order(ListQuery.named("s.country", "AT,BE"), false));
  }

  @Test
  @DisplayName("without a language, a list sorted by country is in the order of the codes")
  void sortsByCountryCode() {
    String path = ListQuery.named("s.country", null);
    assertEquals(" order by s.country asc, s.id asc", list.order(path, true));
  }

  @Test
  @DisplayName("the newest rows come first; rows of the same moment are in descending order of id")
  void newest() {
    assertEquals(" order by s.createdAt desc, s.id desc", list.newestFirst());
  }

  @Test
  @DisplayName("a search for contained text escapes the wildcards in it")
  void contained() {
    assertEquals("%50!% !!!_%", ListQuery.contains("50% !_"));
  }

  @Test
  @DisplayName("a boolean condition is written as a case that is compared with 1 or 0")
  void isSo() {
    assertEquals("sql('case when ? then 1 else 0 end', s.kept) = 1", ListQuery.is("s.kept", true));
    assertEquals("sql('case when ? then 1 else 0 end', s.kept) = 0", ListQuery.is("s.kept", false));
  }
}
