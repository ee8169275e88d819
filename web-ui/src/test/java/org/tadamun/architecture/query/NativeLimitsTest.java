package org.tadamun.architecture.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ADR 257 Limit of an SQL query")
class NativeLimitsTest {

  private static final NativeLimits PRODUCT = new NativeLimits(Source.ofProduct());

  private static final Source NAMED =
      new Source(
          "Line",
          """
          @Entity
          @NamedNativeQuery(name = Line.NEWEST, query = "select id from line order by at desc")
          class Line {
            static final String NEWEST = "Line.newest";
          }
          """);

  @Test
  @DisplayName("No SQL query of the product is limited outside its SQL")
  void inSql() {
    assertEquals(List.of(), PRODUCT.faults());
  }

  @Test
  @DisplayName(
      "A limit outside the SQL is reported: direct, by variable, by method or by named query")
  void seenFailing() {
    for (String bounding :
        List.of(
            "em.createNativeQuery(\"select id from line\").setParameter(1, 2).setMaxResults(3);",
            "em.createNativeQuery(\"select id from line\").setFirstResult(3).getResultList();",
            "Query asked = em.createNativeQuery(\"select id from line\"); asked.setMaxResults(3);",
            "var asked = em.createNativeQuery(\"select id from line\"); asked.setMaxResults(3);",
            """
            private Query ask(String sql) {
              return em.createNativeQuery(sql);
            }

            List<?> some() {
              return ask("select id from line").setMaxResults(3).getResultList();
            }
            """,
            "em.createNamedQuery(Line.NEWEST, Long.class).setMaxResults(3);")) {
      assertEquals(List.of("Asker limits a query outside its SQL"), faults(bounding), bounding);
    }
  }

  @Test
  @DisplayName("A limit within the SQL, and a limited JPQL query beside it, are allowed")
  void right() {
    String inSql =
        "Query one = em.createNativeQuery(\"select id from line fetch first 3 rows only\");";
    String inJpql = "em.createQuery(\"select l from Line l\", Line.class).setMaxResults(3);";
    for (String asking :
        List.of(
            inSql,
            inJpql,
            inSql + inJpql,
            "// as setMaxResults(3) would\n" + inSql,
            "em.createNativeQuery(\"select id from line\"); TypedQuery<Line> all() {} "
                + "all().setMaxResults(3);",
            "em.createNamedQuery(Line.OLDEST, Line.class).setMaxResults(3);")) {
      assertEquals(List.of(), faults(asking), asking);
    }
  }

  @Test
  @DisplayName("At least 25 classes use SQL, so that the check finds them")
  void found() {
    assertTrue(PRODUCT.asking() >= 25, () -> "only " + PRODUCT.asking());
  }

  private static List<String> faults(String body) {
    return new NativeLimits(List.of(NAMED, new Source("Asker", body))).faults();
  }
}
