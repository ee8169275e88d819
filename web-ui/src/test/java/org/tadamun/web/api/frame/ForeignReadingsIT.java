package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Readings;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Every endpoint that is read by keys")
class ForeignReadingsIT {

  /** Whose things the whole coalition shares. */
  private static final List<String> SHARED = List.of("/endorsers", "/organisations");

  /** Lists of all that the key reaches. */
  private static final List<String> OF_ALL = List.of("/addressees", "/deliveries");

  @Inject private ContractWorld contractWorld;
  @Inject private Keys keys;
  @Inject private World world;

  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  private static boolean isShared(String path) {
    return SHARED.stream().anyMatch(path::startsWith);
  }

  @Test
  @DisplayName("is closed to a key of the same campaign with another scope")
  void otherScope() {
    Api weak = keys.of(scene.campaign(), "incident:read");
    for (String path : Readings.forKeys(scene)) {
      weak.get(path).requireProblem(ProblemType.FORBIDDEN);
    }
  }

  @Test
  @DisplayName("access R3 tells nothing of a campaign to a key of another one, whatever its scopes")
  void otherCampaign() {
    Api stranger = keys.of(world.liveCampaign(), Scene.SCOPES.toArray(String[]::new));
    for (String path : Readings.forKeys(scene)) {
      Answer answer = stranger.get(path);
      if (OF_ALL.contains(path)) {
        assertTrue(answer.require(200).json().getJsonArray("items").isEmpty(), path);
      } else if (!isShared(path)) {
        boolean closed = answer.status() == 403 || answer.status() == 404;
        assertTrue(closed, () -> path + ": " + answer.status());
      }
    }
  }
}
