package org.tadamun.kernel.rest.control.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.World;

/** Calls with an {@code Idempotency-Key}, and what their repeats get. */
final class RepeatedCalls {

  private static final String REPLAYED = "Idempotency-Replayed";

  private RepeatedCalls() {}

  static Api once(Api key) {
    return key.with("Idempotency-Key", World.unique("call"));
  }

  /** A planned delivery. */
  static JsonObject planned(AddresseeView addressee, String delegation) {
    return Json.createObjectBuilder()
        .add("addressee", addressee.publicId())
        .add("channel", "POST")
        .add("delegation", delegation)
        .build();
  }

  static void requireReplay(Answer first, Answer again) {
    assertEquals("true", again.require(first.status()).header(REPLAYED));
    assertEquals(first.body(), again.body());
  }

  static void requireErased(Answer again, String words) {
    again.requireProblem(ProblemType.WRONG_STATE);
    assertNull(again.header("Retry-After"));
    assertFalse(again.body().contains(words), again.body());
    assertTrue(again.json().getString("detail").contains("carried out"), again.body());
  }
}
