package org.tadamun.architecture.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ADR 225 Queries between the subjects of a module")
class QueryEdgesTest {

  /** Queries that may name a subject that knows theirs, with the reason. */
  private static final Map<String, String> UPWARDS =
      Map.of(
          "Access asks for ApiKey",
          "who calls by a key is asked of each call, and whoever gives keys asks who may",
          "Access asks for Campaign",
          "a key reaches the campaigns of its organisation, in the same question",
          "Access asks for Organisation",
          "a key is its organisation's, in the same question",
          "Access asks for RoleAssignment",
          "roles are given by those who have some",
          "Organisations asks for Campaign",
          "who writes a campaign as a whole may correct its owner",
          "EndorserUse asks for Endorsement",
          "somebody may be forgotten once nothing rests on him, in one question under a lock",
          "EndorserUse asks for Sponsor",
          "the same question",
          "TallySums asks for RecountCorrection",
          "who keeps sums reads them anew where another node put a figure right",
          "OwnDataReader asks for SignatureImport",
          "whoever asks for what is kept of him learns who brought him",
          "SignatureSearch asks for SignatureImport",
          "a list of what an import brought lies between the numbers that this keeps");

  private static final QueryEdges PRODUCT = new QueryEdges(Source.ofProduct(), UPWARDS.keySet());

  private static final Source LOW =
      new Source("Low", "package org.tadamun.sample.low.control;\n\nclass Low {}");
  private static final Source HIGH =
      new Source(
          "High",
          """
          package org.tadamun.sample.high.entity;

          import org.tadamun.sample.low.control.Low;

          @Entity
          @Table(name = "sample_high")
          class High {}
          """);

  @Test
  @DisplayName("Subjects query each other's rows in one direction, except for the named exceptions")
  void oneDirection() {
    assertEquals(List.of(), PRODUCT.faults());
  }

  @Test
  @DisplayName("A query in the other direction is reported, by entity or by table")
  void seenFailing() {
    String fault = "Asker asks for High, and sample.high uses sample.low";
    for (String query :
        List.of(
            "select h from High h",
            "select l from Low l, High h",
            "select l from Low l\" + \" join High h",
            "delete from sample_high")) {
      assertEquals(List.of(fault), faults(query, Set.of()), query);
    }
    assertEquals(List.of(), faults("select l from Low l where l.name = 'High'", Set.of()));
  }

  @Test
  @DisplayName("An exception is accepted, and one that is not needed is reported")
  void exceptions() {
    Set<String> named = Set.of("Asker asks for High");
    assertEquals(List.of(), faults("select h from High h", named));
    assertEquals(List.of("Asker asks for High is a needless exception"), faults("no query", named));
  }

  @Test
  @DisplayName("At least 40 queries name another subject, so that the check finds them")
  void found() {
    int askings = PRODUCT.askings().size();
    assertTrue(askings >= 40, () -> "only " + askings);
  }

  private static List<String> faults(String query, Set<String> excepted) {
    String text = "package org.tadamun.sample.low.control;\n\nString QUERY = \"" + query + "\";";
    return new QueryEdges(List.of(LOW, HIGH, new Source("Asker", text)), excepted).faults();
  }
}
