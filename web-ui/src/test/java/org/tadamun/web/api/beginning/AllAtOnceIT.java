package org.tadamun.web.api.beginning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("A request that makes an object, with an empty body")
class AllAtOnceIT {

  private static final Map<String, Set<String>> WANTED =
      Map.of(
          "/days-of-action",
          Set.of("campaign", "slug", "title", "date"),
          "/parliamentary-acts",
          Set.of("campaign", "kind", "chamber.name", "chamber.country", "title"),
          "/addressees",
          Set.of("campaign", "kind", "name"));

  @Inject private ContractWorld contractWorld;

  @Test
  @DisplayName("is refused at all required fields at once, the campaign among them")
  void allAtOnce() throws Exception {
    Scene scene = contractWorld.scene();
    Map<String, Long> rows = contractWorld.rows(scene);
    WANTED.forEach(
        (path, fields) -> {
          Answer refused = scene.key().post(path, "{}").requireProblem(ProblemType.INVALID);
          fields.forEach(field -> refused.requireField(field, null));
          assertEquals(fields.size(), refused.json().getJsonArray("errors").size(), path);
        });
    assertEquals(rows, contractWorld.rows(scene));
  }
}
