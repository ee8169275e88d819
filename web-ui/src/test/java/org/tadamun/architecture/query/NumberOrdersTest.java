package org.tadamun.architecture.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Order by number")
class NumberOrdersTest {

  /** Classes that order by number and take one of something, with the reason. */
  private static final Map<String, String> TAKING =
      Map.of(
          "Batches",
          "locks those with the same file by number, and any other one of them is refused",
          "Staff",
          "lists roles by number, and takes one by its public id");

  private static final NumberOrders PRODUCT = new NumberOrders(Source.ofProduct(), TAKING.keySet());

  private static final Source ENTITY =
      new Source(
          "Line",
          """
          @Entity
          @NamedQuery(
              name = Line.NEWEST,
              query =
                  "select l from Line l where l.name = :name"
                      + " order by l.id desc")
          @NamedQuery(name = Line.LATEST, query = "select l from Line l order by l.at, l.id")
          class Line {
            static final String NEWEST = "Line.newest";
          }
          """);

  @Test
  @DisplayName("No class of the product takes the first or last row by number")
  void byMoments() {
    assertEquals(List.of(), PRODUCT.faults());
  }

  @Test
  @DisplayName("Taking one row by number is reported, also from a list of another method")
  void seenFailing() {
    for (String taking :
        List.of(
            "all().createQuery(\"select l from Line l order by l.id\").setMaxResults(1);",
            "em.createNamedQuery(Line.NEWEST, Line.class).getResultStream().findFirst();",
            "String ALL = \"select l from Line l\" + \" order by l.id\";"
                + " em.createQuery(ALL).getResultStream().findFirst();",
            """
            List<Line> all() {
              // By "number", as it was; in all places.
              return em.createQuery("select l from Line l where l.a = ';'" + " order by l.id desc");
            }
            Line last() {
              return all().stream().reduce((one, other) -> other).orElseThrow();
            }
            """)) {
      assertEquals(List.of("Asker takes one row by its number"), faults(taking, Set.of()), taking);
    }
  }

  @Test
  @DisplayName("Order by time, a single row, all rows and a walk by number are allowed")
  void right() {
    for (String asking :
        List.of(
            "em.createQuery(\"select l from Line l order by l.at, l.id\").setMaxResults(1);",
            "em.createNamedQuery(Line.LATEST, Line.class).getResultStream().findFirst();",
            "em.createQuery(\"select l from Line l order by l.id\").getResultList();",
            "em.createQuery(\"select l from Line l where l.id > :after order by l.id\")"
                + ".setMaxResults(1);",
            "// order by l.id\nem.createQuery(\"select l from Line l\").setMaxResults(1);",
            "em.createQuery(\"select l from Line l order by l.id\").getResultList();"
                + " em.createQuery(\"select l from Line l where l.name = 'a'\").findFirst();")) {
      assertEquals(List.of(), faults(asking, Set.of()), asking);
    }
  }

  @Test
  @DisplayName("An exception is accepted, and one that is not needed is reported")
  void exceptions() {
    String taking = "em.createQuery(\"select l from Line l order by l.id\").setMaxResults(1);";
    assertEquals(List.of(), faults(taking, Set.of("Asker")));
    assertEquals(List.of("Asker is a needless exception"), faults("em.flush();", Set.of("Asker")));
  }

  @Test
  @DisplayName("At least 25 classes order rows by number, so that the check finds them")
  void found() {
    assertTrue(PRODUCT.asking() >= 25, () -> "only " + PRODUCT.asking());
  }

  private static List<String> faults(String body, Set<String> excepted) {
    return new NumberOrders(List.of(ENTITY, new Source("Asker", body)), excepted).faults();
  }
}
