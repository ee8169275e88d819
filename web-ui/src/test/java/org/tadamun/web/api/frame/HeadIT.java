package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("rest R6: The answer to HEAD")
class HeadIT {

  private static final int BUFFER = 8 * 1024;

  @Inject private ContractWorld contractWorld;
  @Inject private World world;

  /** The length of the answer to GET, after a check that HEAD gave the same length. */
  private static int length(Api api, String path) {
    Answer head = api.send("HEAD", path, BodyPublishers.noBody(), null).require(200);
    assertEquals("", head.body(), path);
    int length = api.get(path).require(200).body().getBytes(StandardCharsets.UTF_8).length;
    assertEquals(Integer.toString(length), head.header("Content-Length"), path);
    return length;
  }

  @Test
  @DisplayName("has the Content-Length of GET, whether the answer fits the server's buffer or not")
  void lengths() throws Exception {
    Scene scene = contractWorld.scene();
    String campaign = "/campaigns/" + scene.campaign().slug();
    String petition = "/petitions/" + scene.petition();
    Api everybody = Api.anonymous().with("Accept", "*/*");
    for (String path :
        new String[] {
          "/", campaign, petition, petition + "/versions", campaign + "/endorsements.csv"
        }) {
      length(everybody, path);
    }
    length(scene.key(), petition + "/editing");
    for (int i = 0; i < 40; i++) {
      world.liveCampaign();
    }
    int all = length(everybody, "/campaigns?limit=200");
    assertTrue(all > BUFFER, () -> "only " + all);
  }
}
