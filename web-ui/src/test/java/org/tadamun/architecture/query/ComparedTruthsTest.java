package org.tadamun.architecture.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Comparison of a boolean in a query")
class ComparedTruthsTest {

  private static final String APART = "has the two in statements of their own";
  private static final String NATIVE =
      "asks in SQL, whose values are bound, or stand there as truths";

  private static final Map<String, String> EXCEPTED =
      Map.of(
          "DueAddresses", NATIVE,
          "EndorsementTally", APART,
          "ImportReader", APART,
          "NewsReaders", NATIVE,
          "RetentionSteps", APART);

  private static final ComparedTruths PRODUCT =
      new ComparedTruths(Source.ofProduct(), EXCEPTED.keySet());

  private static final Source LINE =
      new Source(
          "Line",
          """
          package org.tadamun.sample.line.entity;

          @Entity
          class Line {
            private boolean kept;
            private Boolean late;
          }
          """);

  @Test
  @DisplayName("No query of the product compares a boolean in a statement that Derby gets as text")
  void bound() {
    assertEquals(List.of(), PRODUCT.faults());
    assertEquals(Set.of(), PRODUCT.needless());
  }

  @ParameterizedTest(name = "A compared boolean is reported beside {0}")
  @ValueSource(
      strings = {
        "l.name like :name escape '!'",
        "exists (select o.id from Other o)",
        "substring(l.name, 1, 2) in :beginnings",
        "case when l.at > :now then 1 else 0 end = 1"
      })
  void seenFailing(String condition) {
    for (String truth : List.of("l.kept = true", "l.late <> :late", "l.kept =")) {
      assertEquals(
          List.of("Lines compares a boolean in a statement that Derby gets as text"),
          faults("\"%s\"".formatted(truth), "\"%s\"".formatted(condition)),
          truth);
    }
    assertEquals(
        1, faults("\"l.\"\n          + \"kept = true\"", "\"%s\"".formatted(condition)).size());
  }

  @Test
  @DisplayName("A comparison alone, in another form, or of something else is allowed")
  void right() {
    String like = "\"l.name like :name escape '!'\"";
    assertEquals(List.of(), faults("\"l.kept = true\"", "\"l.name = :name\""));
    assertEquals(List.of(), faults("ListQuery.is(\"l.kept\", true)", like));
    assertEquals(List.of(), faults("\"l.state = :kept\"", like));
    assertEquals(List.of(), faults("/* \"l.kept = true\" */ \"l.id > 0\"", like));
  }

  private static List<String> faults(String one, String other) {
    String text =
        "class Lines {\n  String one = %s;\n  String other = %s;\n}\n".formatted(one, other);
    return new ComparedTruths(List.of(LINE, new Source("Lines", text)), Set.of()).faults();
  }
}
