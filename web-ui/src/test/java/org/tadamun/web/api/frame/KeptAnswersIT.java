package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.api.ContractWorld;
import org.tadamun.web.api.Scene;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R4 What everybody may keep for five seconds")
class KeptAnswersIT {

  @Inject private ContractWorld contractWorld;

  private final Api everybody = Api.anonymous();
  private Scene scene;

  @BeforeEach
  void open() throws Exception {
    scene = contractWorld.scene();
  }

  @Test
  @DisplayName("says of figures how much of their five seconds is over, and of nothing else")
  void age() {
    String petition = "/petitions/" + scene.petition();
    String campaign = "/campaigns/" + scene.campaign().slug();
    for (String path :
        List.of(petition + "/counts", petition + "/counts/history", campaign + "/stats")) {
      Instant before = Instant.now();
      Answer answer = everybody.get(path).require(200);
      Instant after = Instant.now();
      Instant asOf = Instant.parse(answer.json().getString("asOf"));
      long age = Long.parseLong(answer.header("Age"));
      assertTrue(age <= 5, path + ": " + age);
      assertTrue(age <= Math.max(0, Duration.between(asOf, after).toSeconds()), path + ": " + age);
      assertTrue(age >= Duration.between(asOf, before).toSeconds(), path + ": " + age);
    }
    assertNull(everybody.get(campaign).require(200).header("Age"));
  }

  @Test
  @DisplayName("gives whoever sends If-Match, which is for edits, the whole answer")
  void ifMatch() {
    String path = "/campaigns/" + scene.campaign().slug();
    Answer first = everybody.get(path).require(200);
    for (String tag : List.of("*", "\"7\"", first.header("ETag"))) {
      Answer answer = everybody.with("If-Match", tag).get(path).require(200);
      assertEquals(first.body(), answer.body(), tag);
    }
  }
}
