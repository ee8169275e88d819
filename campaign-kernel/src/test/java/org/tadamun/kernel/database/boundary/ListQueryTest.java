package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list of staff")
class ListQueryTest {

  private final ListQuery<String> list = new ListQuery<>(String.class, "s");

  @Test
  @DisplayName("is sorted by what its countries are called, equal ones by age")
  void named() {
    assertEquals(
        " order by sql('{fn locate(?, ''AT,BE'')}', s.country) desc, s.id desc",
        list.order(ListQuery.named("s.country", "AT,BE"), false));
  }

  @Test
  @DisplayName("is sorted by their codes for who reads it in no language")
  void unnamed() {
    String path = ListQuery.named("s.country", null);
    assertEquals(" order by s.country asc, s.id asc", list.order(path, true));
  }

  @Test
  @DisplayName("whose newest are first is sorted by their time, those of one moment by number")
  void newest() {
    assertEquals(" order by s.createdAt desc, s.id desc", list.newestFirst());
  }

  @Test
  @DisplayName("is asked for a text as it stands, whatever signs of a pattern are in it")
  void contained() {
    assertEquals("%50!% !!!_%", ListQuery.contains("50% !_"));
  }

  @Test
  @DisplayName("is narrowed by what is so, or is not, without a truth to compare it with")
  void isSo() {
    assertEquals("sql('case when ? then 1 else 0 end', s.kept) = 1", ListQuery.is("s.kept", true));
    assertEquals("sql('case when ? then 1 else 0 end', s.kept) = 0", ListQuery.is("s.kept", false));
  }
}
