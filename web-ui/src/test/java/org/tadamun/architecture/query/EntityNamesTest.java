package org.tadamun.architecture.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Name of an entity in a source")
class EntityNamesTest {

  private static final EntityNames PRODUCT = new EntityNames(Source.ofProduct());

  private static final Source SIGNED =
      new Source(
          "Signed",
          """
          package org.tadamun.sample.signed.entity;

          @Entity
          public class Signed {
            public static final String NEWS = "NEWS";

            public enum State {}
          }
          """);

  @Test
  @DisplayName("Only sources of its own module name an entity")
  void ofItsModule() {
    assertEquals(List.of(), PRODUCT.faults());
  }

  @ParameterizedTest(name = "An entity of another module is reported in {0}")
  @ValueSource(
      strings = {
        "import org.tadamun.sample.signed.entity.Signed;",
        "import org.tadamun.sample.signed.entity.Signed.State;",
        "import static org.tadamun.sample.signed.entity.Signed.NEWS;",
        "String news = org.tadamun.sample.signed.entity.Signed.NEWS;"
      })
  void seenFailing(String line) {
    assertEquals(
        List.of("Page names org.tadamun.sample.signed.entity.Signed"), faults("other", line));
    assertEquals(List.of(), faults("sample", line));
  }

  @Test
  @DisplayName("An import of the whole package is reported")
  void wholePackage() {
    assertEquals(
        List.of("Page names org.tadamun.sample.signed.entity.*"),
        faults("other", "import org.tadamun.sample.signed.entity.*;"));
  }

  @ParameterizedTest(name = "No entity is reported in {0}")
  @ValueSource(
      strings = {
        "import org.tadamun.sample.signed.entity.SignedState;",
        "import org.tadamun.sample.signed.boundary.Signed;",
        "// as org.tadamun.sample.signed.entity.Signed has it"
      })
  void others(String line) {
    assertEquals(List.of(), faults("other", line));
  }

  @Test
  @DisplayName("The product has at least 200 names of entities, so that the check finds them")
  void found() {
    int found = PRODUCT.found().size();
    assertTrue(found >= 200, () -> "only " + found);
  }

  private static List<String> faults(String module, String line) {
    String text = "package org.tadamun." + module + ".page;\n\n" + line + "\n\nclass Page {}";
    return new EntityNames(List.of(SIGNED, new Source("Page", text))).faults();
  }
}
